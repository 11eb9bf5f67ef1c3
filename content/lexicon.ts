import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { err, isNonEmpty, ok, type Lexicon, type NonEmpty, type Result } from '@rhomboid/domain'
import { CONTENT_ROOT, toRuleSet, type Content, type ContentProblem } from './load.ts'
import { toLexicon } from './schema/lexicon.ts'
import { collectProblems, readYaml, type YamlFile } from './schema/yaml-file.ts'

const FOLDER = join('screening', 'lexicon')
/** Files of the folder that hold no phrases of the lexicon. */
const OTHERS = ['misspellings.yaml', 'ordinary.yaml']

/**
 * Reads and checks the words that people use. It stands apart from the rest of the
 * content, because only the first page of the check-in and one command need it.
 */
export const loadLexicon = (screening: Content['screening'], root: string = CONTENT_ROOT): Result<Lexicon, NonEmpty<ContentProblem>> => {
  const problems = collectProblems()
  const read = (name: string): YamlFile | undefined => readYaml(root, join(root, FOLDER, name), problems)
  const names = existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)).sort() : []
  const signs = names.filter((name) => name.endsWith('.yaml') && !name.startsWith('phrases.') && !OTHERS.includes(name)).flatMap((name) => read(name) ?? [])
  const [misspellings, ordinary] = [read('misspellings.yaml'), read('ordinary.yaml')]
  const lexicon = misspellings && ordinary ? toLexicon({ misspellings, ordinary, signs }, toRuleSet(screening).bank, screening.checkIn.emergencyBoxes, problems) : undefined
  if (isNonEmpty(problems.list)) return err(problems.list)
  if (!lexicon) throw new Error('the lexicon could not be read, and no problem says why')
  return ok(lexicon)
}
