// What the environment says, checked before anything starts.

export interface Settings {
  readonly port: number
  /** `localhost` unless told: nobody else on the network can reach it. */
  readonly host: string
  /** Whose word about https to believe: addresses or ranges of the proxies in front; none by default. */
  readonly trustedProxies: readonly string[]
}

export const DEFAULT_PORT = 4173

export type Environment = Readonly<Record<string, string | undefined>>

export type SettingsOutcome = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly sentence: string }

export function readSettings(environment: Environment): SettingsOutcome {
  const { PORT, HOST, TRUSTED_PROXIES } = environment
  const port = PORT === undefined || PORT === '' ? DEFAULT_PORT : toPort(PORT)
  if (port === undefined) {
    return { ok: false, sentence: `PORT must be a whole number from 1 to 65535, and it is "${PORT}".` }
  }
  return {
    ok: true,
    settings: {
      port,
      host: HOST || 'localhost',
      trustedProxies: (TRUSTED_PROXIES ?? '').split(',').map((word) => word.trim()).filter((word) => word !== ''),
    },
  }
}

function toPort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : undefined
}
