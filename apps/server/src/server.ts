// Serves the built pages. It keeps no log: an address can tell what hurts.
import fastifyStatic from '@fastify/static'
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

import { EXTENSION_BY_ENCODING, listAssets, type Asset, type AssetByPath } from './assets.ts'
import { chooseEncoding } from './encoding.ts'
import { ASK_EVERY_TIME, KEEP_FOR_EVER, SECURITY_HEADERS, STRICT_TRANSPORT_SECURITY } from './headers.ts'

export interface ServerOptions {
  /** Absolute path of the folder of built pages. */
  readonly pages: string
  readonly trustedProxies?: readonly string[]
}

export async function createServer({ pages, trustedProxies = [] }: ServerOptions): Promise<FastifyInstance> {
  const assetByPath = await listAssets(pages)
  const server = fastify({
    logger: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // Ending must not wait for browsers that keep their connection open.
    forceCloseConnections: true,
    // An address that cannot be read never reaches the hooks below.
    frameworkErrors: (_error, request, reply) => {
      addSecurityHeaders(request, reply)
      void sendSentence(reply, 400, 'This address cannot be read.')
    },
  })
  await server.register(fastifyStatic, { root: pages, serve: false })

  server.addHook('onRequest', async (request, reply) => addSecurityHeaders(request, reply))
  server.get('/*', (request, reply) => answer(request, reply, assetByPath))
  server.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return sendNotFound(request, reply, assetByPath)
    return sendSentence(reply.header('allow', 'GET, HEAD'), 405, 'Only GET and HEAD are answered here.')
  })
  server.setErrorHandler((error: RequestError, _request, reply) => {
    // Headers of the file that did not go out after all.
    for (const name of ['content-encoding', 'content-length', 'cache-control', 'accept-ranges', 'etag', 'last-modified']) reply.removeHeader(name)
    const { statusCode = 500, headers = {} } = error
    return sendSentence(reply.headers(headers), statusCode, statusCode < 500 ? 'This request cannot be answered.' : 'Something went wrong here.')
  })
  return server
}

interface RequestError extends Error {
  readonly statusCode?: number
  readonly headers?: Record<string, string>
}

function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(SECURITY_HEADERS)
  if (request.protocol === 'https') reply.header(...STRICT_TRANSPORT_SECURITY)
}

function answer(request: FastifyRequest, reply: FastifyReply, assetByPath: AssetByPath): FastifyReply {
  const { path, query } = splitAddress(request.raw.url ?? '/')
  const asset = assetByPath.get(path)
  if (asset !== undefined) return sendAsset(request, reply, asset)
  // `/check-in` is `/check-in/`, and only an address in the list gets here, so this leads nowhere else.
  if (assetByPath.has(`${path}/`)) return reply.redirect(`${path}/${query}`, 308)
  return sendNotFound(request, reply, assetByPath)
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], asset.encodings)
  reply.header('content-type', asset.contentType)
  reply.header('cache-control', asset.isImmutable ? KEEP_FOR_EVER : ASK_EVERY_TIME)
  if (asset.encodings.length > 0) reply.header('vary', 'Accept-Encoding')
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  const file = encoding === undefined ? asset.file : asset.file + EXTENSION_BY_ENCODING[encoding]
  return reply.sendFile(file, { contentType: false, cacheControl: false })
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply, assetByPath: AssetByPath): FastifyReply {
  const page = assetByPath.get('/404.html')
  if (page === undefined) return sendSentence(reply, 404, 'There is no page at this address.')
  return sendAsset(request, reply.code(404), page)
}

function sendSentence(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/plain; charset=utf-8')
    .header('cache-control', ASK_EVERY_TIME)
    .send(`${sentence}\n`)
}

/** The path is compared as the browser wrote it, decoded once; the query is passed on untouched. */
function splitAddress(address: string): { path: string; query: string } {
  const start = address.indexOf('?')
  const path = start === -1 ? address : address.slice(0, start)
  return { path: decodeURIComponent(path), query: start === -1 ? '' : address.slice(start) }
}
