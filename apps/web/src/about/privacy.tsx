import { about } from '../messages/about-en.ts'
import { Document } from './document.tsx'

/** What is kept, and that nothing leaves. The browser tests hold each sentence against what happens. */
export default function PrivacyPage() {
  return <Document {...about.privacy} />
}
