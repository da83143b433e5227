import { sendWaiting } from '#functions/outbox/send'
import { type House, openHouse } from '#tests/stores/house'

const resident = 'xiangtan.resident-1'
const clerk = 'xiangtan.clerk-hetang'

describe('the outbox', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    await sendWaiting(house.platform)
  })
  afterEach(() => house.close())

  /** Something the resident hears of from others: the station says why it cannot take the matter. */
  const news = async () => {
    const { id } = (await house.as(resident, 'opinion.submit', {
      body: '路灯不亮，晚上很黑。',
      category: '道路交通',
      station: 'hetang',
      secrecy: 'confidential',
    })) as { id: string }
    await house.as(clerk, 'opinion.decline', { opinion: id, version: 1, reason: '这条路不归本地管。' })
  }
  const allow = (times: number) =>
    Promise.all(
      Array.from({ length: times }, () => house.as(resident, 'notice.allowMessages', { templates: ['progress'] })),
    )
  const standing = async () => {
    const { accountId, tenantId } = await house.caller(resident)
    return house.platform.db.tenant(tenantId).all<{ state: string; why: string | null; attempts: number }>(
      {
        name: 'standing',
        text: `SELECT state, why, attempts FROM notice WHERE recipient_id = $1 AND channel = 'wechat' ORDER BY created_at, notice_id`,
      },
      [accountId],
    )
  }

  it('sends one message for each accept, and shows the next as unsendable; the inbox has both', async () => {
    await allow(1)
    await news()
    await news()
    expect(await sendWaiting(house.platform)).toMatchObject({ sent: 1 })
    expect(house.wall).toHaveLength(1)
    expect(house.wall[0]).toMatchObject({
      openid: 'dev:xiangtan.resident-1',
      template: 'progress',
      data: { character_string1: '2026-000001', phrase2: '有结果', thing3: '写明了原因，请看一看' },
    })
    expect((await standing()).map(row => row.state).sort()).toEqual(['sent', 'unsendable'])
    // Two receipts of what they sent themselves, which need no message, and two answers.
    expect(await house.as(resident, 'notice.inbox')).toHaveLength(4)
    const list = (await house.as(clerk, 'notice.unsendable')) as { why: string }[]
    expect(list.map(line => line.why)).toContain('没有订阅微信提醒')
  })

  it('leaves for the morning at night what lay since the day, and a second try as well', async () => {
    await allow(2)
    await news()
    await house.at('2026-12-01T22:00')
    expect(house.wall).toHaveLength(0)
    house.wechatSays({ kind: 'retry', why: 'system busy' })
    await house.at('2026-12-02T20:59')
    await house.at('2026-12-02T21:30')
    expect(house.wall).toHaveLength(0)
    await house.at('2026-12-03T08:00')
    expect(house.wall).toHaveLength(1)
  })

  it('takes 43101 as the end: the person refused, and nobody asks WeChat again', async () => {
    await allow(2)
    await news()
    house.wechatSays({ kind: 'unsendable', code: 43101, why: 'user refuse to accept the msg' })
    await sendWaiting(house.platform)
    expect(await standing()).toEqual([{ state: 'unsendable', why: 'user refuse to accept the msg', attempts: 1 }])
    await house.at('2026-12-01T12:00')
    expect(house.wall).toHaveLength(0)
  })

  it('tries again later when WeChat is busy, and then sends once', async () => {
    await allow(1)
    await news()
    house.wechatSays({ kind: 'retry', why: 'system busy' })
    expect(await sendWaiting(house.platform)).toMatchObject({ sent: 0 })
    expect(await sendWaiting(house.platform)).toMatchObject({ sent: 0 })
    await house.at('2026-12-01T09:02')
    expect(house.wall).toHaveLength(1)
    await house.at('2026-12-01T10:00')
    expect(house.wall).toHaveLength(1)
    expect(await standing()).toEqual([expect.objectContaining({ state: 'sent', attempts: 2 })])
  })

  it('gives up after five waits and shows the notice to the station', async () => {
    await allow(1)
    await news()
    for (const at of ['09:00', '09:02', '09:08', '09:24', '10:30', '15:00', '20:00']) {
      house.wechatSays({ kind: 'retry', why: 'timeout' })
      await house.at(`2026-12-01T${at}`)
    }
    expect(await standing()).toEqual([{ state: 'unsendable', why: '多次没有送达', attempts: 6 }])
    expect(house.wall).toHaveLength(0)
  })

  it('sends each message once, however many runs there are at the same moment', async () => {
    await allow(20)
    for (let i = 0; i < 20; i += 1) await news()
    await Promise.all([1, 2, 3, 4].map(() => sendWaiting(house.platform)))
    expect(house.wall).toHaveLength(20)
    expect(new Set(house.wall.map(message => message.data.character_string1)).size).toBe(20)
  })

  it('is not held up by messages to accounts that are no more, ends them, and shows them to the station', async () => {
    await allow(1)
    await news()
    await house.platform.db.tenant('xiangtan').all({
      name: 'orphans',
      text: `INSERT INTO notice (tenant_id, notice_id, event, recipient_id, channel, template, title, body, fields, about_kind, about_id, page, station_id, state, send_after, created_at)
             SELECT tenant_id, gen_random_uuid(), 'orphan:' || n, gen_random_uuid(), channel, template, title, body, fields, about_kind, about_id, page, station_id, 'waiting', '2026-01-01', created_at
             FROM generate_series(1, 20) AS n, (SELECT * FROM notice WHERE channel = 'wechat' AND page LIKE 'pages/resident/%' LIMIT 1) AS one`,
    })
    expect(await sendWaiting(house.platform)).toMatchObject({ sent: 1 })
    expect(await sendWaiting(house.platform)).toEqual({ taken: 0, sent: 0 })
    const list = (await house.as(clerk, 'notice.unsendable')) as { why: string }[]
    expect(list.map(line => line.why)).toEqual(Array(20).fill('收通知的账号已经不在了'))
  })
})

describe('the outbox of several districts', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-12-01T09:00')
    await sendWaiting(house.platform)
  })
  afterEach(() => {
    jest.restoreAllMocks()
    return house.close()
  })

  /** A clerk of each district hears of a new opinion. */
  const news = async () => {
    for (const [district, station] of [
      ['xiangtan', 'hetang'],
      ['huantai', 'suozhen'],
    ]) {
      await house.as(`${district}.clerk-${station}`, 'notice.allowMessages', { templates: ['progress'] })
      const { categories } = (await house.as(null, 'district.show', { district })) as { categories: string[] }
      await house.as(`${district}.resident-1`, 'opinion.submit', {
        body: '路灯不亮，晚上很黑。',
        category: categories[0],
        station,
        secrecy: 'confidential',
      })
    }
  }
  const order = () => house.wall.map(({ page }) => page.split('district=')[1])

  it('begins each minute with another district, so that none is always the last', async () => {
    await news()
    await house.at('2026-12-01T09:01')
    const first = order()
    house.wall.length = 0
    await news()
    await house.at('2026-12-01T09:02')
    expect([...first].sort()).toEqual(['huantai', 'xiangtan'])
    expect(order()).toEqual([...first].reverse())
  })

  it('fails when a district failed, also when its time is over', async () => {
    await news()
    let passed = 0
    jest.spyOn(performance, 'now').mockImplementation(() => passed)
    const { db, wechat } = house.platform
    const failing: string[] = []
    house.platform.db = {
      ...db,
      tenant: id => {
        if (failing.length === 0) failing.push(id)
        if (failing.includes(id)) throw new Error('the database is away')
        return db.tenant(id)
      },
    }
    house.platform.wechat = {
      ...wechat,
      send: message => {
        passed += 60_000
        return wechat.send(message)
      },
    }
    await expect(sendWaiting(house.platform)).rejects.toThrow('messages of some districts could not be sent')
    expect(order()).toHaveLength(1)
    house.platform.db = db
  })
})
