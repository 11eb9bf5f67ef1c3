import type { Workstation, WorkstationNumber } from '@rhomboid/content/workstation.ts'
import type { Evidence } from '@rhomboid/domain'
import { workstation as text } from '../messages/workstation-en.ts'

/** The numbers in words, each with how it is known: all that the drawing shows, and the breaks. */
export function Numbers({ numbers, evidence }: { readonly numbers: Workstation['numbers']; readonly evidence: Readonly<Record<Evidence, string>> }) {
  const { marks } = text
  const value = (id: WorkstationNumber): number => numbers[id].value
  const rows: readonly (readonly [name: string, number: string, ...of: Evidence[]])[] = [
    [marks.break.name, marks.break.number(value('breakFrom'), value('breakTo')), numbers.breakFrom.evidence, numbers.breakTo.evidence],
    [marks.screenTop.name, marks.screenTop.number, numbers.eyeLevel.evidence],
    [marks.screenLow.name, marks.screenLow.number, numbers.eyeLevel.evidence],
    [marks.distance.name, marks.distance.number(value('screenNearest'), value('screenFarthest')), numbers.screenNearest.evidence],
    [marks.elbow.name, marks.elbow.number(value('elbowLeast'), value('elbowMost')), numbers.elbowLeast.evidence],
    [marks.knee.name, marks.knee.number(value('knee')), numbers.knee.evidence],
    [marks.back.name, marks.back.number(value('backLeast'), value('backMost')), numbers.backLeast.evidence],
  ]
  return (
    <section class="stack">
      <h2>{text.numbersTitle}</h2>
      <dl class="desk-numbers">
        {rows.map(([name, number, ...of]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {number} <span class="small soft">({of.map((one) => evidence[one]).join(' ')})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
