import { itemsBetween, isWorkIn, secondsOf } from '@rhomboid/content/people/amounts.ts'
import type { Life, LifeDay } from '@rhomboid/content/people/life.ts'
import { toldSessions } from '@rhomboid/content/people/told-sessions.ts'
import type { World } from '@rhomboid/content/people/world.ts'
import { simulation } from './messages.ts'

const say = simulation.picture

/** Families of which one course each is drawn. */
export const DRAWN: readonly string[] = ['steady', 'one-flare', 'touchy', 'worse', 'says-less', 'away']

// Pixels.
const WIDTH = 460
const HEIGHT = 150
const GAP = 34
const LEFT = 16
const COLUMNS = 2
const LEGEND = 66
const MOST_PAIN = 10
const WEEK = 7
/** Seconds of planned work in a week at the full height. */
const FULL_WORK = 3600
const ZONES = { green: '#2e7d4f', amber: '#c98a00', red: '#b3261e', unknown: '#8a8f98' } as const

/** A few courses as a picture: pain as a line, planned work of a week as an area, sessions as dots in the colour of their zone. */
export const drawCourses = (lives: readonly Life[], world: World): string => {
  const rows = Math.ceil(lives.length / COLUMNS)
  const [width, height] = [LEFT + COLUMNS * (WIDTH + GAP), LEGEND + rows * (HEIGHT + GAP)]
  const panels = lives.map((life, index) => panelOf(life, world, LEFT + (index % COLUMNS) * (WIDTH + GAP), LEGEND + Math.floor(index / COLUMNS) * (HEIGHT + GAP)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#1d2129" stroke="none">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${legend()}
${panels.join('\n')}
</svg>
`
}

const legend = (): string => {
  const swatches: readonly (readonly [string, string])[] = [
    ['#1d2129', say.pain],
    ['#a9c4e8', say.dose],
    ['#f3d6d3', say.flare],
    ['#e6ead9', say.lighter],
  ]
  const first = swatches.map(([colour, text], index) => `<rect x="${LEFT + index * 235}" y="8" width="12" height="10" fill="${colour}"/><text x="${LEFT + 18 + index * 235}" y="17">${text}</text>`)
  const dots = (Object.keys(ZONES) as (keyof typeof ZONES)[]).map((zone, index) => `<circle cx="${LEFT + 6 + index * 120}" cy="30" r="4" fill="${ZONES[zone]}"/><text x="${LEFT + 18 + index * 120}" y="34">${say.zones[zone]}</text>`)
  return [...first, ...dots].join('')
}

const panelOf = (life: Life, world: World, left: number, top: number): string => {
  const days = life.days
  const x = (day: number): string => (left + (WIDTH * day) / days.length).toFixed(1)
  const y = (pain: number): string => (top + HEIGHT - (HEIGHT * pain) / MOST_PAIN).toFixed(1)
  const isWork = isWorkIn(world.library)
  const work = days.map(({ programme, day }) => itemsBetween(programme, day, day + 1).reduce((sum, { exercise, dosage }) => sum + (isWork(exercise) ? secondsOf(dosage) : 0), 0))
  const area = days.map((_, day) => {
    const week = work.slice(Math.max(0, day - WEEK + 1), day + 1).reduce((sum, seconds) => sum + seconds, 0)
    return `${x(day)},${(top + HEIGHT - HEIGHT * Math.min(1, week / FULL_WORK)).toFixed(1)}`
  })
  const band = (is: (day: LifeDay) => boolean, colour: string): string =>
    days.flatMap((day) => (is(day) ? [`<rect x="${x(day.day)}" y="${top}" width="${(WIDTH / days.length + 0.3).toFixed(1)}" height="${HEIGHT}" fill="${colour}"/>`] : [])).join('')
  const dots = toldSessions(life).map(({ day, zone }) => `<circle cx="${x(day)}" cy="${y(days[day]?.pain ?? 0)}" r="2.6" fill="${ZONES[zone]}"/>`)
  const levels = days.flatMap(({ day, programme }, index) => (programme.level === days[index - 1]?.programme.level ? [] : [{ day, level: programme.level }]))
  const marks = levels.map(({ day, level }, index) => {
    // Where two follow at once, the later one counts.
    const isCrowded = (levels[index + 1]?.day ?? days.length) - day < 5
    return isCrowded ? '' : `<text x="${x(day)}" y="${top + 10}" font-size="9" fill="#4a5160">${say.level(level)}</text>`
  })
  const weeks = Array.from({ length: Math.floor(days.length / (2 * WEEK)) + 1 }, (_, index) => index * 2 * WEEK).map((day) => `<text x="${x(day)}" y="${top + HEIGHT + 11}" font-size="9" fill="#4a5160">${say.week(day / WEEK)}</text>`)
  return `<g><text x="${left}" y="${top - 5}" font-weight="bold">${say.title(life.family)}</text>
<rect x="${left}" y="${top}" width="${WIDTH}" height="${HEIGHT}" fill="#f7f8fa"/>${band(({ inFlare }) => inFlare, '#f3d6d3')}${band(({ programme, day }) => programme.course?.deload !== undefined && day >= programme.course.deload.from && day < programme.course.deload.until, '#e6ead9')}
<polygon points="${x(0)},${top + HEIGHT} ${area.join(' ')} ${x(days.length - 1)},${top + HEIGHT}" fill="#a9c4e8" fill-opacity="0.6"/>
<polyline points="${days.map(({ day, pain }) => `${x(day)},${y(pain)}`).join(' ')}" fill="none" stroke="#1d2129" stroke-width="1.2"/>
${dots.join('')}${marks.join('')}${weeks.join('')}</g>`
}
