import { loadContent } from './load.ts'

/** `node content/check.ts`: says what is wrong with the content, file and line first, or that nothing is. */
const loaded = loadContent()
if (loaded.ok) {
  const { exercises, screening, sources } = loaded.value
  console.log(`content: ${exercises.length} exercises, ${screening.questions.length} questions, ${screening.rules.length} rules, ${sources.length} sources, no problem`)
} else {
  for (const { file, line, message } of loaded.error) console.error(`content/${file}:${line}  ${message}`)
  console.error(`content: ${loaded.error.length} problems`)
  process.exitCode = 1
}
