import { instantToDay } from '@rhomboid/domain'
import type { Life } from './life.ts'

/** Whether the danger signs were asked on a day. */
export const renewedOn = ({ events }: Life, day: number): boolean => events.some(({ kind, at }) => (kind === 'check-in-renewed' || kind === 'check-in-started') && instantToDay(at) === day)
