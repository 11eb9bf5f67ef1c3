import { inflateSync } from 'node:zlib'

// A small reader of the PDFs that we write: enough to hear what a reader aloud would hear.

export interface ReadPdf {
  /** Text in the order in which it is drawn, a line for each piece. */
  readonly text: string
  readonly pages: number
  /** How many elements there are of each kind. */
  readonly tags: Readonly<Record<string, number>>
  /** What stands for what cannot be read: text of pictures, and of lines read from the right. */
  readonly alts: readonly string[]
  readonly actuals: readonly string[]
  readonly bookmarks: readonly string[]
  /** Pieces of text or drawing that no element has and that is not marked as decoration. */
  readonly untagged: number
  /** Names of the fonts that lie in the file. */
  readonly fonts: readonly string[]
  readonly raw: string
}

export const readPdf = (file: Uint8Array): ReadPdf => {
  const raw = Buffer.from(file).toString('latin1')
  const objects = new Map<number, string>()
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(Number(match[1]), match[2] ?? '')
  const streamOf = (id: number): string => {
    const [, dictionary = '', body = ''] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(objects.get(id) ?? '') ?? []
    return dictionary.includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
  }
  const all = [...objects.values()]
  const tags: Record<string, number> = {}
  for (const one of all) {
    const kind = /\/S \/(Document|Sect|H1|H2|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure|Div)\b/.exec(one)?.[1]
    if (kind !== undefined && one.includes('/P ')) tags[kind] = (tags[kind] ?? 0) + 1
  }
  const maps = new Map<number, ReadonlyMap<number, string>>()
  const fontMap = (id: number): ReadonlyMap<number, string> => {
    const known = maps.get(id)
    if (known) return known
    const toUnicode = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1])
    const map = new Map<number, string>()
    for (const [, from = '', , list = ''] of streamOf(toUnicode).matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
      ;[...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes = ''], index) => map.set(Number.parseInt(from, 16) + index, codes.replaceAll(' ', '').match(/.{4}/g)?.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('') ?? ''))
    }
    maps.set(id, map)
    return map
  }
  const lines: string[] = []
  const actuals: string[] = []
  let untagged = 0
  let pages = 0
  for (const page of all.filter((one) => /\/Type \/Page\b(?!s)/.test(one))) {
    pages += 1
    const resources = Number(/\/Resources (\d+) 0 R/.exec(page)?.[1])
    const fonts = new Map([...(objects.get(resources) ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]))
    const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])
    let font = 0
    let depth = 0
    for (const line of streamOf(content).split('\n')) {
      const chosen = /^\/(F\d+) [\d.]+ Tf/.exec(line)?.[1]
      if (chosen !== undefined) font = fonts.get(chosen) ?? 0
      if (/ BDC$| BMC$/.test(line)) depth += 1
      if (line === 'EMC') depth -= 1
      const actual = /\/ActualText (\((?:\\.|[^\\)])*\))/s.exec(line)?.[1]
      if (actual !== undefined) actuals.push(stringOf(actual))
      if (/ TJ$|^[SfB]\*?$/.test(line) && depth === 0) untagged += 1
      if (line.endsWith(' TJ')) lines.push([...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((code) => fontMap(font).get(Number.parseInt(code, 16)) ?? '\uFFFD')).join(''))
    }
  }
  const strings = (key: string): readonly string[] => [...raw.matchAll(new RegExp(`\\/${key} (\\((?:\\\\.|[^\\\\)])*\\))`, 'gs'))].map(([, found = '']) => stringOf(found))
  return {
    text: lines.join('\n'),
    pages,
    tags,
    alts: strings('Alt'),
    actuals,
    bookmarks: all.filter((one) => one.includes('/Dest ')).flatMap((one) => /\/Title (\((?:\\.|[^\\)])*\))/s.exec(one)?.slice(1).map(stringOf) ?? []),
    untagged,
    fonts: [...new Set([...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name = '']) => name))],
    raw,
  }
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const stringOf = (literal: string): string => {
  const bytes = literal.slice(1, -1).replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign)
  return bytes.startsWith('\u00FE\u00FF') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}
