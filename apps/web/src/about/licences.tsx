import licences from 'virtual:licences'
import { about } from '../messages/about-en.ts'
import { Document } from './document.tsx'

const text = about.licences

/** Everything of others that a browser gets from us, with its licence. */
export default function LicencesPage() {
  return (
    <Document title={text.title} lead={text.lead} sections={[{ title: text.listTitle, lines: licences.map(({ name, version, licence }) => text.line(name, version, licence)) }]}>
      <p>
        <a href="/licences.txt" data-native>
          {text.text}
        </a>
      </p>
    </Document>
  )
}
