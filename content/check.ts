import { checkContent } from './check-all.ts'
import { CONTENT_ROOT } from './load.ts'
import { readingAgeOf } from './reading-age.ts'

/** `node content/check.ts`: says what is wrong with the content, file and line first, or that nothing is. */
const { problems, counts } = checkContent(CONTENT_ROOT, readingAgeOf)
for (const { file, line, message } of problems) console.error(`content/${file}:${line}  ${message}`)
if (problems.length > 0) {
  console.error(`content: ${problems.length} problems`)
  process.exitCode = 1
} else console.log(`content: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}, no problem`)
