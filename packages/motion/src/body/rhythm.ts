import { aroundY, aroundZ, compose, type Rotation } from '../geometry/rotation.ts'

const RADIAN = Math.PI / 180

/**
 * What the shoulder girdle does of itself when the arm rises: from 30° on, about a quarter of the rise comes from the
 * collarbone and blade (scapulohumeral rhythm), and an arm in front draws the blade forwards.
 *
 * @param elevation of the arm against the chest, degrees 0 to 180
 * @param plane 0 out to the side, 90 in front
 */
export const rhythm = (out: 1 | -1, elevation: number, plane: number): Rotation => {
  const rise = Math.max(0, elevation - 30) * 0.24
  const forwards = Math.sin(plane * RADIAN) * Math.min(1, elevation / 90) * 10
  return compose(aroundZ(out * rise), aroundY(-out * forwards))
}

/** Upward turn of the blade on the chest, degrees: a third of the arm's rise past 30°, at most 50°. */
export const bladeTurn = (elevation: number): number => Math.min(50, Math.max(0, elevation - 30) / 3)
