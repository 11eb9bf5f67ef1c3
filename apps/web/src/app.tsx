import { effect } from '@preact/signals'
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { BackupWhenDue } from './backup-when-due.tsx'
import { CallsWhenOn } from './breaks/mount.tsx'
import { Column } from './components/page.tsx'
import { loadPlan, planIfLoaded } from './content.ts'
import { EmergencyLink } from './emergency-link.tsx'
import { dataFrame } from './messages/data-frame-en.ts'
import { listIfLoaded, loadList, loadPage } from './handbook.ts'
import { titles } from './messages/titles-en.ts'
import { isTelling } from './leave.ts'
import { words } from './messages/index.ts'
import { keepOffline } from './platform/offline.ts'
import { NewEdition } from './new-edition.tsx'
import { LeaveNote, QuickExit } from './quick-exit.tsx'
import { openRecord, settings, storage } from './record.ts'
import { SomethingBroke } from './something-broke.tsx'
import { WhoIsHere } from './who-is-here.tsx'

const Today = lazy(() => import('./today/page.tsx'))
const CheckIn = lazy(() => import('./check-in/page.tsx'))
const ResultPage = lazy(() => import('./result/page.tsx'))
const ProgrammePage = lazy(() => import('./programme/page.tsx'))
const Session = lazy(() => import('./session/page.tsx'))
const ExercisesPage = lazy(() => import('./exercises/list.tsx'))
const ExercisePage = lazy(() => import('./exercises/page.tsx'))
const LearnList = lazy(() => import('./learn/list.tsx'))
const LearnPage = lazy(() => import('./learn/page.tsx'))
const ReportPage = lazy(() => import('./report/page.tsx'))
const PrivacyPage = lazy(() => import('./about/privacy.tsx'))
const AccessPage = lazy(() => import('./about/access.tsx'))
const LicencesPage = lazy(() => import('./about/licences.tsx'))
const ReliefList = lazy(() => import('./relief/list.tsx'))
const ReliefPage = lazy(() => import('./relief/page.tsx'))
const AskPage = lazy(() => import('./ask/page.tsx'))
const ProgressPage = lazy(() => import('./progress/page.tsx'))
const DataPage = lazy(() => import('./data/page.tsx'))
const SettingsPage = lazy(() => import('./settings/page.tsx'))
const WorkstationPage = lazy(() => import('./workstation/page.tsx'))
const NotFound = lazy(() => import('./not-found.tsx'))

const PAGES = { '/': Today, '/check-in/': CheckIn, '/result/': ResultPage, '/programme/': ProgrammePage, '/session/': Session, '/settings/': SettingsPage, '/data/': DataPage, '/exercises/': ExercisesPage, '/learn/': LearnList, '/ask/': AskPage, '/relief/': ReliefList, '/report/': ReportPage, '/about/privacy/': PrivacyPage, '/about/access/': AccessPage, '/about/licences/': LicencesPage, '/progress/': ProgressPage, '/workstation/': WorkstationPage }

const TITLES: Readonly<Record<string, string>> = {
  '/': words.titles.today,
  '/check-in/': words.titles.checkIn,
  '/result/': words.titles.result,
  '/programme/': words.titles.programme,
  '/session/': words.titles.session,
  '/settings/': words.titles.settings,
  '/data/': dataFrame.titleOfPage,
  '/exercises/': words.titles.exercises,
  '/learn/': titles.learn,
  '/ask/': titles.ask,
  '/relief/': titles.relief,
  '/report/': titles.report,
  '/about/privacy/': titles.privacy,
  '/about/access/': titles.access,
  '/about/licences/': titles.licences,
  '/workstation/': titles.workstation,
  '/progress/': words.titles.progress,
}

export const titleOf = (path: string): string => {
  const lesson = lessonOf(path)
  if (lesson !== undefined) {
    const title = listIfLoaded()?.pages.find(({ id }) => id === lesson)?.title
    return title === undefined ? titles.learn : titles.lesson(title)
  }
  const exercise = exerciseOf(path)
  if (reliefOf(path) !== undefined) return titles.relief
  if (exercise === undefined) return TITLES[path] ?? words.titles.notFound
  const name = planIfLoaded()?.words.exercises[exercise]?.name
  return name === undefined ? words.titles.exercises : words.titles.exercise(name)
}

/** The exercise that an address such as /exercises/cat-cow/ names. */
const exerciseOf = (path: string): string | undefined => /^\/exercises\/([a-z0-9-]+)\/?$/.exec(path)?.[1]

/** The page of the handbook that an address such as /learn/heat/ names. */
const lessonOf = (path: string): string | undefined => /^\/learn\/([a-z0-9-]+)\/?$/.exec(path)?.[1]

/** The technique that an address such as /relief/heat/ names. */
const reliefOf = (path: string): string | undefined => /^\/relief\/([a-z0-9-]+)\/?$/.exec(path)?.[1]

/** The page that an address names; the one for unknown addresses where none is. */
const pageOf = (path: string) => {
  if (exerciseOf(path) !== undefined) return ExercisePage
  if (lessonOf(path) !== undefined) return LearnPage
  if (reliefOf(path) !== undefined) return ReliefPage
  return Object.entries(PAGES).find(([known]) => known === path || known === `${path}/`)?.[1] ?? NotFound
}

/** Loads the page that the address names, so that what the build wrote is taken over in one go and never blinks. */
export async function preload(path: string): Promise<void> {
  const lesson = lessonOf(path)
  // The pages of exercises and of the handbook are written whole, words and all.
  await Promise.all([
    pageOf(path).preload(),
    path.startsWith('/exercises/') ? loadPlan() : undefined,
    /^\/(learn|relief)\//.test(path) ? loadList() : undefined,
    lesson === undefined ? undefined : loadPage(lesson),
  ])
}

export function App() {
  useEffect(() => {
    void openRecord()
    if (import.meta.env.PROD) whenAtRest(() => void keepOffline())
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

/** Once the page is loaded and nothing else is being done. */
const whenAtRest = (work: () => void): void => {
  const soon = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 4_000 }) : setTimeout(work, 1_000))
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

/** A check-in and a session have the whole screen; the way around the house is hidden until they are done. */
const FOCUSED: readonly string[] = ['/check-in/', '/session/']

/** What must not be cut off by a new edition. */
const isBusy = (at: string): boolean => FOCUSED.includes(at) || /^\/relief\/.+/.test(at)

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
        <WhoIsHere />
        {isTelling(at) && <QuickExit />}
        <EmergencyLink />
      </header>
      <noscript>
        <p class="notice not-kept">{words.noScript}</p>
      </noscript>
      <NewEdition isBusy={isBusy(at)} />
      {storage.value === 'not-lasting' && <p class="notice not-kept no-print">{words.notKept}</p>}
      <CallsWhenOn isBusy={FOCUSED.includes(at)} />
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
              <Route path="/data/" component={DataPage} />
              <Route path="/learn/" component={LearnList} />
              <Route path="/learn/:id/" component={LearnPage} />
              <Route path="/report/" component={ReportPage} />
              <Route path="/about/privacy/" component={PrivacyPage} />
              <Route path="/about/access/" component={AccessPage} />
              <Route path="/about/licences/" component={LicencesPage} />
              <Route path="/relief/" component={ReliefList} />
              <Route path="/relief/:id/" component={ReliefPage} />
              <Route path="/ask/" component={AskPage} />
              <Route path="/workstation/" component={WorkstationPage} />
              <Route path="/progress/" component={ProgressPage} />
              <Route path="/exercises/" component={ExercisesPage} />
              <Route path="/exercises/:id/" component={ExercisePage} />
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        )}
        {at === '/' && <BackupWhenDue />}
        {isTelling(at) && (
          <Column>
            <LeaveNote />
          </Column>
        )}
      </main>
      {!isBusy(at) && (
        <nav class="around no-print" aria-label={words.nav.label}>
          {(
            [
              ['/', words.nav.today],
              ['/programme/', words.nav.programme],
              ['/learn/', words.nav.learn],
              ['/ask/', words.nav.ask],
              ['/settings/', words.nav.settings],
            ] as const
          ).map(([href, label]) => (
            <a key={href} href={href} {...(at === href ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {!isBusy(at) && (
        <footer class="about no-print">
          {(
            [
              ['/about/privacy/', words.footer.privacy],
              ['/about/access/', words.footer.access],
              ['/about/licences/', words.footer.licences],
            ] as const
          ).map(([href, label]) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </footer>
      )}
    </>
  )
}
