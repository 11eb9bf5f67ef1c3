import { effect } from '@preact/signals'
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { EmergencyLink } from './emergency-link.tsx'
import { words } from './messages/index.ts'
import { openRecord, settings, storage } from './record.ts'
import { SomethingBroke } from './something-broke.tsx'

const Today = lazy(() => import('./today/page.tsx'))
const CheckIn = lazy(() => import('./check-in/page.tsx'))
const ResultPage = lazy(() => import('./result/page.tsx'))
const ProgrammePage = lazy(() => import('./programme/page.tsx'))
const Session = lazy(() => import('./session/page.tsx'))
const SettingsPage = lazy(() => import('./settings/page.tsx'))
const NotFound = lazy(() => import('./not-found.tsx'))

const PAGES = { '/': Today, '/check-in/': CheckIn, '/result/': ResultPage, '/programme/': ProgrammePage, '/session/': Session, '/settings/': SettingsPage }

const TITLES: Readonly<Record<string, string>> = {
  '/': words.titles.today,
  '/check-in/': words.titles.checkIn,
  '/result/': words.titles.result,
  '/programme/': words.titles.programme,
  '/session/': words.titles.session,
  '/settings/': words.titles.settings,
}

export const titleOf = (path: string): string => TITLES[path] ?? words.titles.notFound

/** Loads the page that the address names, so that what the build wrote is taken over in one go and never blinks. */
export async function preload(path: string): Promise<void> {
  const page = Object.entries(PAGES).find(([known]) => known === path || known === `${path}/`)
  await (page?.[1] ?? NotFound).preload()
}

export function App() {
  useEffect(() => {
    void openRecord()
    return effect(() => {
      const { theme } = settings.value
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
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        )}
      </main>
      {!FOCUSED.includes(at) && (
        <nav class="around no-print" aria-label={words.nav.label}>
          {(
            [
              ['/', words.nav.today],
              ['/programme/', words.nav.programme],
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
