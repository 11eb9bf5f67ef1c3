// The server's policy runs only scripts and styles that are files. What it would refuse stops the build instead.
// A description for search engines is data and never run.

const REFUSED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an inline script', /<script\b(?![^>]*\ssrc=)(?! type="application\/ld\+json">)[^>]*>/gi],
  ['an inline style sheet', /<style\b[^>]*>/gi],
  ['a style attribute', /<[a-z][^>]*?\sstyle=[^>]*>/gi],
  ['an inline event handler', /<[a-z][^>]*?\son[a-z]+=[^>]*>/gi],
  ['a javascript: address', /<[a-z][^>]*?=["']?\s*javascript:[^>]*>/gi],
]

/** @returns each thing found, in words, with where it is */
export function inlineCode(html: string): string[] {
  const markup = html.replace(/<!--[\s\S]*?-->/g, '')
  return REFUSED.flatMap(([what, pattern]) =>
    [...markup.matchAll(pattern)].map((match) => `${what}: ${match[0].slice(0, 120)}`),
  )
}
