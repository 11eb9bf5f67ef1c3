declare module 'virtual:content/report' {
  import type { Content, Words } from '@rhomboid/content/content.ts'
  const report: {
    readonly outcomes: Content['outcomes']
    readonly words: Words['report']
    readonly measures: Words['measures']
  }
  export default report
}
