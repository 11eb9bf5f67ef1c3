/** Parts of a report that a person can leave out, in the order in which they stand. */
export const REPORT_SECTIONS = ['complaint', 'danger', 'pain', 'function', 'done', 'worse', 'tried', 'medicines', 'questions', 'notes'] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]
