import { HtmlValidate, type ConfigData } from 'html-validate'

/** What the standard says of HTML. Left out: rules of taste about how a tool writes its signs, and the length of titles. */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'no-inline-style': 'off',
    // A list without bullets is still a list to a screen reader that is told so.
    'no-redundant-role': 'off',
    // Styled search landmarks and outputs are native elements here.
    'prefer-native-element': 'off',
    // The document of a page under test is compressed: its lines say nothing.
    'no-trailing-whitespace': 'off',
  },
}

const validator = new HtmlValidate(RULES)

/** What is wrong with a page as it was written, each with its rule and place; an empty list is what we want. */
export const htmlFindings = (html: string): readonly string[] =>
  validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`))
