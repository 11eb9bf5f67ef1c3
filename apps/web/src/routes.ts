export interface Route {
  /** The address. It ends with a slash, or with `.html` when the file itself has that name. */
  readonly path: string
  /** The module that `lazy` loads for it, from apps/web: its script and styles go into the written page. */
  readonly page: string
}

/** Every page that the build writes as a file of its own. The build reads this list in Node, so it imports nothing. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: 'src/today/page.tsx' },
  { path: '/check-in/', page: 'src/check-in/page.tsx' },
  { path: '/result/', page: 'src/result/page.tsx' },
  { path: '/programme/', page: 'src/programme/page.tsx' },
  { path: '/session/', page: 'src/session/page.tsx' },
  { path: '/settings/', page: 'src/settings/page.tsx' },
  { path: '/data/', page: 'src/data/page.tsx' },
  { path: '/exercises/', page: 'src/exercises/list.tsx' },
  { path: '/learn/', page: 'src/learn/list.tsx' },
  { path: '/report/', page: 'src/report/page.tsx' },
  { path: '/relief/', page: 'src/relief/list.tsx' },
  { path: '/ask/', page: 'src/ask/page.tsx' },
  { path: '/progress/', page: 'src/progress/page.tsx' },
  { path: '/about/privacy/', page: 'src/about/privacy.tsx' },
  { path: '/about/access/', page: 'src/about/access.tsx' },
  { path: '/about/licences/', page: 'src/about/licences.tsx' },
  { path: '/workstation/', page: 'src/workstation/page.tsx' },
  { path: '/404.html', page: 'src/not-found.tsx' },
]

/** The page of one exercise. */
export const exerciseRoute = (id: string): Route => ({ path: `/exercises/${id}/`, page: 'src/exercises/page.tsx' })

/** One page of the handbook. */
export const learnRoute = (id: string): Route => ({ path: `/learn/${id}/`, page: 'src/learn/page.tsx' })

/** The guide of one technique. */
export const reliefRoute = (id: string): Route => ({ path: `/relief/${id}/`, page: 'src/relief/page.tsx' })
