import { REPORT_SECTIONS, type ReportLabels, type ReportSection } from '@rhomboid/domain'
import { Button } from '../components/button.tsx'
import { Line, Lines } from '../components/fields.tsx'
import { report as text } from '../messages/report-en.ts'

interface ChooseProps {
  readonly labels: ReportLabels
  readonly sections: readonly ReportSection[]
  readonly onSections: (sections: readonly ReportSection[]) => void
  /** The person's notes, the oldest first. */
  readonly notes: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onNotes: (chosen: readonly string[]) => void
}

/** A line to tick for each part of the report, and for each note. */
export function Choose({ labels, sections, onSections, notes, chosen, onNotes }: ChooseProps) {
  return (
    <div class="stack">
      <Lines name="sections" legend={<h2>{text.choose}</h2>} help={text.private}>
        {REPORT_SECTIONS.map((id) => {
          const { title, about } = labels.words.sections[id]
          return (
            <Line
              key={id}
              label={`${title}: ${about}`}
              mark={sections.includes(id) ? 'yes' : undefined}
              onMark={(mark) => onSections(REPORT_SECTIONS.filter((one) => (one === id ? mark === 'yes' : sections.includes(one))))}
            />
          )
        })}
      </Lines>
      <div class="actions">
        <Button onClick={() => onSections(REPORT_SECTIONS)}>{text.all}</Button>
        <Button onClick={() => onSections([])}>{text.none}</Button>
      </div>
      {sections.includes('notes') && notes.length > 0 && (
        <Lines name="notes" legend={text.notes}>
          {notes.map(({ id, label }) => (
            <Line key={id} label={label} mark={chosen.includes(id) ? 'yes' : undefined} onMark={(mark) => onNotes(notes.map((note) => note.id).filter((one) => (one === id ? mark === 'yes' : chosen.includes(one))))} />
          ))}
        </Lines>
      )}
    </div>
  )
}
