import { expect, test } from 'vitest'

import { readSettings } from './settings.ts'

test('with nothing set, only this machine can reach it, on port 4173, and no proxy is believed', () => {
  expect(readSettings({})).toEqual({ ok: true, settings: { port: 4173, host: 'localhost', trustedProxies: [] } })
})

test('port, host and trusted proxies come from the environment', () => {
  const environment = { PORT: '8080', HOST: '0.0.0.0', TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16' }
  expect(readSettings(environment)).toEqual({
    ok: true,
    settings: { port: 8080, host: '0.0.0.0', trustedProxies: ['10.0.0.1', '192.168.0.0/16'] },
  })
})

test.each(['0', '-1', '65536', '80.5', '0x50', '1e3', 'http', ' 80', '٨٠'])('a port of "%s" is refused in one sentence', (PORT) => {
  expect(readSettings({ PORT })).toEqual({
    ok: false,
    sentence: `PORT must be a whole number from 1 to 65535, and it is "${PORT}".`,
  })
})
