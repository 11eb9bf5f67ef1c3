export { drawReport, type PaperParts } from './report.ts'
export type { FontFiles } from './fonts.ts'
