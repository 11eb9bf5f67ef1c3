// What every answer carries, whatever it is, so that no page is ever shown without it.

/** Nothing runs or loads but our own files; data: and blob: are for drawn pictures only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The camera measures angles, on the device; nothing here listens or asks where anybody is.
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** Only over https: a browser that saw it on plain http must ignore it, and on localhost it would do harm. */
export const STRICT_TRANSPORT_SECURITY = ['strict-transport-security', 'max-age=31536000'] as const

export const KEEP_FOR_EVER = 'public, max-age=31536000, immutable'
export const ASK_EVERY_TIME = 'no-cache'
