// All that a page needs so that the figure moves: the same, and our stage with the turning by hand. Its bytes are counted.
export * from './bench-figure-body.ts'
export { createStage, followPointer, FULL_PACE, nextPace } from '../packages/motion/src/figure/stage/stage.ts'
