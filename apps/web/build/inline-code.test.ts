import { expect, test } from 'vitest'

import { inlineCode } from './inline-code.ts'

test.each([
  ['an inline script', '<script>run()</script>'],
  ['an inline script', '<script type="application/json" id="data">{}</script>'],
  ['an inline style sheet', '<style>p { color: red }</style>'],
  ['a style attribute', '<p class="a" style="color:red">x</p>'],
  ['an inline event handler', '<button type="button" onclick="run()">x</button>'],
  ['a javascript: address', '<a href="javascript:run()">x</a>'],
])('%s is found', (what, html) => {
  expect(inlineCode(`<!doctype html><main>${html}</main>`)).toEqual([expect.stringMatching(new RegExp(`^${what}: <`))])
})

test('files, comments and words are no inline code', () => {
  const html = '<!-- <style> --><script type="module" src="/a.js"></script><link rel="stylesheet" href="/a.css"><p data-style="a">Only one style = yours</p>'
  expect(inlineCode(html)).toEqual([])
})
