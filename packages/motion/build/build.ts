import { writeBodies } from './write-bodies.ts'

await writeBodies(console.log)
