declare module 'virtual:review-desk' {
  import type { DeskData } from '@rhomboid/content/desk.ts'
  const data: DeskData
  export default data
}
