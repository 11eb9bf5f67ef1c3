import { complaintBlocks } from './complaint.ts'
import { coverLine, personLine } from './about-person.ts'
import { dangerBlocks } from './danger.ts'
import { doneBlocks } from './done.ts'
import { functionBlocks } from './function.ts'
import { has, reportData, type ReportData, type ReportInput } from './input.ts'
import { filled } from './labels.ts'
import type { Block, ReportModel } from './page-model.ts'
import { painBlocks } from './pain.ts'
import { medicinesBlocks, notesBlocks, questionsBlocks, triedBlocks } from './rest.ts'
import { REPORT_SECTIONS, type ReportSection } from './sections.ts'
import { worseBlocks } from './worse.ts'

const BLOCKS: Readonly<Record<ReportSection, (data: ReportData) => readonly Block[]>> = {
  complaint: complaintBlocks,
  danger: dangerBlocks,
  pain: painBlocks,
  function: functionBlocks,
  done: doneBlocks,
  worse: worseBlocks,
  tried: triedBlocks,
  medicines: medicinesBlocks,
  questions: questionsBlocks,
  notes: notesBlocks,
}

/** A record → what a clinician reads, in the sections that the person wants. A section with nothing in it says so. */
export const reportOf = (input: ReportInput): ReportModel => {
  const data = reportData(input)
  const { words, language, date } = input.labels
  return {
    language,
    title: words.title,
    about: [personLine(data), `${filled(words.made, { date: date(data.today) })} ${coverLine(data)}`],
    sections: REPORT_SECTIONS.filter((id) => has(input, id)).map((id) => {
      const blocks = BLOCKS[id](data)
      return { id, title: words.sections[id].title, blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: words.sections[id].none }] }
    }),
    footer: [filled(words.footer.made, { version: input.version, date: date(data.today) }), filled(words.footer.rules, { rules: input.rules.version })],
    pageOf: words.footer.page,
    missingLetters: words.footer.letters,
  }
}
