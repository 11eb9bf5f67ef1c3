import { loadContent, toRuleSet } from '@rhomboid/content'
import { deskData } from '@rhomboid/content/review-desk.ts'
import { outcomeOf, readPeople } from '@rhomboid/content/safety/people.ts'
import { thresholdsByRule } from '@rhomboid/content/safety/threshold-uses.ts'
import type { Plugin } from 'vite'

const MODULE = 'virtual:review-desk'

/** What the review desk shows, read anew for each load. The pages of the product never import it. */
export const reviewPlugin = (): Plugin => ({
  name: 'rhomboid-review-desk',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load(id) {
    if (id !== `\0${MODULE}`) return undefined
    const loaded = loadContent()
    if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line}  ${message}`).join('\n'))
    const rules = toRuleSet(loaded.value.screening)
    const data = deskData(loaded.value, readPeople().map((person) => outcomeOf(rules, person)), thresholdsByRule())
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`
  },
  configureServer(server) {
    server.watcher.on('change', (path) => {
      const module = path.endsWith('.yaml') ? server.moduleGraph.getModuleById(`\0${MODULE}`) : undefined
      if (module) server.moduleGraph.invalidateModule(module)
    })
  },
})
