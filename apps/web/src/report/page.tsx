import { REPORT_SECTIONS, reportOf, type ReportSection } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Column, Heading } from '../components/page.tsx'
import { report as text } from '../messages/report-en.ts'
import { now } from '../platform/clock.ts'
import { changeSettings, events, settings, storage } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Choose } from './choose.tsx'
import { saveReport, type Format } from './files.ts'
import { inputNow } from './input.ts'
import { loadReport, type ReportContent } from './parts.ts'
import { Preview } from './preview.tsx'
import './report.css'

/** The report: what is on it, how it reads, and the files that it comes as. */
export default function ReportPage() {
  const content = useLoaded(loadReport)
  if (storage.value === 'opening' || !content) {
    return (
      <Column>
        <Heading>{text.title}</Heading>
        <p>{text.lead}</p>
      </Column>
    )
  }
  return <Report content={content} />
}

/** Letters of a note that are shown where it is chosen. */
const FIRST_LETTERS = 60

function Report({ content }: { readonly content: ReportContent }) {
  const [sections, setSections] = useState<readonly ReportSection[]>(REPORT_SECTIONS)
  const notes = events.value.flatMap((event) => (event.kind === 'noted' ? [{ id: event.id, label: `${content.labels.date(event.on)}: ${event.text.slice(0, FIRST_LETTERS)}` }] : []))
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = notes.map(({ id }) => id).filter((id) => !left.includes(id))
  const input = inputNow(content, now(), sections, chosen)
  return (
    <Column wide>
      <div class="stack no-print">
        <Heading>{text.title}</Heading>
        <p>{text.lead}</p>
        <Name />
        <Choose labels={content.labels} sections={sections} onSections={setSections} notes={notes} chosen={chosen} onNotes={(kept) => setLeft(notes.map(({ id }) => id).filter((id) => !kept.includes(id)))} />
        {sections.length === 0 ? <p role="status">{text.nothing}</p> : <Files make={(format) => saveReport(format, inputNow(content, now(), sections, chosen), content)} />}
        <h2>{text.see}</h2>
      </div>
      <Preview model={reportOf(input)} pictures={content.pictures} />
    </Column>
  )
}

/** The name is a setting: it is kept as it is typed, and goes nowhere else. */
function Name() {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <div class="stack">
      <label for="report-name">
        <strong>{text.name}</strong> <span class="soft small">{text.nameHelp}</span>
      </label>
      <input id="report-name" class="field" dir="auto" autocomplete="off" maxLength={80} value={settings.value.name} onChange={(event) => void changeSettings({ name: event.currentTarget.value.trim() }).catch(setFailure)} />
    </div>
  )
}

/** A button for each file. What happened is said beside them. */
function Files({ make }: { readonly make: (format: Format) => Promise<string> }) {
  const [state, setState] = useState<{ readonly kind: 'ready' | 'making' | 'failed' } | { readonly kind: 'made'; readonly name: string }>({ kind: 'ready' })
  const start = (format: Format): void => {
    if (state.kind === 'making') return
    setState({ kind: 'making' })
    make(format).then(
      (name) => setState({ kind: 'made', name }),
      () => setState({ kind: 'failed' }),
    )
  }
  return (
    <div class="stack">
      <div class="actions">
        <Button look="primary" onClick={() => start('pdf')}>
          {text.pdf}
        </Button>
        <Button onClick={() => print()}>{text.print}</Button>
      </div>
      <details>
        <summary>{text.more}</summary>
        <div class="stack">
          <p>
            <Button onClick={() => start('fhir')}>{text.fhir}</Button> <span class="soft small">{text.fhirHelp}</span>
          </p>
          <p>
            <Button onClick={() => start('csv')}>{text.csv}</Button> <span class="soft small">{text.csvHelp}</span>
          </p>
        </div>
      </details>
      <output>{state.kind === 'making' ? text.making : state.kind === 'made' ? text.made(state.name) : state.kind === 'failed' ? text.failed : ''}</output>
    </div>
  )
}
