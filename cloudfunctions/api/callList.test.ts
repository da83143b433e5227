import { type House, newKey, openHouse } from '#tests/stores/house'

interface Call {
  id: string
  title: string
  text: string
  why: string
  number: string
  about: { kind: string; id: string }
  visit: object | null
  contact: object
  revealable: boolean
}

const resident = 'xiangtan.resident-1'
const clerk = 'xiangtan.clerk-hetang'

describe('待打电话: what could not be sent', () => {
  let house: House
  let day = ''
  let slots: { id: string }[] = []

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = card?.id ?? ''
    slots = ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: { id: string }[] })
      .slots
  })
  afterEach(() => house.close())

  const book = async (who: string, slot: number, left?: object) =>
    (await house.as(who, 'reception.bookSlot', {
      slot: slots[slot]?.id,
      matter: '楼道照明的事',
      ...(left ? { contact: left } : {}),
    })) as { id: string; number: string }
  const submitAndDecline = async (who: string): Promise<string> => {
    const { id } = (await house.as(who, 'opinion.submit', {
      body: '路灯不亮，晚上很黑。',
      category: '道路交通',
      station: 'hetang',
      secrecy: 'confidential',
      contact: { name: '万福来', phone: '19988887777' },
    })) as { id: string }
    await house.as(clerk, 'opinion.decline', { opinion: id, version: 1, reason: '这条路不归本地管。' })
    return id
  }
  const calls = async (who = clerk) => (await house.as(who, 'notice.unsendable')) as Call[]
  const told = async (who = clerk) =>
    (await house.as(who, 'notice.toldToday')) as { id: string; toldBy: string; toldAt: string }[]
  const tell = (who: string, notices: (string | undefined)[], key = newKey()) =>
    house.try(who, 'notice.markTold', { notices }, key)

  it('stands before the committees of its street and of the district as well, who are not told who sent an opinion', async () => {
    await book(resident, 0, { name: '李桂香', phone: '19900000001' })
    await submitAndDecline('xiangtan.resident-2')
    await house.at('2026-12-14T09:00')
    for (const committee of ['xiangtan.street-hetang', 'xiangtan.committee']) {
      const seen = (await calls(committee)) as (Call & { stationName: string })[]
      expect(seen.map(call => [call.about.kind, call.stationName, call.contact, call.revealable])).toEqual([
        ['booking', '荷塘街道联络站', { name: '李**', phone: '199****0001' }, true],
        ['opinion', '荷塘街道联络站', {}, false],
      ])
    }
    expect(await calls('xiangtan.street-yuhu')).toEqual([])
    const [visit] = await calls('xiangtan.street-hetang')
    const look = { booking: visit?.about.id, reason: '通知没有送到' }
    expect(await house.as('xiangtan.street-hetang', 'reception.revealContact', look)).toMatchObject({
      contact: { phone: '19900000001' },
    })
    expect((await house.try('xiangtan.street-yuhu', 'reception.revealContact', look)).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await tell('xiangtan.street-yuhu', [visit?.id])).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await tell('xiangtan.street-hetang', [visit?.id])).status).toBe(200)
    expect((await tell(clerk, [visit?.id])).body).toMatchObject({ code: 'CALL_SETTLED' })
  })

  it('names the visit, why nothing arrived, what to say, and masks whom to call', async () => {
    const { id, number } = await book(resident, 0, { name: '李桂香', phone: '19900000001' })
    await house.at('2026-12-14T09:00')
    expect(await calls()).toEqual([
      {
        id: expect.any(String),
        title: '明天有接待',
        about: { kind: 'booking', id },
        number,
        stationName: '荷塘街道联络站',
        visit: {
          day: '2026-12-15',
          label: number.split('-')[0],
          stationName: '荷塘街道联络站',
          address: '岳塘区荷塘街道办事处一楼',
        },
        text: expect.stringContaining(`您的号是${number}`),
        why: '没有订阅微信提醒',
        at: '2026-12-14T01:00:00.000Z',
        contact: { name: '李**', phone: '199****0001' },
        revealable: true,
      },
    ])
  })

  it('puts tomorrow’s visitors before the news of opinions', async () => {
    const opinion = await submitAndDecline('xiangtan.resident-2')
    await book(resident, 0)
    await house.at('2026-12-14T09:00')
    expect(await calls()).toMatchObject([
      { about: { kind: 'booking' }, contact: {}, revealable: false },
      { about: { kind: 'opinion', id: opinion }, number: '2026-000001', visit: null, revealable: true },
    ])
    expect(await calls('xiangtan.clerk-yuhu')).toEqual([])
  })

  it('keeps the next visitor in sight, however many newer calls about opinions there are', async () => {
    await submitAndDecline('xiangtan.resident-2')
    await book(resident, 0)
    await house.at('2026-12-14T09:00')
    await house.platform.db.tenant('xiangtan').all({
      name: 'manyCallsOfTest',
      text: `INSERT INTO notice SELECT (jsonb_populate_record(n, jsonb_build_object('notice_id', gen_random_uuid(),
               'event', n.event || i, 'created_at', n.created_at + interval '1 hour'))).*
             FROM notice n, generate_series(1, 120) i
             WHERE n.about_kind = 'opinion' AND n.state = 'unsendable' AND n.page LIKE 'pages/resident/%'`,
    })
    const seen = await calls()
    expect(seen).toHaveLength(100)
    expect(seen[0]).toMatchObject({ title: '明天有接待', about: { kind: 'booking' } })
  })

  it('is told in one go: who and when stand in the record, the list is empty, and today’s calls show it', async () => {
    await book(resident, 0)
    await house.as('xiangtan.deputy-hetang-1', 'duty.nameSubstitute', { day, substitute: 'hetang-5' })
    await house.at('2026-12-14T09:00')
    const open = await calls()
    expect(open.map(call => call.title)).toEqual(['明天有接待', '接待的代表有变动'])
    expect(new Set(open.map(call => call.about.id)).size).toBe(1)
    await house.at('2026-12-14T09:30')
    await house.as(clerk, 'notice.markTold', { notices: open.map(call => call.id) })
    expect(await calls()).toEqual([])
    const made = { toldBy: '您', toldAt: '2026-12-14T01:30:00.000Z' }
    expect(await told()).toEqual(open.map(() => expect.objectContaining(made)))
    expect(await told('xiangtan.clerk-yuhu')).toEqual([])
    const { tenantId, accountId } = await house.caller(clerk)
    const rows = await house.platform.db
      .tenant(tenantId)
      .all({ name: 'toldRows', text: `SELECT state, told_by, why FROM notice WHERE told_at IS NOT NULL` })
    expect(rows).toEqual(Array(2).fill({ state: 'told', told_by: accountId, why: '没有订阅微信提醒' }))
    // It is no longer sent, and tomorrow's page begins empty.
    await house.as(resident, 'notice.allowMessages', { templates: ['reception'] })
    await house.at('2026-12-15T00:01')
    expect(house.wall).toEqual([])
    expect(await told()).toEqual([])
  })

  it('asks for no call about an opinion that its sender has taken back', async () => {
    const { id } = (await house.as(resident, 'opinion.submit', {
      body: '路灯不亮，晚上很黑。',
      category: '道路交通',
      station: 'hetang',
      secrecy: 'confidential',
    })) as { id: string }
    await house.as(clerk, 'opinion.assign', { opinion: id, version: 1, leadUnit: 'chengguan' })
    await house.at('2026-12-01T09:05')
    expect(await calls()).not.toEqual([])
    await house.as(resident, 'opinion.withdraw', { opinion: id, version: 2 })
    expect(await calls()).toEqual([])
  })

  it('gives one answer to one request key, and tells a slower colleague that the call was made', async () => {
    await submitAndDecline(resident)
    await house.at('2026-12-01T09:05')
    const notices = (await calls()).map(call => call.id)
    const key = newKey()
    expect(await tell(clerk, notices, key)).toEqual({ status: 200, body: {} })
    expect(await tell(clerk, notices, key)).toEqual({ status: 200, body: {} })
    expect(await tell(clerk, notices)).toMatchObject({ status: 409, body: { code: 'CALL_SETTLED' } })
  })

  it('lets two clerks who tap at the same moment note one call', async () => {
    await submitAndDecline(resident)
    await house.at('2026-12-01T09:05')
    const notices = (await calls()).map(call => call.id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(clerk, notices)))
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409, 409, 409])
  })

  it('is not found by another station’s clerk, and is none of a deputy’s, a unit’s or the resident’s business', async () => {
    await submitAndDecline(resident)
    await house.at('2026-12-01T09:05')
    const [call] = await calls()
    expect((await tell('xiangtan.clerk-yuhu', [call?.id])).body).toMatchObject({ code: 'NOT_FOUND' })
    for (const stranger of ['xiangtan.deputy-hetang-1', 'xiangtan.unit-shuiwu', resident])
      expect((await tell(stranger, [call?.id])).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await calls()).toHaveLength(1)
  })

  it('notes nothing of a call when one of its notices did arrive', async () => {
    await house.as(resident, 'notice.allowMessages', { templates: ['progress'] })
    await submitAndDecline(resident)
    await submitAndDecline(resident)
    await house.at('2026-12-01T09:05')
    const { tenantId } = await house.caller(clerk)
    const [sent] = await house.platform.db.tenant(tenantId).all<{ id: string }>({
      name: 'sentToResident',
      text: `SELECT notice_id AS id FROM notice WHERE channel = 'wechat' AND state = 'sent'`,
    })
    const [missed] = await calls()
    expect((await tell(clerk, [missed?.id, sent?.id])).body).toMatchObject({ code: 'CALL_SETTLED' })
    expect(await calls()).toHaveLength(1)
  })

  it('needs no call after the visit was cancelled, nor when its day is over', async () => {
    const { id } = await book(resident, 0)
    await book('xiangtan.resident-2', 1)
    await house.at('2026-12-14T09:00')
    const before = await calls()
    expect(before).toHaveLength(2)
    await house.as(resident, 'reception.cancelBooking', { booking: id })
    expect(await calls()).toHaveLength(1)
    const gone = before.find(call => call.about.id === id)
    expect((await tell(clerk, [gone?.id])).body).toMatchObject({ code: 'CALL_SETTLED' })
    await house.at('2026-12-15T18:00')
    expect(await calls()).toHaveLength(1)
    await house.at('2026-12-16T09:00')
    expect(await calls()).toEqual([])
  })

  it('holds a deputy who booked as a resident too, but no notice that is for staff', async () => {
    await book('xiangtan.deputy-yuhu-1', 0)
    await house.at('2026-12-14T09:00')
    expect((await calls()).map(call => call.title)).toEqual(['明天有接待'])
  })

  it('is counted for the door of the bench as it stands on the list: nobody twice, and the committees count theirs', async () => {
    await book(resident, 0, { name: '李桂香', phone: '19900000001' })
    await submitAndDecline('xiangtan.resident-2')
    await house.at('2026-12-14T09:00')
    const count = async (who: string) => ((await house.as(who, 'notice.callCount')) as { count: number }).count
    const listed = async (who: string) => {
      const asked = (await house.as(who, 'reception.unanswered')) as { id: string }[]
      return new Set([...(await calls(who)).map(({ about }) => about.id), ...asked.map(({ id }) => id)]).size
    }
    expect(await count(clerk)).toBe(2)
    const { version } = (await house.as(clerk, 'plan.day', { day })) as { version: number }
    await house.as(clerk, 'plan.moveDay', { day, version, to: '2026-12-17', why: '会场占用' })
    await house.at('2026-12-15T09:00')
    // Asked in vain and missed by the same message: one person.
    for (const who of [clerk, 'xiangtan.street-hetang', 'xiangtan.committee', 'xiangtan.clerk-yuhu'])
      expect([who, await count(who)]).toEqual([who, await listed(who)])
    expect(await count(clerk)).toBe(2)
  })

  it('stays for a day after the reception, and is kept afterwards as what nobody was told in time', async () => {
    await book(resident, 0, { name: '李桂香', phone: '19900000001' })
    await house.at('2026-12-14T09:00')
    const { tenantId } = await house.caller(clerk)
    const states = async () =>
      (
        await house.platform.db.tenant(tenantId).all<{ state: string }>({
          name: 'states_of_messages',
          text: `SELECT state::text FROM notice WHERE channel = 'wechat' AND about_kind = 'booking'`,
        })
      ).map(({ state }) => state)
    expect(await states()).toEqual(['unsendable'])
    await house.at('2026-12-16T09:00')
    expect(await states()).toEqual(['unsendable'])
    await house.at('2026-12-17T09:00')
    expect(await states()).toEqual(['lapsed'])
  })
})
