import { useEffect, useLayoutEffect } from 'preact/hooks'
import { comeBack, isLeftBehind, leaveQuickly } from './leave.ts'
import { words } from './messages/index.ts'

/** Presses of Escape that leave, and the time within which they count, in milliseconds. */
const PRESSES = 3
const WITHIN = 2_000

/** Leaves a telling page with one tap, or with Escape pressed three times. */
export function QuickExit() {
  // Before anything of the page is painted.
  useLayoutEffect(() => {
    if (isLeftBehind()) leaveQuickly()
    else comeBack()
  }, [])
  useEffect(() => {
    let presses: readonly number[] = []
    const press = ({ key, timeStamp, repeat }: KeyboardEvent) => {
      if (key !== 'Escape' || repeat) return
      presses = [...presses.filter((earlier) => timeStamp - earlier < WITHIN), timeStamp]
      if (presses.length >= PRESSES) leaveQuickly()
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
  return (
    <button type="button" class="quick-exit" onClick={leaveQuickly} aria-describedby="leave-note">
      {words.leave.button}
    </button>
  )
}

/** What leaving does and does not do, in one line. */
export function LeaveNote() {
  return (
    <p id="leave-note" class="small soft no-print">
      {words.leave.note}
    </p>
  )
}
