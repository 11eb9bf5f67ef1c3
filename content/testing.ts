import { loadContent, toLibrary, toRuleSet, type Content } from './load.ts'

/** The real content, for tests; content with a mistake fails them all with file and line. */
export const contentForTests = (): { readonly content: Content; readonly rules: ReturnType<typeof toRuleSet>; readonly library: ReturnType<typeof toLibrary> } => {
  const loaded = loadContent()
  if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
  return { content: loaded.value, rules: toRuleSet(loaded.value.screening), library: toLibrary(loaded.value) }
}
