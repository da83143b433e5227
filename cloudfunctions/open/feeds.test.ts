import { withdrawRole } from '#db/queries/account'
import { moveDay } from '#db/queries/provisionalDays'
import { answerOpen } from '#functions/open/answerOpen'
import { readCalendar, wrongLines } from '#tests/calendar/read'
import { type House, openHouse } from '#tests/stores/house'

const deputy = 'xiangtan.deputy-hetang-1'
const clerk = 'xiangtan.clerk-hetang'
const hetang = '/open/stations/xiangtan/hetang.ics'

describe('calendars to subscribe to', () => {
  let house: House
  let changes = 0
  beforeEach(async () => {
    house = await openHouse(['xiangtan', 'tianyuan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const open = () => ({ ...house.platform, fonts: 'none' })
  const get = async (path: string, ifNoneMatch?: string, method = 'GET') => {
    const origin = 'https://shuanglian.example.gov.cn'
    const answer = await answerOpen(open(), { method, path, ifNoneMatch, origin, app: '/', requestId: 'test' })
    return { ...answer, text: answer.body.toString() }
  }
  const read = async (path: string) => {
    const { status, text } = await get(path)
    expect([status, wrongLines(text)]).toEqual([200, []])
    return readCalendar(text)
  }
  const queries = () => house.platform.db.tenant('xiangtan')
  const change = (text: string, values: unknown[]) => queries().all({ name: `change ${++changes}`, text }, values)
  const firstDay = async () => {
    const [day] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    return day?.id ?? ''
  }
  const cancel = (dayId: string, why: string) =>
    change(
      `UPDATE reception_day SET state = 'cancelled', cancelled_because = $2, version = version + 1 WHERE day_id = $1`,
      [dayId, why],
    )

  describe('of a station', () => {
    it('shows its announced days, with place, topic, deputies and how to book', async () => {
      const [first, ...more] = await read(hetang)
      expect(first).toMatchObject({
        uid: `${await firstDay()}@shuanglian`,
        sequence: 1,
        startsAt: '2026-12-15T01:00:00.000Z',
        status: 'CONFIRMED',
        location: expect.stringContaining('荷塘街道'),
      })
      for (const words of ['议题：', '接待的代表：', '可以来：提意见', '怎么预约：'])
        expect(first?.description).toContain(words)
      // January lies in a year whose holidays the State Council has not published.
      expect(more).toEqual([])
    })

    it('shows no day before its notice is out (天元: booking opens with the notice)', async () => {
      const songshan = '/open/stations/tianyuan/songshan.ics'
      expect(await read(songshan)).toEqual([])
      const days = (await house.as('tianyuan.clerk-songshan', 'reception.stationDays', { station: 'songshan' })) as {
        id: string
        day: string
      }[]
      const the10th = days.find(({ day }) => day === '2026-12-10')
      await house.as('tianyuan.clerk-songshan', 'reception.publishDay', { day: the10th?.id })
      expect((await read(songshan)).map(({ uid }) => uid)).toEqual([`${the10th?.id}@shuanglian`])
    })

    it('keeps the UID of a day that was moved, and raises its SEQUENCE', async () => {
      const id = await firstDay()
      const [before] = await read(hetang)
      await moveDay(queries(), 'xiangtan', id, { day: '2026-12-17', because: '会场维修', provisional: false })
      const [after] = await read(hetang)
      expect(after).toMatchObject({
        uid: before?.uid,
        sequence: 2,
        startsAt: '2026-12-17T01:00:00.000Z',
        description: expect.stringContaining('原定12月15日周二，因会场维修改到12月17日周四'),
      })
      expect(Date.parse(after?.revisedAt ?? '')).toBeGreaterThan(Date.parse(before?.revisedAt ?? ''))
    })

    it('says of a cancelled day that it is cancelled, and why', async () => {
      const id = await firstDay()
      await cancel(id, '办公楼停电')
      expect(await read(hetang)).toMatchObject([
        { uid: `${id}@shuanglian`, sequence: 2, status: 'CANCELLED', summary: expect.stringContaining('【已取消】') },
      ])
      expect((await get(hetang)).text.replaceAll('\r\n ', '')).toContain('这次接待取消了：办公楼停电')
    })

    it('says nothing of a day that was cancelled before anybody was told of it', async () => {
      const planned = (await house.as(clerk, 'reception.stationDays', { station: 'hetang' })) as {
        id: string
        state: string
      }[]
      const unannounced = planned.find(({ state }) => state === 'planned')?.id ?? ''
      await cancel(unannounced, '改期')
      expect((await get(hetang)).text).not.toContain(unannounced)
    })

    it('keeps the days of the last twelve months, and lets older ones go', async () => {
      await house.at('2027-11-30T09:00')
      const [oldest] = await read(hetang)
      expect(oldest?.startsAt).toBe('2026-12-15T01:00:00.000Z')
      await house.at('2028-01-03T09:00')
      expect((await read(hetang))[0]?.startsAt.slice(0, 4)).toBe('2027')
    })

    it('is sent again only when it changed, and is the same to the byte until then', async () => {
      const first = await get(hetang)
      expect(first.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'public, max-age=900',
        'last-modified': expect.stringMatching(/GMT$/),
      })
      const { etag = '' } = first.headers
      await house.at('2026-12-02T10:00')
      expect((await get(hetang)).text).toBe(first.text)
      expect(await get(hetang, `"other", W/${etag}`)).toMatchObject({ status: 304, text: '' })
      await cancel(await firstDay(), '停电')
      expect((await get(hetang, etag)).status).toBe(200)
    })

    it('carries nothing of who booked', async () => {
      const before = (await get(hetang)).text
      const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: await firstDay() })) as {
        slots: { id: string }[]
      }
      const contact = { name: '欧阳不泄密', phone: '19912345678' }
      await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '漏水的事', contact })
      expect((await get(hetang)).text).toBe(before)
    })

    it('answers a wrong address with a sentence, and takes nothing in', async () => {
      for (const path of ['/open/stations/xiangtan/nowhere.ics', '/open/stations/nowhere/hetang.ics', '/open/else'])
        expect(await get(path)).toMatchObject({ status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
      expect(await get(hetang, undefined, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    })
  })

  describe('of a deputy', () => {
    const address = async (who = deputy) => ((await house.as(who, 'feed.mine')) as { path: string }).path

    it('shows the days on which they receive and how many have booked, never who', async () => {
      const path = await address()
      expect(path).toMatch(/^\/open\/deputies\/xiangtan\.[\w-]{22}\.ics$/)
      const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: await firstDay() })) as {
        slots: { id: string }[]
      }
      const contact = { name: '欧阳不泄密', phone: '19912345678' }
      await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '漏水的事', contact })
      const [first] = await read(path)
      expect(first).toMatchObject({
        uid: `duty-${await firstDay()}@shuanglian`,
        description: expect.stringContaining('已约1位居民'),
      })
      const { text } = await get(path)
      for (const secret of ['欧阳', '19912345678', '漏水']) expect(text.replaceAll('\r\n ', '')).not.toContain(secret)
      expect((await get(path)).headers['cache-control']).toContain('private')
    })

    it('shows a turn that was accepted before its notice, as tentative while it may still move', async () => {
      const third = 'xiangtan.deputy-hetang-3'
      const rota = (await house.as(third, 'duty.mine')) as { day: { id: string; day: string; provisional: boolean } }[]
      const january = rota.find(({ day }) => day.provisional)?.day
      const path = await address(third)
      expect((await get(path)).text).not.toContain(january?.id)
      await house.as(third, 'duty.accept', { day: january?.id })
      expect(await read(path)).toContainEqual(
        expect.objectContaining({
          uid: `duty-${january?.id}@shuanglian`,
          status: 'TENTATIVE',
          description: expect.stringContaining('这一天可能会变'),
        }),
      )
    })

    it('follows a day that moves, says that it was cancelled, and lets a turn go that was handed on', async () => {
      const path = await address()
      const id = await firstDay()
      await moveDay(queries(), 'xiangtan', id, { day: '2026-12-17', because: '会场维修', provisional: false })
      expect(await read(path)).toMatchObject([{ sequence: 2, startsAt: '2026-12-17T01:00:00.000Z' }])
      await cancel(id, '停电')
      expect(await read(path)).toMatchObject([{ sequence: 3, status: 'CANCELLED' }])
      await change(`UPDATE reception_day SET state = 'published', cancelled_because = NULL WHERE day_id = $1`, [id])
      await house.as(deputy, 'duty.nameSubstitute', { day: id, substitute: 'yuhu-5' })
      expect(await read(path)).toEqual([])
      expect(await read(await address('xiangtan.deputy-yuhu-5'))).toMatchObject([
        { uid: `duty-${id}@shuanglian`, sequence: 4 },
      ])
    })

    it('says that the office cancelled a day of whoever sat there, and follows when it is held after all', async () => {
      const path = await address()
      const day = await firstDay()
      await house.as(clerk, 'plan.cancelDay', { day, version: 2, why: '停电' })
      expect(await read(path)).toMatchObject([
        {
          uid: `duty-${day}@shuanglian`,
          sequence: 2,
          status: 'CANCELLED',
          description: expect.stringContaining('停电'),
        },
      ])
      expect(await read(await address('xiangtan.deputy-hetang-6'))).toEqual([])
      const wish = { practice: 'reception-day', station: 'hetang', on: '2026-12-15', why: '来电了' }
      await house.as(clerk, 'plan.addDay', wish)
      await house.at('2026-12-02T09:00')
      const [again] = await read(path)
      expect(again).toMatchObject({ uid: `duty-${day}@shuanglian`, status: 'TENTATIVE' })
      expect(again?.sequence).toBeGreaterThan(2)
    })

    it('has one address until it is exchanged, from whichever phone it is asked', async () => {
      const [one, other] = await Promise.all([address(), address()])
      expect(one).toBe(other)
      expect(await address('xiangtan.deputy-hetang-2')).not.toBe(one)
    })

    it('is answered at the new address at once, and at the old one with a sentence instead of an empty calendar', async () => {
      const old = await address()
      const { path } = (await house.as(deputy, 'feed.revoke')) as { path: string }
      expect(path).not.toBe(old)
      expect(await address()).toBe(path)
      expect(await read(path)).toHaveLength(1)
      const gone = await get(old)
      expect(gone).toMatchObject({ status: 410, headers: { 'content-type': 'text/plain; charset=utf-8' } })
      expect(gone.text).toContain('已经停用')
      expect(gone.text).not.toContain('VCALENDAR')
    })

    it('is exchanged once for one request, though it is sent twice', async () => {
      const key = 'the-same-request-key'
      const first = await house.as(deputy, 'feed.revoke', {}, key)
      expect(await house.as(deputy, 'feed.revoke', {}, key)).toEqual(first)
      expect(await read((first as { path: string }).path)).toHaveLength(1)
    })

    it('ends with the office: who is no deputy any more has no calendar', async () => {
      const path = await address()
      const { tenantId, accountId } = await house.caller(deputy)
      await withdrawRole(queries(), tenantId, accountId, { role: 'deputy', scope: 'hetang-1' })
      expect((await get(path)).status).toBe(410)
    })

    it('opens with nothing but its whole address', async () => {
      const path = await address()
      for (const wrong of [
        path.replace(/.\.ics$/, '~.ics'),
        path.replace('xiangtan', 'tianyuan'),
        '/open/deputies/a.ics',
      ])
        expect((await get(wrong)).status).toBe(404)
      expect((await house.try(clerk, 'feed.mine')).body).toMatchObject({ code: 'NOT_ALLOWED' })
    })

    it('is nowhere written down: neither the table of feeds nor a kept answer holds the address', async () => {
      const { path } = (await house.as(deputy, 'feed.revoke')) as { path: string }
      const secret = /\.([\w-]{22})\.ics$/.exec(path)?.[1] ?? ''
      const rows = await change('SELECT t::text AS row FROM calendar_feed t', [])
      expect(rows.map(({ row }) => String(row)).join()).not.toContain(secret)
      const { tenantId, accountId } = await house.caller(deputy)
      const [kept] = await change(
        `SELECT request_key, answer_sealed FROM request WHERE tenant_id = $1 AND owner = $2 AND action = 'feed.revoke'`,
        [tenantId, accountId],
      )
      const { request_key, answer_sealed } = kept as { request_key: string; answer_sealed: string }
      const bindTo = `answer:${tenantId}:${accountId}:${request_key}`
      expect(house.platform.cipher.open(answer_sealed, bindTo)).not.toContain(secret)
    })
  })

  it('the code on a poster leads to the station in the app, or where there is none says where it is', async () => {
    const path = '/open/stations/xiangtan/hetang'
    expect(await get(path)).toMatchObject({
      status: 302,
      headers: { location: '/#/pages/resident/home/index?district=xiangtan&station=hetang' },
    })
    const inWeChat = await answerOpen(open(), {
      method: 'GET',
      path,
      origin: 'https://office.example',
      app: null,
      requestId: 'test',
    })
    expect([inWeChat.status, inWeChat.body.toString()]).toEqual([200, expect.stringContaining('搜索小程序“双联”')])
  })
})
