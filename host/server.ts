import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import multipart from '@fastify/multipart'
import statics from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Refusal, type RefusalCode, refusals } from '#domain/refusal'
import { answerTo, dispatch } from '#functions/api/dispatch'
import type { Platform } from '#functions/platform/ports'
import { callerOf } from '#functions/platform/session'
import { originOf, serveOpen } from '#host/open'
import { servePages, strictPolicy } from '#host/pages'
import type { DiskPhotoStore } from '#host/photoStore'
import { restraint } from '#host/restraint'

export interface House {
  platform: Platform & { photos: DiskPhotoStore }
  /** The folder of the built app. */
  h5: string
  /** Adds the local desk, in local mode. */
  desk?: (server: FastifyInstance) => void
}

const largestBody = 256 * 1024
/** A Word template comes in its input: 1 MB of it in base64, and room for its name. */
const largestTemplateBody = 1536 * 1024
const largestPhoto = 10 * 1024 * 1024

const refuse = (reply: FastifyReply, code: RefusalCode, message: string = refusals[code].message) =>
  reply.status(refusals[code].status).send({ code, message })

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  // Photo addresses are secrets for as long as they live.
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
}

const addHeaders = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  reply.header('x-request-id', request.id)
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', strictPolicy)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** What the framework itself says no to, in the words of the closed list; undefined when it is a fault of ours. */
const refusalOf = (error: unknown): RefusalCode | undefined => {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return 'BODY_TOO_LARGE'
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'BODY_UNREADABLE' : undefined
}

/** The file of a form; undefined when there is none, or the form is malformed or broken off. Refuses BODY_TOO_LARGE. */
const sentFile = async (request: FastifyRequest): Promise<Buffer | undefined> => {
  try {
    const file = await request.file()
    const bytes = await file?.toBuffer()
    // A file that ends exactly at the parser's limit comes cut and without a complaint (measured): hence the one byte more.
    if (bytes && (bytes.length > largestPhoto || file?.file.truncated)) throw new Refusal('BODY_TOO_LARGE')
    return bytes
  } catch (error) {
    // The parser's own complaints carry no status; whatever is wrong here, the sender has sent it so.
    if (error instanceof Refusal || refusalOf(error) === 'BODY_TOO_LARGE') throw error
    return undefined
  }
}

const answerMissing = (request: FastifyRequest, reply: FastifyReply) =>
  request.url.startsWith('/api/')
    ? refuse(reply, 'ACTION_UNKNOWN')
    : reply.status(404).type('text/plain; charset=utf-8').send('没有这一页')

const answerError = (log: Platform['log'], error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const code = refusalOf(error)
  // An address that names no file is no page, whatever the framework has against it.
  if (code && request.method !== 'POST') return answerMissing(request, reply)
  const { status, body } = answerTo(code ? new Refusal(code) : error, log, {
    path: request.routeOptions.url ?? '',
    requestId: request.id,
  })
  return reply.status(status).send(body)
}

/**
 * The second door to the actions, for hosts outside CloudBase: plain JSON over HTTP, the built app, photos. It decides
 * nothing; it carries requests to `dispatch` and its answers back. No other origin may call it (CORS stays closed).
 */
export const createServer = async ({ platform, h5, desk }: House): Promise<FastifyInstance> => {
  const { log, photos, signer } = platform
  const held = restraint()
  const server = fastify({
    logger: false,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    // A stopping host must not wait for browsers that only keep a connection warm.
    forceCloseConnections: 'idle',
    // nginx on this machine says which protocol and address the phone used; nobody else may.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 1000 },
    // Addresses that the router cannot read or finds too long. They pass by the hooks.
    frameworkErrors: async (_error, request, reply) => {
      await addHeaders(request, reply)
      return answerMissing(request, reply)
    },
  })

  const parseJson = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  // `POST` without a body is an action without input.
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) =>
    text === '' ? done(null, {}) : parseJson(request, text as string, done),
  )

  server.addHook('onSend', addHeaders)
  server.setErrorHandler((error, request, reply) => answerError(log, error, request, reply))
  server.setNotFoundHandler(answerMissing)

  const act = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    const caller = callerOf(bearerOf(request), platform)
    const asker = { address: request.ip, caller }
    const { status, body } = await dispatch(platform, {
      path,
      input: request.body ?? {},
      key: headerOf(request, 'idempotency-key'),
      caller,
      requestId: request.id,
    })
    log.info({ requestId: request.id, action: path, status, ms: Math.round(reply.elapsedTime) }, 'action')
    held.heed(path, asker, status, new Date())
    return reply.status(status).send(body)
  }
  server.post<{ Params: { noun: string; verb: string } }>('/api/:noun/:verb', (request, reply) =>
    act(`${request.params.noun}.${request.params.verb}`, request, reply),
  )
  server.post('/api/printTemplate/save', { bodyLimit: largestTemplateBody }, (request, reply) =>
    act('printTemplate.save', request, reply),
  )

  server.get('/api/openapi.json', async request => {
    // Loaded when somebody asks: the generator is the heaviest part of the contracts and most hosts never need it.
    const { openApiDocument } = await import('#contracts/openapi')
    return openApiDocument(originOf(request) ?? '/')
  })

  // In a room of its own: nowhere else is a form an input.
  await server.register(async uploads => {
    await uploads.register(multipart, {
      limits: { files: 1, fields: 4, fieldSize: 1000, parts: 5, fileSize: largestPhoto + 1 },
    })
    uploads.post('/upload', async (request, reply) => {
      const caller = callerOf(bearerOf(request), platform)
      if (caller === null) return refuse(reply, 'SIGN_IN_NEEDED')
      if (caller === 'expired') return refuse(reply, 'SESSION_EXPIRED')
      const bytes = request.isMultipart() ? await sentFile(request) : undefined
      if (!bytes) return refuse(reply, 'INPUT_MISSING', '没有收到照片，请再选一次')
      // A keyed fingerprint, since the photo may be one of an anonymous opinion.
      const print = platform.cipher.fingerprint(`uploads:${caller.tenantId}:${caller.accountId}`)
      return { file: await photos.putIncoming(Buffer.from(print, 'base64url').toString('hex').slice(0, 16), bytes) }
    })
  })

  server.get<{ Params: { token: string } }>('/photos/:token', async (request, reply) => {
    const now = platform.now()
    const payload = signer.read(request.params.token, now)
    const gone = () =>
      reply.status(404).type('text/plain; charset=utf-8').send('这个照片地址已经失效，请回到上一页重新打开')
    // Only what was cleaned is ever served; an upload as it came still says where it was taken.
    if (payload === 'expired' || payload === 'forged') return gone()
    if (payload.kind !== 'photo' || !payload.photo?.startsWith('photos/')) return gone()
    try {
      const bytes = await photos.get(payload.photo)
      return reply.headers({ 'cache-control': 'private, max-age=600' }).type('image/jpeg').send(bytes)
    } catch (error) {
      if (error instanceof Refusal) return gone()
      throw error
    }
  })

  server.get('/health', async (request, reply) => {
    try {
      await platform.db.install.one({ name: 'health', text: 'SELECT 1 AS ok' })
      return { ok: true }
    } catch (error) {
      log.error({ err: error, requestId: request.id }, 'the database does not answer')
      return reply.status(503).send({ ok: false, message: 'the database does not answer' })
    }
  })

  serveOpen(server, platform)
  desk?.(server)
  servePages(server, h5)
  if (existsSync(h5))
    await server.register(statics, {
      root: h5,
      index: false,
      // The page itself goes out at `/`, with its policy; a folder is no page.
      allowedPath: file => file !== '/index.html' && !file.endsWith('/'),
      // Names carry a hash of the content.
      setHeaders: (reply, file) => {
        if (/\.[0-9a-f]{8,}\.(js|css)$/.test(file)) reply.header('cache-control', 'public, max-age=31536000, immutable')
      },
    })
  return server
}
