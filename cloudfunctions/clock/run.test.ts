import { addStation } from '#db/queries/district'
import { runClock } from '#functions/clock/run'
import { type House, openHouse } from '#tests/stores/house'

interface Card {
  practice: string
  id: string
  day: string
  state: string
  ruledOn: string
  movedBecause: string | null
  provisional: boolean
}

describe('the clock', () => {
  let house: House
  afterEach(() => house.close())

  /** Titles of somebody's notices, the newest first; those that speak of one day, when it is named. */
  const titles = async (who: string, day = '') =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])
      .filter(notice => notice.text.includes(day))
      .map(notice => notice.title)
  const month = async (district: string, station: string, wanted: string) =>
    ((await house.as(null, 'reception.month', { district, station, month: wanted })) as { days: Card[] }).days

  /** An opinion that the station has just given to a unit, to be answered in so many working days. */
  const assigned = async (workingDays: number): Promise<string> => {
    const wish = { body: '路灯不亮，晚上很黑。', category: '道路交通', station: 'hetang', secrecy: 'confidential' }
    const { id } = (await house.as('xiangtan.resident-1', 'opinion.submit', wish)) as { id: string }
    const assignment = { opinion: id, version: 1, leadUnit: 'chengguan', workingDays }
    await house.as('xiangtan.clerk-hetang', 'opinion.assign', assignment)
    return id
  }

  it('plans as far ahead as the preset says, once, however often it runs', async () => {
    house = await openHouse(['huantai'], '2026-12-01T09:00')
    const before = await month('huantai', 'suozhen', '2026-12')
    await Promise.all([runClock(house.platform), runClock(house.platform)])
    expect(await month('huantai', 'suozhen', '2026-12')).toEqual(before)
    await house.at('2026-12-20T09:00')
    expect((await month('huantai', 'suozhen', '2027-02')).length).toBeGreaterThan(0)
  })

  it('marks days of a year whose holidays are not published as provisional', async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [december] = await month('xiangtan', 'hetang', '2026-12')
    const [january] = await month('xiangtan', 'hetang', '2027-01')
    expect(december?.provisional).toBe(false)
    expect(january?.provisional).toBe(true)
  })

  it('calls no day provisional once its year has begun: it is announced where it stands', async () => {
    house = await openHouse(['xiangtan'], '2027-01-02T09:00')
    expect(await month('xiangtan', 'hetang', '2027-01')).toMatchObject([
      { day: '2027-01-15', state: 'published', provisional: false },
    ])
  })

  it('moves 湘潭 off a Sunday: 15 March 2026 becomes Monday the 16th, and says why', async () => {
    house = await openHouse(['xiangtan'], '2026-03-01T09:00')
    expect(await month('xiangtan', 'hetang', '2026-03')).toMatchObject([
      { day: '2026-03-16', ruledOn: '2026-03-15', movedBecause: '周末', provisional: false },
    ])
  })

  it('reminds the deputy three days and one day before, and the resident one day before, each once', async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [day] = await month('xiangtan', 'hetang', '2026-12')
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' })
    const gone = (await house.as('xiangtan.resident-2', 'reception.bookSlot', {
      slot: slots[1]?.id,
      matter: '停车',
    })) as { id: string }
    await house.at('2026-12-11T09:00')
    expect(await titles('xiangtan.deputy-hetang-1', '12月15日')).toEqual(['请您接待群众'])
    await house.at('2026-12-12T07:30')
    expect(await titles('xiangtan.deputy-hetang-1', '12月15日')).toEqual(['请您接待群众'])
    await house.at('2026-12-12T08:00')
    await house.at('2026-12-12T15:00')
    expect(await titles('xiangtan.deputy-hetang-1', '12月15日')).toEqual(['3天后接待群众', '请您接待群众'])
    await house.as('xiangtan.resident-2', 'reception.cancelBooking', { booking: gone.id })
    await house.at('2026-12-14T08:00')
    await house.at('2026-12-14T12:00')
    expect(await titles('xiangtan.deputy-hetang-1', '12月15日')).toEqual([
      '明天接待群众',
      '3天后接待群众',
      '请您接待群众',
    ])
    expect(await titles('xiangtan.resident-1')).toEqual(['明天有接待', '预约成功'])
    expect(await titles('xiangtan.resident-2')).toEqual(['预约已取消', '预约成功'])
  })

  it('reminds nobody in the evening after nine, and not at once who has booked on the eve', async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [day] = await month('xiangtan', 'hetang', '2026-12')
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    const book = (who: string, slot: number) =>
      house.as(who, 'reception.bookSlot', { slot: slots[slot]?.id, matter: '楼道照明' })
    await book('xiangtan.resident-1', 0)
    await house.at('2026-12-14T22:30')
    expect(await titles('xiangtan.resident-1')).toEqual(['预约成功'])
    await house.at('2026-12-14T20:50')
    await book('xiangtan.resident-2', 1)
    await house.at('2026-12-14T20:55')
    expect(await titles('xiangtan.resident-1')).toEqual(['明天有接待', '预约成功'])
    expect(await titles('xiangtan.resident-2')).toEqual(['预约成功'])
  })

  it('tells the unit and the station once when an answer is late', async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const id = await assigned(5)
    await house.as('xiangtan.unit-chengguan', 'opinion.accept', { opinion: id, version: 2 })
    await house.at('2026-12-08T23:00')
    expect(await titles('xiangtan.unit-chengguan')).toEqual(['交办一件意见'])
    await house.at('2026-12-09T08:00')
    await house.at('2026-12-10T08:00')
    expect(await titles('xiangtan.unit-chengguan')).toEqual(['有一件意见超期了', '交办一件意见'])
    expect((await titles('xiangtan.clerk-hetang'))[0]).toBe('请催办一件意见')
    expect((await titles('xiangtan.resident-1'))[0]).toBe('您的意见没有按时办')
    const [line] = (await house.as('xiangtan.resident-1', 'opinion.mine')) as { light: object }[]
    expect(line?.light).toEqual({ urgency: 'overdue', words: '已超期2天' })
  })

  it('counts an answer again when the holidays of its year are published, and tells the unit and the resident once', async () => {
    house = await openHouse(['xiangtan'], '2026-12-21T09:00')
    const id = await assigned(15)
    const shown = async () =>
      (await house.as('xiangtan.resident-1', 'opinion.show', { opinion: id })) as {
        answerDue: string
        provisional: boolean
        events: { text: string }[]
      }
    expect(await shown()).toMatchObject({ answerDue: '2027-01-11', provisional: true })
    house.platform.holidays = { ...house.platform.holidays, 2027: { off: { '2027-01-01': '元旦' }, makeUp: [] } }
    await house.at('2026-12-22T00:00')
    await house.at('2026-12-23T09:00')
    const after = await shown()
    expect(after).toMatchObject({ answerDue: '2027-01-12', provisional: false })
    expect(after.events.at(-1)?.text).toBe('放假安排公布了，日期重新计算：2027年1月11日改为2027年1月12日')
    expect(await titles('xiangtan.unit-chengguan')).toEqual(['一件意见日期有调整', '交办一件意见'])
    expect((await titles('xiangtan.resident-1')).slice(0, 2)).toEqual(['您的意见日期有调整', '您的意见已交给单位'])
  })

  it('makes up for days on which it did not run, and voids what waits about a cancelled booking', async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [day] = await month('xiangtan', 'hetang', '2026-12')
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    const who = 'xiangtan.resident-1'
    await house.as(who, 'notice.allowMessages', { templates: ['reception'] })
    const booked = (await house.as(who, 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' })) as {
      id: string
    }
    // Nothing ran on the 12th; on the 13th two days are left.
    await house.at('2026-12-13T09:00')
    expect(await titles('xiangtan.deputy-hetang-1', '12月15日')).toEqual(['2天后接待群众', '请您接待群众'])
    house.wechatSays({ kind: 'retry', why: 'system busy' })
    await house.at('2026-12-14T09:00')
    expect(await titles(who)).toEqual(['明天有接待', '预约成功'])
    await house.as(who, 'reception.cancelBooking', { booking: booked.id })
    await house.at('2026-12-14T10:00')
    expect(house.wall).toEqual([])
  })

  it('shows days of an unpublished year without selling them, and moves them when the holidays are published', async () => {
    house = await openHouse(['xihu'], '2026-12-01T09:00')
    const saturday = async (wanted: string) =>
      (await month('xihu', 'nanzhan', wanted)).filter(({ practice }) => practice === '169号见')
    const [before] = await saturday('2027-01')
    expect(before).toMatchObject({ day: '2027-01-02', state: 'planned', provisional: true })
    const clerk = await house.try('xihu.clerk-nanzhan', 'reception.publishDay', { day: before?.id })
    expect(clerk.body).toMatchObject({ code: 'DAY_PROVISIONAL' })
    const off = { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦' }
    house.platform.holidays = { ...house.platform.holidays, 2027: { off, makeUp: [] } }
    await house.at('2026-12-02T09:00')
    expect(await saturday('2027-01')).toMatchObject([
      { day: '2027-01-04', ruledOn: '2027-01-02', movedBecause: '元旦', state: 'published', provisional: false },
    ])
    const [february] = await saturday('2027-02')
    expect(february).toMatchObject({ provisional: false, state: 'published' })
  })

  it('lays the plan once a day, and again on the same day when holidays are published or a station opens', async () => {
    house = await openHouse(['xihu'], '2026-12-01T09:00')
    const { db } = house.platform
    const opened = { name: '新站', address: '湖滨路1号', phone: '0571-1234567', latitude: 30, longitude: 120 }
    const station = { ...opened, station_id: 'xinzhan', contact_points: [], street: '新街道' }
    await addStation(db.tenant('xihu'), 'xihu', station, 99)
    await house.at('2026-12-01T09:10')
    expect((await month('xihu', 'xinzhan', '2026-12')).length).toBeGreaterThan(0)
    house.platform.holidays = { ...house.platform.holidays, 2027: { off: { '2027-01-01': '元旦' }, makeUp: [] } }
    await house.at('2026-12-01T09:20')
    expect((await month('xihu', 'xinzhan', '2027-01'))[0]).toMatchObject({ provisional: false, state: 'published' })
  })

  it('goes on in the other districts when one fails, and says so afterwards', async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-12-01T09:00')
    await house.platform.db.install.all({
      name: 'strangePreset',
      text: `INSERT INTO tenant (tenant_id, preset, created_at) VALUES ('atlantis', 'atlantis', '2000-01-01')`,
    })
    await expect(house.at('2026-12-20T09:00')).rejects.toThrow('1 parts of the clock failed')
    expect((await month('huantai', 'suozhen', '2027-02')).length).toBeGreaterThan(0)
  })
})
