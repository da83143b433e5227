import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Database } from '#db/database'
import { migrate } from '#db/migrate'
import { type EmbeddedStore, openPglite } from '#db/pglite'
import { addTenant } from '#db/queries/district'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { Refusal } from '#domain/refusal'
import { fieldCipher } from '#functions/platform/cipher'
import type { PhotoStore, Platform } from '#functions/platform/ports'
import { openSession } from '#functions/platform/session'
import { signer } from '#functions/platform/signer'
import { type DiskPhotoStore, diskPhotoStore, mostIncoming, withAddresses } from '#host/photoStore'
import { createServer } from '#host/server'

const key = Buffer.alloc(32, 7).toString('base64')
const start = new Date('2026-12-01T00:00:00Z')

describe('the host over HTTP', () => {
  let folder: string
  let server: FastifyInstance
  let origin: string
  let photos: DiskPhotoStore & PhotoStore
  let platform: Platform & { photos: DiskPhotoStore }
  let logged: Record<string, unknown>[]
  let now: Date
  let store: EmbeddedStore
  let db: Database

  beforeAll(async () => {
    store = await openPglite('memory://')
    await migrate(store.pool)
    db = await store.database()
  }, 60_000)
  afterAll(() => db.close())

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'host-'))
    const h5 = path.join(folder, 'h5')
    mkdirSync(path.join(h5, 'js'), { recursive: true })
    writeFileSync(
      path.join(h5, 'index.html'),
      '<!doctype html><html><head></head><body><script>go()</script></body></html>',
    )
    writeFileSync(path.join(h5, 'js', 'app.0123abcd.js'), 'go()')
    writeFileSync(path.join(folder, 'secret.txt'), 'secret')
    photos = withAddresses(diskPhotoStore(folder), signer(key), () => now)
    logged = []
    now = start
    platform = {
      db,
      now: () => now,
      holidays: stateCouncil,
      wechat: {
        openidOf: () => Promise.reject(new Refusal('SIGN_IN_FAILED')),
        send: async () => ({ kind: 'sent' }),
      },
      photos,
      cipher: fieldCipher(`k1:${key}`),
      signer: signer(key),
      openOrigin: null,
      log: { info: () => {}, error: facts => logged.push(facts) },
    }
    server = await createServer({ platform, h5 })
    origin = await server.listen({ host: '127.0.0.1', port: 0 })
  })
  afterEach(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Over a real socket: what a phone sends, not what a framework's shortcut makes of it. */
  const ask = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(origin + url, init)
    const bytes = Buffer.from(await response.arrayBuffer())
    const body = bytes.toString()
    const headers = Object.fromEntries(response.headers)
    return { statusCode: response.status, headers, bytes, body, json: () => JSON.parse(body) }
  }
  const post = (url: string, body: string | FormData, headers: Record<string, string> = {}) =>
    ask(url, {
      method: 'POST',
      body,
      headers: typeof body === 'string' ? { 'content-type': 'application/json', ...headers } : headers,
    })
  const bearer = (accountId = 'a1') => ({
    authorization: `Bearer ${openSession({ tenantId: 'xiangtan', accountId }, platform).token}`,
  })
  const upload = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const form = new FormData()
    form.set('file', new Blob([bytes]), 'photo.jpg')
    return post('/upload', form, headers)
  }

  describe('what is open to all', () => {
    it('is answered by the handler that CloudBase calls too, at HEAD without its body', async () => {
      const wrong = await ask('/open/stations/nowhere/hetang.ics')
      expect([wrong.statusCode, wrong.body]).toEqual([404, '没有这个地方，请核对地址\n'])
      expect(wrong.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      expect((await ask('/open/else')).statusCode).toBe(404)
      const head = await ask('/open/stations/nowhere/hetang.ics', { method: 'HEAD' })
      expect([head.statusCode, head.body]).toEqual([404, ''])
      expect((await ask('/open/stations/nowhere/hetang.ics', { method: 'POST' })).statusCode).toBe(404)
    })

    it('says in the log what failed, and never at which address', async () => {
      const sleeping = platform.db
      platform.db = {
        ...sleeping,
        tenant: () => ({
          all: () => Promise.reject(new Error('broken')),
          one: () => Promise.reject(new Error('broken')),
        }),
      }
      await server.close()
      server = await createServer({ platform, h5: folder })
      origin = await server.listen({ host: '127.0.0.1', port: 0 })
      const secret = 'Abcdefghijklmnopqrstuv'
      const answer = await ask(`/open/deputies/xiangtan.${secret}.ics`)
      expect([answer.statusCode, logged]).toEqual([500, [expect.objectContaining({ page: 'deputyFeed' })]])
      expect(JSON.stringify(logged)).not.toContain(secret)
    })
  })

  describe('an action', () => {
    it('answers plain JSON', async () => {
      const answer = await post('/api/district/list', '{}')
      expect([answer.statusCode, answer.json()]).toEqual([200, []])
    })

    it('may come without a body', async () => {
      expect((await ask('/api/district/list', { method: 'POST' })).statusCode).toBe(200)
      expect((await post('/api/district/list', '')).statusCode).toBe(200)
    })

    it('is refused as unknown when nobody has written it', async () => {
      for (const url of ['/api/opinion/delete', '/api/constructor/name', '/api/nothing'])
        expect((await post(url, '{}')).json()).toMatchObject({ code: 'ACTION_UNKNOWN' })
    })

    it.each([
      ['no text', '/api/%ff/x'],
      ['wrongly escaped', '/api/opinion/%zz'],
      ['2000 letters long', `/api/opinion/${'a'.repeat(2000)}`],
    ])('is refused as unknown when its name is %s', async (_, url) => {
      const answer = await post(url, '{}')
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'ACTION_UNKNOWN'])
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    })

    it('is refused when its body is no JSON', async () => {
      expect((await post('/api/district/list', '{bad')).json()).toMatchObject({ code: 'BODY_UNREADABLE' })
      const form = await post('/api/district/list', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' })
      expect([form.statusCode, form.json().code]).toEqual([400, 'BODY_UNREADABLE'])
    })

    it('is refused when its body is the form of an upload', async () => {
      const form = new FormData()
      form.set('district', 'xiangtan')
      const answer = await post('/api/district/list', form)
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'BODY_UNREADABLE'])
    })

    it('is refused when its body is larger than 256 KiB', async () => {
      const answer = await post('/api/district/list', `{"a":"${'a'.repeat(256 * 1024)}"}`)
      expect([answer.statusCode, answer.json().code]).toEqual([413, 'BODY_TOO_LARGE'])
      // But for a Word template of 1 MB, which comes in base64; this one comes from nobody.
      const template = await post('/api/printTemplate/save', `{"file":"${'A'.repeat(1_398_104)}"}`)
      expect([template.statusCode, template.json().code]).toEqual([401, 'SIGN_IN_NEEDED'])
    })

    it('is refused without a sign-in, and says so when the sign-in has run out', async () => {
      expect((await post('/api/session/me', '{}')).json()).toMatchObject({ code: 'SIGN_IN_NEEDED' })
      expect((await post('/api/session/me', '{}', { authorization: 'Bearer a.b' })).json()).toMatchObject({
        code: 'SIGN_IN_NEEDED',
      })
      const headers = bearer()
      now = new Date(start.getTime() + 30 * 86_400_000)
      expect((await post('/api/session/me', '{}', headers)).json()).toMatchObject({ code: 'SESSION_EXPIRED' })
    })

    it('tells nothing of a bug but its number, and the log has both', async () => {
      await store.pool.query('RESET ROLE; ALTER TABLE tenant RENAME COLUMN preset TO secret_name')
      const answer = await post('/api/district/list', '{}')
      await store.pool.query('ALTER TABLE tenant RENAME COLUMN secret_name TO preset; SET ROLE shuanglian_app')
      expect(answer.statusCode).toBe(500)
      expect(answer.json()).toMatchObject({ code: 'INTERNAL', requestId: answer.headers['x-request-id'] })
      expect(answer.body).not.toContain('secret_name')
      expect(logged[0]).toMatchObject({ requestId: answer.json().requestId })
    })

    it('cannot be called from the pages of another origin', async () => {
      const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
      const asked = await ask('/api/district/list', { method: 'OPTIONS', headers })
      const called = await post('/api/district/list', '{}', headers)
      for (const answer of [asked, called])
        expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
    })

    it('is refused to a line that tries many wrong query codes, and to no other', async () => {
      await addTenant(db.install, 'xiangtan', 'xiangtan', start).catch(() => {
        // It is there already.
      })
      const guess = (line: string) =>
        post('/api/opinion/findByCode', JSON.stringify({ district: 'xiangtan', code: '2345-6789-ABCD' }), {
          'x-forwarded-for': line,
        })
      const answers = []
      for (let i = 0; i < 22; i += 1) answers.push((await guess('203.0.113.7')).statusCode)
      expect(answers.slice(0, 21)).toEqual(Array(21).fill(404))
      expect(answers[21]).toBe(429)
      expect((await guess('203.0.113.8')).statusCode).toBe(404)
    })

    it('lets a resident sign in whose neighbour sent 300 malformed sign-ins', async () => {
      const from = { 'x-forwarded-for': '203.0.113.7' }
      for (let i = 0; i < 301; i += 1) await post('/api/session/signIn', '{}', from)
      expect((await post('/api/session/signIn', '{"code":"x"}', from)).json()).toMatchObject({ code: 'SIGN_IN_FAILED' })
    })

    it('stands in the OpenAPI document, with its refusals', async () => {
      const document = (await ask('/api/openapi.json')).json()
      expect(document.openapi).toMatch(/^3\.1/)
      expect(document.components.securitySchemes.session).toMatchObject({ scheme: 'bearer' })
      const { responses, parameters, security } = document.paths['/api/reception/bookSlot'].post
      expect(JSON.stringify(responses['409'])).toContain('SLOT_TAKEN')
      expect(parameters).toMatchObject([{ name: 'Idempotency-Key', required: true }])
      expect(security).toEqual([{ session: [] }])
      const open = document.paths['/api/reception/nextDays'].post
      expect([open.security, open.parameters]).toEqual([[], undefined])
    })
  })

  describe('the address in the OpenAPI document', () => {
    const servers = async (headers: Record<string, string>) =>
      (await ask('/api/openapi.json', { headers })).json().servers

    it('is the one the phone used, as nginx names it', async () => {
      const named = { 'x-forwarded-host': 'shuanglian.example.gov.cn', 'x-forwarded-proto': 'https' }
      expect(await servers(named)).toEqual([{ url: 'https://shuanglian.example.gov.cn' }])
      expect(await servers({})).toEqual([{ url: origin }])
    })

    it.each([
      [{ 'x-forwarded-host': 'evil.com', 'x-forwarded-proto': 'javascript' }],
      [{ 'x-forwarded-host': 'a.example/evil?"><script>', 'x-forwarded-proto': 'https' }],
      [{ 'x-forwarded-host': 'user@evil.com', 'x-forwarded-proto': 'https' }],
    ])('is left to the reader when it can be none: %j', async named => {
      expect(await servers(named)).toEqual([{ url: '/' }])
    })
  })

  describe('a photo', () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])
    const kept = async (): Promise<string> => {
      const ref = await photos.reserve()
      await photos.put(ref, bytes)
      return ref
    }

    it('is taken from a signed-in person only', async () => {
      expect((await upload(bytes)).json()).toMatchObject({ code: 'SIGN_IN_NEEDED' })
      const { file } = (await upload(bytes, bearer())).json()
      expect(file).toMatch(/^incoming\//)
      expect(Buffer.from(await photos.get(file))).toEqual(bytes)
    })

    it('is refused to whoever has sent too many that nobody took in, and to nobody else', async () => {
      for (let nth = 0; nth < mostIncoming; nth += 1) expect((await upload(bytes, bearer('a2'))).statusCode).toBe(200)
      const more = await upload(bytes, bearer('a2'))
      expect([more.statusCode, more.json()]).toEqual([
        409,
        { code: 'TOO_MANY_UPLOADS', message: '您传上来没有用上的照片太多了，请过一天再传' },
      ])
      expect((await upload(bytes, bearer('a3'))).statusCode).toBe(200)
    })

    it('is refused above 10 MB', async () => {
      const answer = await upload(new Uint8Array(10 * 1024 * 1024 + 1), bearer())
      expect([answer.statusCode, answer.json().code]).toEqual([413, 'BODY_TOO_LARGE'])
    })

    it('is refused when there is none in the form', async () => {
      expect((await post('/upload', '{}', bearer())).json()).toMatchObject({ code: 'INPUT_MISSING' })
    })

    it.each([
      ['in a form without a boundary', 'multipart/form-data', 'a photo'],
      [
        'that breaks off before its end',
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="file"; filename="photo.jpg"\r\n\r\nhalf a photo',
      ],
      ['that breaks off in its head', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-'],
    ])('is refused %s, and that is no fault of ours', async (_, type, body) => {
      const answer = await post('/upload', body, { ...bearer(), 'content-type': type })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'INPUT_MISSING'])
      expect(answer.json().message).toContain('照片')
      expect(logged).toEqual([])
    })

    const address = (photo: string, kind = 'photo') =>
      `/photos/${platform.signer.sign({ kind, photo }, new Date(start.getTime() + 3_600_000))}`

    it('is shown under its signed address, to be kept by that browser only', async () => {
      const answer = await ask(address(await kept()))
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg'])
      expect(answer.headers['cache-control']).toMatch(/^private/)
      expect(answer.bytes).toEqual(bytes)
    })

    it('is not found when the address is too old, forged, or made for something else', async () => {
      const ref = await kept()
      const url = address(ref)
      const wrong = [
        `${url}x`,
        '/photos/abc',
        address(ref, 'session'),
        address('photos/../keys.json'),
        address('keys.json'),
      ]
      for (const each of wrong) expect((await ask(each)).statusCode).toBe(404)
      now = new Date(start.getTime() + 3_600_001)
      expect((await ask(url)).statusCode).toBe(404)
    })

    it('is never shown as it was uploaded, with the place in it', async () => {
      expect((await ask(address(await photos.putIncoming('0123456789abcdef', bytes)))).statusCode).toBe(404)
    })
  })

  describe('the pages', () => {
    it('may run their own scripts only', async () => {
      const answer = await ask('/')
      const policy = String(answer.headers['content-security-policy'])
      expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/)
      expect(policy).toContain("frame-ancestors 'self'")
      expect(answer.body).toContain('/phone/widen.js')
      expect(answer.body).toContain('/phone/framed.js')
    })

    it('keep files with a hash in their name for good', async () => {
      const answer = await ask('/js/app.0123abcd.js')
      expect(answer.headers['cache-control']).toContain('immutable')
    })

    it('never leave their folder', async () => {
      for (const url of ['/..%2fsecret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt'])
        expect((await ask(url)).body).not.toContain('secret')
    })

    it.each([
      ['a folder', '/js'],
      ['a folder', '/js/'],
      ['a folder twice', '/js//app.0123abcd.js'],
      ['no text', '/%ff'],
      ['no file name', '/js/%00.js'],
      ['2000 letters long', `/photos/${'a'.repeat(2000)}`],
    ])('are not there when the address is %s', async (_, url) => {
      const answer = await ask(url)
      expect([answer.statusCode, answer.body]).toEqual([404, '没有这一页'])
      expect(answer.headers['content-security-policy']).toBeDefined()
    })

    it('have no desk outside local mode', async () => {
      for (const url of ['/local', '/local/personas', '/local/wall', '/local/clock'])
        expect((await ask(url)).statusCode).toBe(404)
    })

    it.each(['/', '/phone', '/health', '/nowhere', '/js/app.0123abcd.js'])(
      'carry the safety headers: %s',
      async url => {
        const { headers } = await ask(url)
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'SAMEORIGIN',
          'referrer-policy': 'no-referrer',
        })
        expect(headers['content-security-policy']).toBeDefined()
      },
    )
  })
})
