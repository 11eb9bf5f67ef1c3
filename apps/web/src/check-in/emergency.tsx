import { dangersOf, type Proposal } from '@rhomboid/domain'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Line, Lines, Pick } from '../components/fields.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { changeSettings, settings } from '../record.ts'
import { allRegions, region } from '../region.ts'
import { keepEmergencyPage } from './flow.ts'
import { Bar } from './bar.tsx'
import { DangerPanel, isAboutAnothersHarm, isAboutSelfHarm, type Reply } from './danger-panel.tsx'
import type { Drafts } from './drafts.ts'
import { OwnWordsBox, useOwnWords } from './own-words.tsx'

interface EmergencyProps {
  readonly content: ScreeningContent
  /** What was read from somebody's own words, just before this page is kept. */
  readonly onRead: (proposals: readonly Proposal[]) => void
  readonly onFailure: (failure: unknown) => void
}

/**
 * The first page: a box for one's own words, plain boxes to tick, and one big "None of
 * these". "Not sure" is a tick here. A danger that was written is ticked in sight of the
 * person, who says whether that is right; one that is only feared must be answered.
 */
export function Emergency({ content, onRead, onFailure }: EmergencyProps) {
  const own = useOwnWords(content.rules)
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({})
  const [replies, setReplies] = useState<Readonly<Record<string, Reply>>>({})
  const [problem, setProblem] = useState<string>()
  const page = useRef<HTMLDivElement>(null)
  const { emergencyPage } = content.words
  const ticked = tickedBoxes(content, own.dangers, byHand, replies)
  const goOn = async () => {
    const proposals = await own.readNow()
    const dangers = dangersOf(proposals)
    // A danger that was written a moment ago is shown before anything is kept.
    if (dangers.some(({ danger }) => own.dangers.every((seen) => seen.danger !== danger))) return setProblem(words.ownWords.lookFirst)
    const open = dangers.find(({ danger = '', certainty, about }) => certainty === 'perhaps' && about !== 'another' && replies[danger] === undefined && byHand[danger] === undefined)
    // Where a ticked box is an emergency by itself, nobody waits for the rest.
    const isImmediate = content.checkIn.emergencyBoxes.some(({ id, immediate }) => immediate && ticked.includes(id))
    if (open && !isImmediate) {
      setProblem(words.ownWords.answerFirst)
      return page.current?.querySelector<HTMLElement>(`[data-danger="${open.danger}"] button`)?.focus()
    }
    // First, so that a check-in that is all but done does not end before what was written is settled.
    onRead(proposals)
    await keepEmergencyPage(content, ticked, harmAnswers(dangers, replies))
  }
  return (
    <div class="stack" ref={page}>
      <Heading step="emergency">{emergencyPage.title}</Heading>
      <OwnWordsBox own={own} />
      <DangerPanel
        content={content}
        dangers={own.dangers}
        reasons={own.reasons}
        replies={replies}
        problem={problem}
        onReply={(danger, reply) => {
          setProblem(undefined)
          setReplies({ ...replies, [danger]: reply })
        }}
      />
      <Lines name="emergency" layout="dense" legend={emergencyPage.intro}>
        {content.checkIn.emergencyBoxes.map(({ id }) => (
          <Line
            key={id}
            label={content.words.emergencyBoxes[id]?.line ?? id}
            mark={ticked.includes(id) ? 'yes' : undefined}
            onMark={() => setByHand({ ...byHand, [id]: !ticked.includes(id) })}
          />
        ))}
      </Lines>
      <Pick
        name="region"
        label={words.checkIn.region}
        help={words.checkIn.regionHelp(region.value.id === 'unknown' ? undefined : region.value.name)}
        value={settings.value.region}
        options={[{ value: 'unknown', label: words.settings.unknown }, ...allRegions.map(({ id, name }) => ({ value: id, label: name }))]}
        onPick={(id) => void changeSettings({ region: id }).catch(onFailure)}
      />
      <Bar>
        <Button look="primary" wide onClick={() => void goOn().catch(onFailure)}>
          {ticked.length === 0 ? emergencyPage.none : words.checkIn.ticked(ticked.length)}
        </Button>
      </Bar>
    </div>
  )
}

/** By hand before all else; then what was replied; then what was written outright, of oneself and not taken back. */
const tickedBoxes = ({ checkIn }: ScreeningContent, dangers: readonly Proposal[], byHand: Readonly<Record<string, boolean>>, replies: Readonly<Record<string, Reply>>): readonly string[] =>
  checkIn.emergencyBoxes.flatMap(({ id }) => {
    const danger = dangers.find((one) => one.danger === id && one.about !== 'another')
    const isRead = danger !== undefined && (replies[id] === 'yes' || (replies[id] === undefined && danger.certainty === 'said'))
    return (byHand[id] ?? isRead) ? [id] : []
  })

/** What was confirmed about hurting oneself or being hurt: no box stands for it, so it is answered as its question. */
const harmAnswers = (dangers: readonly Proposal[], replies: Readonly<Record<string, Reply>>): Drafts => {
  const confirmed = dangers.filter(({ danger = '', certainty }) => replies[danger] === 'yes' || (certainty === 'said' && replies[danger] !== 'no'))
  return {
    ...(confirmed.some(isAboutSelfHarm) ? { selfHarmThoughts: 'yes' } : {}),
    ...(confirmed.some(({ danger }) => danger === 'selfHarmIntent') ? { selfHarmIntent: 'yes' } : {}),
    ...(confirmed.some(isAboutAnothersHarm) ? { hurtBySomeone: 'yes' } : {}),
  }
}
