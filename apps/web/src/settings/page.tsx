import { useState } from 'preact/hooks'
import { Column } from '../components/page.tsx'
import { Line, Lines, OneOf, Pick } from '../components/fields.tsx'
import { words } from '../messages/index.ts'
import { OwnName } from '../own-name.tsx'
import { changeSettings, settings, storage } from '../record.ts'
import { allRegions } from '../region.ts'
import { FIGURE_BUILDS, FIGURE_SKINS, type Settings } from '@rhomboid/domain'
import { Breaks } from './breaks.tsx'
import { Data } from './data.tsx'
import { Numbers } from './numbers.tsx'
import { Reminders } from './reminders.tsx'
import './settings.css'
import { VoiceRate } from './voice-rate.tsx'

const text = words.settings

/** "Another country" is no place in the alphabet: it stands last, beside the answer that names none. */
const PLACES = [
  { value: 'unknown', label: text.unknown },
  ...[...allRegions].sort((a, b) => Number(a.id === 'EU112') - Number(b.id === 'EU112')).map(({ id, name }) => ({ value: id, label: name })),
]

const THEMES = [
  { value: 'system', label: text.system },
  { value: 'light', label: text.light },
  { value: 'dark', label: text.dark },
] as const satisfies readonly { readonly value: Settings['theme']; readonly label: string }[]

/** Every change counts at once and is kept; there is nothing to save. */
export default function SettingsPage() {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const change = (next: Partial<Settings>) => void changeSettings(next).catch(setFailure)
  const { region, voice, sounds, theme, figure } = settings.value
  return (
    <Column>
      <div class="settings">
        <h1>{text.title}</h1>
        <section class="stack">
          <Pick name="region" label={text.region} options={PLACES} value={region} onPick={(id) => change({ region: id })} />
          <p class="soft small">
            {text.regionHelp} {text.england}
          </p>
          <Numbers />
        </section>
        {storage.value !== 'opening' && (
          <section>
            <OwnName onChange={(name) => change({ name })} />
          </section>
        )}
        <section class="stack">
          <Lines name="session" legend={<h2>{text.session}</h2>}>
            <Line label={text.voice} mark={voice ? 'yes' : undefined} onMark={(mark) => change({ voice: mark === 'yes' })} />
            <Line label={text.sounds} mark={sounds ? 'yes' : undefined} onMark={(mark) => change({ sounds: mark === 'yes' })} />
          </Lines>
          {voice && <VoiceRate onChange={change} />}
        </section>
        {storage.value !== 'opening' && (
          <>
            <Reminders onChange={change} />
            <Breaks onChange={change} />
          </>
        )}
        <section>
          <OneOf
            name="theme"
            legend={<h2>{text.theme}</h2>}
            inRow
            options={THEMES}
            value={theme}
            onPick={(picked) => {
              const chosen = THEMES.find(({ value }) => value === picked)
              if (chosen) change({ theme: chosen.value })
            }}
          />
        </section>
        <section class="stack">
          <h2>{text.figure}</h2>
          <OneOf
            name="build"
            legend={text.build}
            inRow
            options={FIGURE_BUILDS.map((build) => ({ value: build, label: text.builds[build] }))}
            value={figure.build}
            onPick={(picked) => {
              const build = FIGURE_BUILDS.find((one) => one === picked)
              if (build) change({ figure: { ...figure, build } })
            }}
          />
          <OneOf
            name="skin"
            legend={text.skin}
            inRow
            options={FIGURE_SKINS.map((skin) => ({ value: skin, label: text.skins[skin] }))}
            value={figure.skin}
            onPick={(picked) => {
              const skin = FIGURE_SKINS.find((one) => one === picked)
              if (skin) change({ figure: { ...figure, skin } })
            }}
          />
          <p class="soft small">{text.figureHelp}</p>
        </section>
        <Data lasts={storage.value !== 'not-lasting'} />
      </div>
    </Column>
  )
}
