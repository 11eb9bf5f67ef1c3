import { loadLexicon } from './lexicon.ts'
import { loadContent, type ContentProblem } from './load.ts'

const tell = (problems: readonly ContentProblem[]): void => {
  for (const { file, line, message } of problems) console.error(`content/${file}:${line}  ${message}`)
  console.error(`content: ${problems.length} problems`)
  process.exitCode = 1
}

/** `node content/check.ts`: says what is wrong with the content, file and line first, or that nothing is. */
const loaded = loadContent()
if (!loaded.ok) tell(loaded.error)
else {
  const { exercises, screening, sources } = loaded.value
  const lexicon = loadLexicon(screening)
  if (!lexicon.ok) tell(lexicon.error)
  else console.log(`content: ${exercises.length} exercises, ${screening.questions.length} questions, ${screening.rules.length} rules, ${sources.length} sources, ${lexicon.value.entries.length} entries of the lexicon, no problem`)
}
