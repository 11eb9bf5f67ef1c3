import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Line, Lines, Pick } from '../components/fields.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { changeSettings, settings } from '../record.ts'
import { allRegions, region } from '../region.ts'
import { keepEmergencyPage } from './flow.ts'
import { Bar } from './bar.tsx'

/** The first page: plain boxes and one big "None of these". "Not sure" is a tick here. */
export function Emergency({ content, onFailure }: { readonly content: ScreeningContent; readonly onFailure: (failure: unknown) => void }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const { emergencyPage, emergencyBoxes } = content.words
  const toggle = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
  return (
    <div class="stack">
      <Heading step="emergency">{emergencyPage.title}</Heading>
      <Lines name="emergency" layout="dense" legend={emergencyPage.intro}>
        {content.checkIn.emergencyBoxes.map(({ id }) => (
          <Line key={id} label={emergencyBoxes[id]?.line ?? id} mark={ticked.includes(id) ? 'yes' : undefined} onMark={() => toggle(id)} />
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
        <Button look="primary" wide onClick={() => void keepEmergencyPage(content, ticked).catch(onFailure)}>
          {ticked.length === 0 ? emergencyPage.none : words.checkIn.ticked(ticked.length)}
        </Button>
      </Bar>
    </div>
  )
}
