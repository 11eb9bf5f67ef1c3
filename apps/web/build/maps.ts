// For search engines: which pages there are. A sitemap needs whole addresses, so there is one only where the build is told
// the site's own (`SITE=https://…`); without it robots.txt alone says that everything that stands without a person may be read.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Job {
  readonly paths: readonly string[]
  /** ISO date of the last change, where one is known. */
  readonly changed: ReadonlyMap<string, string>
  /** Such as `https://example.org`, without a slash at the end. */
  readonly site: string | undefined
  readonly dist: string
}

/** Pages that show nothing to a stranger. */
const PERSONAL = ['/check-in/', '/result/', '/programme/', '/session/', '/settings/', '/progress/', '/report/', '/data/']

export async function writeMaps({ paths, changed, site, dist }: Job): Promise<void> {
  const open = paths.filter((path) => path.endsWith('/') && !PERSONAL.includes(path))
  const origin = site?.replace(/\/+$/, '')
  const rules = ['User-agent: *', ...PERSONAL.map((path) => `Disallow: ${path}`), ...(origin === undefined ? [] : [`Sitemap: ${origin}/sitemap.xml`])]
  await writeFile(join(dist, 'robots.txt'), `${rules.join('\n')}\n`)
  if (origin === undefined) return
  const entries = open.map((path) => {
    const on = changed.get(path)
    return `<url><loc>${escapeXml(origin + path)}</loc>${on === undefined ? '' : `<lastmod>${on}</lastmod>`}</url>`
  })
  await writeFile(join(dist, 'sitemap.xml'), `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`)
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
