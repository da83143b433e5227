import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { migrate } from '#db/migrate'
import { openPglite } from '#db/pglite'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presetOf } from '#domain/presets/index'
import { fieldCipher } from '#functions/platform/cipher'
import { signer } from '#functions/platform/signer'
import { loadDemo } from '#host/demo/load'
import { diskPhotoStore, withAddresses } from '#host/photoStore'
import { createServer } from '#host/server'
import { type Answer, ask, signIn } from '#tests/host/process'

const matter = '问问楼道照明'
const nobody = '00000000-0000-4000-8000-000000000000'

/** What a broken, hurried or hostile client sends: each gets its own code and a sentence to read, and the host stays up. */
describe('bad input over HTTP', () => {
  let folder: string
  let server: FastifyInstance
  let address: string
  let token: string
  let clerk: string
  let now: Date
  let closeStore: () => Promise<void>
  const logged: unknown[] = []
  const at = (moment: string) => {
    now = new Date(`${moment}:00+08:00`)
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'))
    at('2026-12-01T09:00')
    const store = await openPglite('memory://')
    await migrate(store.pool)
    const db = await store.database()
    closeStore = () => db.close()
    const signs = signer(randomBytes(32).toString('base64'))
    const platform = {
      db,
      now: () => now,
      holidays: stateCouncil,
      wechat: { openidOf: async (code: string) => code, send: async () => ({ kind: 'sent' as const }) },
      photos: withAddresses(diskPhotoStore(folder), signs, () => now),
      cipher: fieldCipher(`k1:${randomBytes(32).toString('base64')}`),
      signer: signs,
      openOrigin: null,
      log: { info: () => {}, error: (facts: object) => logged.push(facts) },
    }
    const places = ['xiangtan', 'tianyuan'].flatMap(place => presetOf(place) ?? [])
    await loadDemo(platform, places, { stories: false })
    server = await createServer({ platform, h5: folder })
    address = await server.listen({ host: '127.0.0.1', port: 0 })
    token = await signIn(address, 'xiangtan.resident-1')
    clerk = await signIn(address, 'xiangtan.clerk-hetang')
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    await closeStore?.()
    rmSync(folder, { recursive: true, force: true })
  })
  /** Whatever came, the next caller is served, and nothing of it was a bug. */
  afterEach(async () => {
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(logged.splice(0)).toEqual([])
  })

  const change = (action: string, input: unknown, as = token, key: string = randomUUID()) =>
    ask(address, action, input, { token: as, key })
  const raw = async (action: string, body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${address}/api/${action.replace('.', '/')}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const refused = (answer: Answer, status: number, code: string): void => {
    expect(answer).toMatchObject({ status, body: { code, message: expect.stringMatching(/[\u4e00-\u9fff]{4}/) } })
    expect(JSON.stringify(answer.body)).not.toMatch(/Error|node_modules|SELECT|at async/)
  }
  const wrongFields = ({ body }: Answer): string[] =>
    ((body.data as { fields?: { field: string }[] })?.fields ?? []).map(each => each.field)

  const opinion = async (changed: object = {}) => {
    const { body } = await ask<{ categories: string[] }>(address, 'district.show', { district: 'xiangtan' })
    return {
      body: '路口的红绿灯坏了',
      category: body.categories[0],
      station: 'hetang',
      secrecy: 'confidential',
      ...changed,
    }
  }
  interface Day {
    id: string
    slots: { id: string; free: number }[]
  }
  const dayAt = async (district: string, station: string): Promise<Day> => {
    const { body } = await ask<{ id: string }[]>(address, 'reception.nextDays', { district, station })
    return (await ask<Day>(address, 'reception.day', { district, day: body[0]?.id })).body
  }
  const freeSlot = async (): Promise<string> =>
    (await dayAt('xiangtan', 'hetang')).slots.find(slot => slot.free > 0)?.id ?? nobody

  describe('the request', () => {
    it.each(['opinion.erase', 'reception.__proto__', 'toString.call', 'a.b'])(
      'names an action that is none: %s',
      async action => {
        refused(await change(action, {}), 404, 'ACTION_UNKNOWN')
      },
    )

    it.each(['{', '{"a":1,}', 'null{}', '\u0000', '{"__proto__":{"a":1}}'])(
      'is no JSON that we read: %j',
      async body => {
        refused(await raw('opinion.submit', body), 400, 'BODY_UNREADABLE')
      },
    )

    it('is JSON, and says nothing', async () => {
      refused(await raw('opinion.submit', 'null', { 'idempotency-key': randomUUID() }), 400, 'INPUT_MISSING')
    })

    it.each(['[]', '"text"', '7', 'true'])('is JSON, but no set of fields: %s', async body => {
      refused(await raw('opinion.submit', body, { 'idempotency-key': randomUUID() }), 400, 'INPUT_WRONG_TYPE')
    })

    it('is 10 MB long', async () => {
      const body = JSON.stringify(await opinion({ body: '长'.repeat(3_500_000) }))
      expect(Buffer.byteLength(body)).toBeGreaterThan(10 * 1024 * 1024)
      refused(await raw('opinion.submit', body, { 'idempotency-key': randomUUID() }), 413, 'BODY_TOO_LARGE')
    })

    it('is nested a hundred thousand deep', async () => {
      const body = `{"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
      refused(await raw('opinion.submit', body, { 'idempotency-key': randomUUID() }), 400, 'INPUT_WRONG_TYPE')
    })
  })

  describe('the request key', () => {
    it.each([undefined, 'short', 'x'.repeat(65), 'with spaces in the middle', "'; DROP TABLE booking; --"])(
      'is missing or of another form: %s',
      async key => {
        const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
        refused(await raw('opinion.submit', JSON.stringify(await opinion()), headers), 400, 'KEY_MISSING')
      },
    )

    it('is missing, and the input is wrong as well: the fault that a person can mend is told', async () => {
      const answer = await raw('opinion.submit', JSON.stringify(await opinion({ category: undefined })), {})
      refused(answer, 400, 'INPUT_MISSING')
      expect(answer.body.message).toBe('请选择类别')
    })

    it('was used for something else before', async () => {
      const key = randomUUID()
      expect((await change('opinion.submit', await opinion(), token, key)).status).toBe(200)
      refused(await change('opinion.submit', await opinion({ body: '现在是另一件事' }), token, key), 409, 'KEY_REUSED')
      const slot = await freeSlot()
      const booked = await change('reception.bookSlot', { slot, matter }, clerk, key)
      expect(booked.status).toBe(200)
      refused(await change('reception.bookSlot', { slot: await freeSlot(), matter }, clerk, key), 409, 'KEY_REUSED')
      await change('reception.cancelBooking', { booking: booked.body.id }, clerk)
    })
  })

  describe('a field', () => {
    it.each([
      ['body', undefined, 'INPUT_MISSING'],
      ['body', 7, 'INPUT_WRONG_TYPE'],
      ['body', null, 'INPUT_WRONG_TYPE'],
      ['photos', 'one.jpg', 'INPUT_WRONG_TYPE'],
      ['place.latitude', '91', 'INPUT_WRONG_TYPE'],
      ['body', '短', 'INPUT_INVALID'],
      ['station', 'no such form!', 'INPUT_INVALID'],
      ['secrecy', 'secret', 'INPUT_INVALID'],
      ['place.latitude', 91, 'INPUT_INVALID'],
      ['contact.phone', '1234', 'INPUT_INVALID'],
    ] as const)('%s is wrong: %j is %s', async (field, value, code) => {
      const [outer = '', inner] = field.split('.')
      const changed = inner ? { [outer]: { text: '东门', [inner]: value } } : { [outer]: value }
      const answer = await change('opinion.submit', await opinion(changed))
      refused(answer, 400, code)
      expect(wrongFields(answer)).toEqual([field])
    })

    it('is longer than it may be', async () => {
      const answer = await change('opinion.submit', await opinion({ body: '长'.repeat(1001) }))
      refused(answer, 400, 'INPUT_TOO_LONG')
      expect(answer.body.message).toBe('什么事：最多写1000个字，请精简一些')
    })

    it('counts an emoji as one character, and a text at its limit is taken', async () => {
      expect((await change('opinion.submit', await opinion({ body: '😀'.repeat(1000) }))).status).toBe(200)
      refused(await change('opinion.submit', await opinion({ body: '😀'.repeat(1001) })), 400, 'INPUT_TOO_LONG')
    })

    it.each([
      ['emoji, also joined ones', '路灯坏了 👨‍👩‍👧‍👦 很黑 😟', '路灯坏了 👨‍👩‍👧‍👦 很黑 😟'],
      ['Uyghur and Hebrew, which are written from the right', 'چىراغ بۇزۇلدى שלום', 'چىراغ بۇزۇلدى שלום'],
      ['marks that turn a sentence round', '不\u202e同意\u2066这个\u2069方案\u200f', '不同意这个方案'],
      ['no control marks but line breaks', '第一行\r\n第二\u0000行\u0007\t完', '第一行\n第二行 完'],
      [
        'what looks like markup or SQL',
        `<script>alert(1)</script>'; DROP TABLE opinion; --`,
        `<script>alert(1)</script>'; DROP TABLE opinion; --`,
      ],
    ])('keeps %s as the contract says', async (_, written, kept) => {
      const { status, body } = await change('opinion.submit', await opinion({ body: written }))
      expect(status).toBe(200)
      const shown = await ask(address, 'opinion.show', { opinion: body.id }, { token })
      expect(shown.body.body).toBe(kept)
    })

    it('has a lone half of a character in it', async () => {
      const { status, body } = await raw(
        'opinion.submit',
        JSON.stringify(await opinion()).replace('坏了', '坏了\\ud83d'),
        {
          'idempotency-key': randomUUID(),
        },
      )
      expect([status, status === 200 ? 'kept' : body.code]).toEqual([200, 'kept'])
    })
  })

  describe('a booking', () => {
    it('is of a slot in the past', async () => {
      const slot = await freeSlot()
      at('2026-12-15T17:00')
      token = await signIn(address, 'xiangtan.resident-1')
      refused(await change('reception.bookSlot', { slot, matter }), 409, 'SLOT_PAST')
      at('2026-12-01T09:00')
    })

    it('is of a day that is not published', async () => {
      const day = await dayAt('tianyuan', 'liyu')
      const other = await signIn(address, 'tianyuan.resident-1')
      refused(await change('reception.bookSlot', { slot: day.slots[0]?.id, matter }, other), 409, 'DAY_UNPUBLISHED')
    })

    it('is of another district, or of nobody', async () => {
      const day = await dayAt('tianyuan', 'liyu')
      for (const slot of [day.slots[0]?.id, nobody])
        refused(await change('reception.bookSlot', { slot, matter }), 404, 'NOT_FOUND')
    })

    it('belongs to someone else, who alone can give it back', async () => {
      const { body } = await change('reception.bookSlot', { slot: await freeSlot(), matter })
      const other = await signIn(address, 'xiangtan.resident-2')
      refused(await change('reception.cancelBooking', { booking: body.id }, other), 404, 'NOT_FOUND')
      refused(await change('reception.cancelBooking', { booking: body.id }, clerk), 404, 'NOT_FOUND')
      expect((await change('reception.cancelBooking', { booking: body.id })).status).toBe(200)
    })
  })

  describe('nine photos', () => {
    const upload = async (bytes: Uint8Array<ArrayBuffer>): Promise<Answer> => {
      const form = new FormData()
      form.set('file', new Blob([bytes]), 'photo.jpg')
      const { body } = await fetch(`${address}/upload`, {
        method: 'POST',
        body: form,
        headers: { authorization: `Bearer ${token}` },
      }).then(async response => ({ body: (await response.json()) as { file: string } }))
      return change('photo.add', { file: body.file })
    }

    it('of which one is none: that one is refused, and the other eight go with the opinion', async () => {
      const background = { r: 200, g: 30, b: 30 }
      const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .jpeg()
        .toBuffer()
      const files = Array.from(
        { length: 9 },
        (_, i) => new Uint8Array(i === 4 ? Buffer.from('%PDF-1.7 not a photo') : picture),
      )
      const answers: Answer[] = []
      for (const file of files) answers.push(await upload(file))
      refused(answers[4] as Answer, 400, 'PHOTO_NOT_IMAGE')
      const photos = answers.flatMap(({ status, body }) => (status === 200 ? [body.photo] : []))
      expect(photos).toHaveLength(8)
      const { body } = await change('opinion.submit', await opinion({ photos }))
      const shown = await ask<{ photos: { url: string }[] }>(address, 'opinion.show', { opinion: body.id }, { token })
      expect(shown.body.photos).toHaveLength(8)
      for (const { url } of shown.body.photos) expect((await fetch(address + url)).status).toBe(200)
    })

    it('and a tenth are too many', async () => {
      const answer = await change('opinion.submit', await opinion({ photos: Array.from({ length: 10 }, randomUUID) }))
      refused(answer, 400, 'INPUT_INVALID')
      expect(answer.body.message).toBe('照片最多9张')
    })

    it('of which one belongs to someone else, or was sent before', async () => {
      refused(await change('opinion.submit', await opinion({ photos: [nobody] })), 400, 'PHOTO_UNKNOWN')
      refused(await change('photo.add', { file: 'incoming/../keys.json' }), 400, 'PHOTO_UNKNOWN')
      refused(await change('photo.add', { file: 'photos/a.jpg' }), 400, 'PHOTO_UNKNOWN')
    })

    it('was cut off while it was sent', async () => {
      const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'blue' } })
        .png()
        .toBuffer()
      refused(await upload(new Uint8Array(whole.subarray(0, 60))), 400, 'PHOTO_NOT_IMAGE')
    })
  })

  describe('the clock', () => {
    it('of the host jumps years ahead: the sign-in has run out, and a new one works', async () => {
      at('2031-06-01T09:00')
      refused(await ask(address, 'opinion.mine', {}, { token }), 401, 'SESSION_EXPIRED')
      const fresh = await signIn(address, 'xiangtan.resident-1')
      expect((await ask(address, 'opinion.mine', {}, { token: fresh })).status).toBe(200)
      expect((await ask(address, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })).body).toEqual([])
      at('2026-12-01T09:00')
    })

    it('of the host jumps back: nothing breaks, and what was signed later still holds', async () => {
      at('2019-01-01T00:00')
      expect((await ask(address, 'opinion.mine', {}, { token })).status).toBe(200)
      expect((await change('opinion.submit', await opinion())).status).toBe(200)
      at('2026-12-01T09:00')
    })

    it.each(['2026-13', '1999-01', '2026-2', 'next'])('of the phone asks for a month that is none: %s', async month => {
      const answer = await ask(address, 'reception.month', { district: 'xiangtan', station: 'hetang', month })
      refused(answer, 400, 'INPUT_INVALID')
    })
  })
})
