import { effect } from '@preact/signals'
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { Column } from './components/page.tsx'
import { loadPlan, planIfLoaded } from './content.ts'
import { EmergencyLink } from './emergency-link.tsx'
import { isTelling } from './leave.ts'
import { words } from './messages/index.ts'
import { LeaveNote, QuickExit } from './quick-exit.tsx'
import { openRecord, settings, storage } from './record.ts'
import { SomethingBroke } from './something-broke.tsx'

const Today = lazy(() => import('./today/page.tsx'))
const CheckIn = lazy(() => import('./check-in/page.tsx'))
const ResultPage = lazy(() => import('./result/page.tsx'))
const ProgrammePage = lazy(() => import('./programme/page.tsx'))
const Session = lazy(() => import('./session/page.tsx'))
const ExercisesPage = lazy(() => import('./exercises/list.tsx'))
const ExercisePage = lazy(() => import('./exercises/page.tsx'))
const SettingsPage = lazy(() => import('./settings/page.tsx'))
const NotFound = lazy(() => import('./not-found.tsx'))

const PAGES = { '/': Today, '/check-in/': CheckIn, '/result/': ResultPage, '/programme/': ProgrammePage, '/session/': Session, '/settings/': SettingsPage, '/exercises/': ExercisesPage }

const TITLES: Readonly<Record<string, string>> = {
  '/': words.titles.today,
  '/check-in/': words.titles.checkIn,
  '/result/': words.titles.result,
  '/programme/': words.titles.programme,
  '/session/': words.titles.session,
  '/settings/': words.titles.settings,
  '/exercises/': words.titles.exercises,
}

export const titleOf = (path: string): string => {
  const exercise = exerciseOf(path)
  if (exercise === undefined) return TITLES[path] ?? words.titles.notFound
  const name = planIfLoaded()?.words.exercises[exercise]?.name
  return name === undefined ? words.titles.exercises : words.titles.exercise(name)
}

/** The exercise that an address such as /exercises/cat-cow/ names. */
const exerciseOf = (path: string): string | undefined => /^\/exercises\/([a-z0-9-]+)\/?$/.exec(path)?.[1]

/** Loads the page that the address names, so that what the build wrote is taken over in one go and never blinks. */
export async function preload(path: string): Promise<void> {
  const page = exerciseOf(path) === undefined ? Object.entries(PAGES).find(([known]) => known === path || known === `${path}/`)?.[1] : ExercisePage
  // The pages of exercises are written whole, words and all.
  await Promise.all([(page ?? NotFound).preload(), path.startsWith('/exercises/') ? loadPlan() : undefined])
}

export function App() {
  useEffect(() => {
    void openRecord()
    return effect(() => {
      const { theme, figure } = settings.value
      document.documentElement.dataset['skin'] = figure.skin
      if (theme === 'system') delete document.documentElement.dataset['theme']
      else document.documentElement.dataset['theme'] = theme
    })
  }, [])
  return (
    <LocationProvider>
      <Frame />
    </LocationProvider>
  )
}

/** A check-in and a session have the whole screen; the way around the house is hidden until they are done. */
const FOCUSED: readonly string[] = ['/check-in/', '/session/']

function Frame() {
  const { path } = useLocation()
  const [broken, setBroken] = useState(false)
  const at = path.endsWith('/') ? path : `${path}/`
  return (
    <>
      <a class="skip-link" href="#page">
        {words.skip}
      </a>
      <header class="top no-print">
        <a class="brand" href="/">
          {words.brand}
        </a>
        {isTelling(at) && <QuickExit />}
        <EmergencyLink />
      </header>
      <noscript>
        <p class="notice not-kept">{words.noScript}</p>
      </noscript>
      {storage.value === 'not-lasting' && <p class="notice not-kept no-print">{words.notKept}</p>}
      <main id="page">
        {broken ? (
          <SomethingBroke />
        ) : (
          <ErrorBoundary onError={() => setBroken(true)}>
            <Router
              onRouteChange={(to) => {
                document.title = titleOf(to)
              }}
            >
              <Route path="/" component={Today} />
              <Route path="/check-in/" component={CheckIn} />
              <Route path="/result/" component={ResultPage} />
              <Route path="/programme/" component={ProgrammePage} />
              <Route path="/session/" component={Session} />
              <Route path="/settings/" component={SettingsPage} />
              <Route path="/exercises/" component={ExercisesPage} />
              <Route path="/exercises/:id/" component={ExercisePage} />
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        )}
        {isTelling(at) && (
          <Column>
            <LeaveNote />
          </Column>
        )}
      </main>
      {!FOCUSED.includes(at) && (
        <nav class="around no-print" aria-label={words.nav.label}>
          {(
            [
              ['/', words.nav.today],
              ['/programme/', words.nav.programme],
              ['/exercises/', words.nav.exercises],
              ['/settings/', words.nav.settings],
            ] as const
          ).map(([href, label]) => (
            <a key={href} href={href} {...(at === href ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
