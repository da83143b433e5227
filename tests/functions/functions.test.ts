import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import sharp from 'sharp'
import { openBucket } from '#tests/functions/bucket'
import { callFunction, type Told } from '#tests/functions/cloud'
import { type OfficeApart, openOfficeApart } from '#tests/stores/officeApart'
import { buildFunctions } from '../../config/functions'

/** The bundles as they are uploaded, each in a process of its own under the CloudBase CLI's runtime, on a real PostgreSQL. */
describe('the cloud functions, built', () => {
  let office: OfficeApart
  beforeAll(async () => {
    ;[office] = await Promise.all([openOfficeApart(), buildFunctions()])
  }, 60_000)
  afterAll(() => office?.close())

  const onPhone: Told = { WX_OPENID: 'o-visitor-1', WX_APPID: 'wx-office', TCB_SOURCE: 'wx_client' }
  const call = async (name: string, event: unknown, told: Told = {}, env = office.env) =>
    callFunction(name, event, told, env)
  const api = async (event: object, told: Told = onPhone) =>
    (await call('api', { district: 'xiangtan', ...event }, told)).answer
  const rows = async (text: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    try {
      return (await client.query(text, values)).rows
    } finally {
      await client.end()
    }
  }

  it('let a phone in as a resident, by the openid of the context', async () => {
    expect(await api({ path: 'session.me', input: {} })).toMatchObject({
      status: 200,
      body: { district: 'xiangtan', displayName: '居民', roles: [], contact: {} },
    })
    expect(
      await api({ path: 'session.me', input: {} }, { ...onPhone, WX_OPENID: 'dev:xiangtan.clerk-hetang' }),
    ).toMatchObject({
      status: 200,
      body: { roles: [{ role: 'stationClerk', scope: 'hetang' }] },
    })
  })

  it('believe nothing of the event about who calls', async () => {
    const event = {
      path: 'session.me',
      input: {},
      WX_OPENID: 'o-forged',
      openid: 'o-forged',
      userInfo: { openId: 'o-forged' },
    }
    expect(await api(event, {})).toMatchObject({ status: 401, body: { code: 'SIGN_IN_NEEDED' } })
    expect(await rows(`SELECT 1 FROM account WHERE openid = 'o-forged'`)).toEqual([])
  })

  it.each([
    ['a web page', { TCB_SOURCE: 'web_client' }],
    ['a source that nobody knows', { TCB_SOURCE: 'wx_unknown' }],
    ['another mini-program', { WX_APPID: 'wx-another' }],
  ])('refuse a caller from %s', async (_, told) => {
    expect(await api({ path: 'session.me', input: {} }, { ...onPhone, ...told })).toMatchObject({
      status: 401,
      body: { code: 'SIGN_IN_NEEDED' },
    })
  })

  it('take an opinion once under one request key, though two processes are asked', async () => {
    const event = {
      path: 'opinion.submit',
      key: randomUUID(),
      input: { body: '路口的红绿灯坏了两天了', category: '交通出行', station: 'hetang', secrecy: 'confidential' },
    }
    const [category] = (
      (await api({ path: 'district.show', input: { district: 'xiangtan' } })) as {
        body: { categories: string[] }
      }
    ).body.categories
    event.input.category = category ?? ''
    const first = (await api(event)) as { status: number; body: { id: string; number: string } }
    expect(first).toMatchObject({ status: 200, body: { number: expect.stringMatching(/^\d{4}-\d{6}$/) } })
    expect(await api(event)).toEqual(first)
    expect(await rows('SELECT version, action FROM opinion_event WHERE opinion_id = $1', [first.body.id])).toEqual([
      { version: 1, action: 'submit' },
    ])
  })

  it('say in Chinese which field is wrong', async () => {
    const input = { body: '太短', category: '其他', station: 'hetang', secrecy: 'confidential' }
    expect(await api({ path: 'opinion.submit', key: randomUUID(), input })).toMatchObject({
      status: 400,
      body: { code: 'INPUT_INVALID', message: '什么事：请至少写5个字', data: { fields: [{ field: 'body' }] } },
    })
    // A sentence of zod's own, which must be Chinese too.
    const wrong = { ...input, body: '这里写得够长了', photos: 'none' }
    expect(await api({ path: 'opinion.submit', key: randomUUID(), input: wrong })).toMatchObject({
      status: 400,
      body: { message: '照片：填得不对，请再看看' },
    })
  })

  it('ask to try again soon when the database is not there, and log no password', async () => {
    const env = { ...office.env, DATABASE_URL: 'postgres://office:s3cret@127.0.0.1:9/none' }
    const { answer, complaints } = await call('api', { path: 'session.me', district: 'xiangtan' }, onPhone, env)
    expect(answer).toMatchObject({ status: 503, body: { code: 'TRY_AGAIN_SOON' } })
    expect(complaints).not.toContain('s3cret')
  })

  it('do nothing with keys that cannot read what lies in the database, and say so in the log', async () => {
    await api({ path: 'session.me', input: {} })
    const env = { ...office.env, FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}` }
    const { answer, complaints } = await call('api', { path: 'session.me', district: 'xiangtan' }, onPhone, env)
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } })
    expect(complaints).toContain('FIELD_KEYS does not have the key k1')
  })

  it('clean a photo that a phone has put into the storage: the SDK and the image library are found beside the bundle', async () => {
    const bucket = await openBucket()
    try {
      bucket.files.set(
        'incoming/a.png',
        await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      )
      const event = {
        path: 'photo.add',
        district: 'xiangtan',
        key: randomUUID(),
        input: { file: 'cloud://env-1.bucket/incoming/a.png' },
      }
      const { answer } = await call('api', event, onPhone, { ...office.env, ...bucket.env })
      expect(answer).toMatchObject({ status: 200, body: { photo: expect.any(String) } })
      const [[name, bytes] = []] = bucket.files
      expect([bucket.files.size, name]).toEqual([1, expect.stringMatching(/^photos\/[0-9a-f]{48}\.jpg$/)])
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40 })
    } finally {
      await bucket.close()
    }
  })

  describe('open, over HTTP', () => {
    /** As CloudBase's HTTP access service asks. */
    const asked = (path: string, headers: Record<string, string> = {}) => ({
      path,
      httpMethod: 'GET',
      headers: { host: 'env-1.service.tcloudbase.com', ...headers },
      queryStringParameters: {},
      requestContext: { requestId: 'r', envId: 'env-1' },
      body: '',
      isBase64Encoded: false,
    })
    interface HttpAnswer {
      statusCode: number
      headers: Record<string, string>
      body: string
      isBase64Encoded: boolean
    }
    /** It knows the database and nothing else: no key, no secret of WeChat. */
    const open = async (event: object) => {
      const { answer, complaints } = await call('open', event, {}, { DATABASE_URL: office.env.DATABASE_URL ?? '' })
      expect(complaints).toBe('')
      return answer as HttpAnswer
    }

    it('give a station’s calendar, whether or not the gateway takes its own path off', async () => {
      const first = await open(asked('/open/stations/xiangtan/hetang.ics'))
      expect(first).toMatchObject({
        statusCode: 200,
        isBase64Encoded: false,
        headers: { 'content-type': 'text/calendar; charset=utf-8' },
        body: expect.stringContaining('BEGIN:VCALENDAR'),
      })
      expect(await open(asked('/stations/xiangtan/hetang.ics'))).toEqual(first)
      const known = asked('/open/stations/xiangtan/hetang.ics', { 'If-None-Match': first.headers.etag ?? '' })
      expect(await open(known)).toMatchObject({ statusCode: 304, body: '' })
    })

    it('draw a poster with the letters that lie beside the bundle', async () => {
      const { statusCode, isBase64Encoded, body } = await open(
        asked(`/open/posters/xiangtan/hetang/${new Date().getUTCFullYear()}.pdf`),
      )
      expect([statusCode, isBase64Encoded]).toEqual([200, true])
      expect(Buffer.from(body, 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
    })

    it('answer a deputy’s calendar at the address that the function api gave', async () => {
      const told = { ...onPhone, WX_OPENID: 'dev:xiangtan.deputy-hetang-1' }
      const { body } = (await api({ path: 'feed.mine', input: {} }, told)) as { body: { path: string } }
      expect(await open(asked(body.path))).toMatchObject({ statusCode: 200 })
      expect(await open(asked(body.path.replace(/.\.ics/, '~.ics')))).toMatchObject({ statusCode: 404 })
    })

    it('load the engine of posters for a poster alone', () => {
      const bundle = JSON.stringify(path.resolve(__dirname, '../../dist/cloudfunctions/open/index.js'))
      const event = JSON.stringify(asked('/open/stations/xiangtan/hetang.ics'))
      const script = `require(${bundle}).main(${event}).then(({ statusCode }) => {
        console.log(statusCode, Object.keys(require.cache).map(file => require('path').basename(file)).join())
        process.exit()
      })`
      const printed = execFileSync(process.execPath, ['-e', script], {
        env: { PATH: process.env.PATH, DATABASE_URL: office.env.DATABASE_URL },
      })
      expect(printed.toString().trim()).toBe('200 index.js')
    })
  })

  it('send what waits, and write down what could not be sent', async () => {
    const { answer, complaints } = await call('outbox', { Type: 'Timer', TriggerName: 'everyMinute' })
    expect(answer).toMatchObject({ sent: 0 })
    expect(complaints).toBe('')
    expect(await rows(`SELECT DISTINCT state, why FROM notice WHERE channel = 'wechat' AND attempts > 0`)).toEqual([
      { state: 'unsendable', why: '没有订阅微信提醒' },
    ])
  })

  it('do what has fallen due, and the second run changes nothing', async () => {
    const planned = () =>
      rows('SELECT tenant_id, station_id, day, state FROM reception_day ORDER BY 1, 2, 3, practice_id')
    const before = await planned()
    // The office has run the clock already: one day is taken out of its plan, and with it the mark that today's work is done.
    const [last] = await rows('SELECT tenant_id, day_id FROM reception_day ORDER BY day DESC LIMIT 1')
    for (const table of ['duty', 'reception_slot', 'reception_day'])
      await rows(`DELETE FROM ${table} WHERE tenant_id = $1 AND day_id = $2`, [last.tenant_id, last.day_id])
    await rows('DELETE FROM daily_work')
    expect(await planned()).toHaveLength(before.length - 1)
    for (const _ of ['first', 'second']) {
      expect((await call('clock', { Type: 'Timer', TriggerName: 'everyTenMinutes' })).answer).toEqual({ done: true })
      expect(await planned()).toEqual(before)
    }
  })
})
