import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  state: string
  topic: string | null
  deputies: string[]
  cancelledBecause: string | null
  movedBecause: string | null
  free: number
  changes: { words: string[] }[]
  slots: { id: string; label: string; startsAt: string; capacity: number }[]
}

const clerk = 'xiangtan.clerk-hetang'
const committee = 'xiangtan.committee'
const street = 'xiangtan.street-hetang'
const resident = 'xiangtan.resident-1'
const why = '会场占用'

describe('a day that the office changes', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const days = async (station = 'hetang', who = committee) =>
    ((await house.as(who, 'plan.days', { station })) as { days: Card[] }).days
  const seen = async (on: string, who = clerk): Promise<Card> => {
    const found = (await days()).find(each => each.day === on)
    return house.as(who, 'plan.day', { day: found?.id })
  }
  const open = (id: string): Promise<Card> => house.as(null, 'reception.day', { district: 'xiangtan', day: id })
  const book = async (id: string, label = '9:20', who = resident) => {
    const slot = (await open(id)).slots.find(each => each.label === label)
    return house.try(who, 'reception.bookSlot', { slot: slot?.id, matter: '路灯坏了' })
  }
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(each => each.text)
  const sitter = async (id: string): Promise<string> => {
    for (let n = 1; n <= 6; n += 1) {
      const who = `xiangtan.deputy-hetang-${n}`
      const mine = (await house.as(who, 'duty.mine')) as { day: Card }[]
      if (mine.some(line => line.day.id === id)) return who
    }
    throw new Error('nobody sits there')
  }

  it('takes its bookings along when it is moved, and tells the booked and the deputies the old and the new day', async () => {
    const before = await seen('2026-12-15')
    await book(before.id)
    const deputy = await sitter(before.id)
    const moved = (await house.as(clerk, 'plan.moveDay', {
      day: before.id,
      version: before.version,
      to: '2026-12-17',
      why,
    })) as Card
    expect(moved).toMatchObject({ day: '2026-12-17', version: 3, state: 'published', movedBecause: why })
    expect(moved.changes.map(change => change.words)).toEqual([
      ['接待公告已经发布，可以预约了'],
      ['12月15日周二的接待改到12月17日周四（会场占用）'],
    ])
    expect((await open(before.id)).slots[1]).toMatchObject({ label: '9:20', startsAt: '2026-12-17T01:20:00.000Z' })
    expect(await texts(resident)).toContain(
      '因会场占用，您约的12月15日周二的接待改到12月17日周四 9:20，在荷塘街道联络站，您的号还是9:20-1。请点开答复：照来、换一场，还是不来了。',
    )
    expect(await texts(deputy)).toContain(
      '因会场占用，12月15日周二在荷塘街道联络站的接待改到12月17日周四 9:00。您的答复不变，那天来不了请请人代替。',
    )
    expect((await texts(clerk)).filter(text => text.includes('改到'))).toEqual([])
    const [booking] = (await house.as(resident, 'reception.myBookings')) as {
      day: string
      number: string
      state: string
    }[]
    expect(booking).toMatchObject({ day: '2026-12-17', number: '9:20-1', state: 'booked' })
  })

  it('reminds for the new day and no more for the old one', async () => {
    const { id, version } = await seen('2026-12-15')
    await book(id)
    await house.at('2026-12-14T09:00')
    expect((await texts(resident)).filter(text => text.startsWith('明天'))).toHaveLength(1)
    await house.as(clerk, 'plan.moveDay', { day: id, version, to: '2026-12-17', why })
    await house.at('2026-12-15T09:00')
    expect((await texts(resident)).filter(text => text.startsWith('明天'))).toHaveLength(1)
    await house.at('2026-12-16T09:00')
    expect((await texts(resident)).filter(text => text.startsWith('明天'))).toEqual([
      expect.stringContaining('明天（12月17日周四）9:20'),
      expect.stringContaining('明天（12月15日周二）9:20'),
    ])
  })

  it('is moved at night without waking anybody', async () => {
    const { id, version } = await seen('2026-12-15')
    await house.as(resident, 'notice.allowMessages', { templates: ['reception'] })
    await book(id)
    await house.at('2026-12-05T22:30')
    const before = house.wall.length
    await house.as(committee, 'plan.moveDay', { day: id, version, to: '2026-12-17', why })
    await house.at('2026-12-05T22:40')
    expect(house.wall.length).toBe(before)
    await house.at('2026-12-06T08:00')
    expect(house.wall.slice(before).map(message => message.template)).toContain('reception')
  })

  it('gives every place back when it is cancelled, says why, and sells none any more', async () => {
    const before = await seen('2026-12-15')
    const slot = (await open(before.id)).slots[3]
    await book(before.id)
    const deputy = await sitter(before.id)
    await house.as(street, 'plan.cancelDay', { day: before.id, version: 2, why })
    expect(await open(before.id)).toMatchObject({ state: 'cancelled', cancelledBecause: why, deputies: [] })
    expect((await house.as(resident, 'reception.myBookings')) as { state: string }[]).toMatchObject([
      { state: 'cancelled' },
    ])
    expect(await texts(resident)).toContain(
      '因会场占用，您约的12月15日周二 9:20在荷塘街道联络站的接待取消，9:20-1号不用来了。请点开答复：换一场，还是不来了。',
    )
    expect(await texts(deputy)).toContain('因会场占用，12月15日周二在荷塘街道联络站的接待取消，不用来了。')
    expect(await texts(clerk)).toContain('因会场占用，12月15日周二在荷塘街道联络站的接待取消，不用来了。')
    // It stays on the benches of who would have sat there, and of the station, with their names.
    const rota = (await house.as(deputy, 'duty.mine')) as { day: Card; freeDeputies: unknown[] }[]
    const kept = { state: 'cancelled', cancelledBecause: why, deputies: before.deputies }
    expect(rota.find(line => line.day.id === before.id)).toMatchObject({ day: kept, freeDeputies: [] })
    const listed = (await house.as(clerk, 'reception.stationDays', { station: 'hetang' })) as Card[]
    expect(listed.find(each => each.id === before.id)).toMatchObject(kept)
    const late = await house.try('xiangtan.resident-2', 'reception.bookSlot', { slot: slot?.id, matter: '也想来' })
    expect(late.body).toMatchObject({ code: 'DAY_CANCELLED' })
    await house.at('2026-12-14T09:00')
    expect((await texts(resident)).filter(text => text.startsWith('明天'))).toEqual([])
    expect((await days()).filter(each => each.day === '2026-12-15')).toMatchObject([{ state: 'cancelled' }])
  })

  it('is changed once by two who save at once: the second reads what the first did and overwrites nothing', async () => {
    const { id } = await seen('2026-12-15')
    const answers = await Promise.all([
      house.try(clerk, 'plan.moveDay', { day: id, version: 2, to: '2026-12-17', why }),
      house.try(committee, 'plan.editDay', { day: id, version: 2, topic: '加装电梯' }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    const refused = answers.find(answer => answer.status === 409)?.body as unknown as {
      code: string
      data: { changes: string[]; version: number }
    }
    expect(refused.code).toBe('CHANGED_MEANWHILE')
    expect(refused.data.version).toBe(3)
    expect(refused.data.changes[0]).toMatch(/改到12月17日周四（会场占用）|议题改为加装电梯/)
    const now = (await house.as(clerk, 'plan.day', { day: id })) as Card
    expect(now.changes.slice(1).flatMap(change => change.words)).toEqual(refused.data.changes)
    const again = await house.try(clerk, 'plan.editDay', { day: id, version: 3, topic: '道路交通' })
    expect(again.body).toMatchObject({ topic: '道路交通', version: 4 })
  })

  it('is changed by its own station, its street and the district, and by nobody else', async () => {
    const { id } = await seen('2026-12-15')
    const wish = { day: id, version: 2, topic: '道路交通' }
    for (const stranger of ['xiangtan.clerk-yuhu', 'xiangtan.street-yuhu'])
      for (const [action, input] of [
        ['plan.editDay', wish],
        ['plan.moveDay', { day: id, version: 2, to: '2026-12-17', why }],
        ['plan.cancelDay', { day: id, version: 2, why }],
        ['plan.day', { day: id }],
        ['plan.days', { station: 'hetang' }],
        ['plan.addDay', { practice: 'reception-day', station: 'hetang', on: '2026-12-22', why }],
      ] as const)
        expect((await house.try(stranger, action, input)).body).toMatchObject({ code: 'NOT_FOUND' })
    for (const stranger of [resident, 'xiangtan.deputy-hetang-1', 'xiangtan.unit-shuiwu'])
      expect((await house.try(stranger, 'plan.editDay', wish)).body).toMatchObject({ code: 'NOT_ALLOWED' })
    for (const [i, who] of [clerk, street, committee].entries())
      expect((await house.try(who, 'plan.editDay', { ...wish, version: i + 2 })).status).toBe(200)
  })

  it('is looked at before it is set by hand: a weekend and a holiday are said, a working day says nothing', async () => {
    const rest = (practice: string, day: string, who = clerk) => house.try(who, 'plan.previewDay', { practice, day })
    expect((await rest('reception-day', '2026-12-17')).body).toEqual({ rest: null })
    expect((await rest('reception-day', '2026-12-19')).body).toMatchObject({
      rest: expect.stringContaining('12月19日周六是周末'),
    })
    expect((await rest('nothing-here', '2026-12-19')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await rest('reception-day', '2026-12-19', resident)).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('refuses a past day, today, a day that is taken, the same day, and one that was cancelled', async () => {
    const { id } = await seen('2026-12-15')
    const move = (to: string, version = 2) => house.try(clerk, 'plan.moveDay', { day: id, version, to, why })
    expect((await move('2026-12-01')).body).toMatchObject({ code: 'DAY_PAST', message: '只能选明天以后的日子' })
    expect((await move('2026-11-30')).body).toMatchObject({ code: 'DAY_PAST' })
    expect((await move('2027-01-15')).body).toMatchObject({ code: 'DAY_TAKEN' })
    expect((await move('2026-12-15')).body).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await move('2026-02-30')).body).toMatchObject({
      code: 'INPUT_INVALID',
      message: '改到哪一天：没有这一天，请重新选择',
    })
    expect((await move('2029-01-15')).body).toMatchObject({ code: 'INPUT_INVALID' })
    await house.as(clerk, 'plan.cancelDay', { day: id, version: 2, why })
    expect((await move('2026-12-17', 3)).body).toMatchObject({
      code: 'DAY_CANCELLED',
      message: '12月15日周二的接待已经取消了：会场占用',
    })
    await house.at('2027-01-15T08:30')
    const { id: today, version } = await seen('2027-01-15')
    expect((await house.try(clerk, 'plan.cancelDay', { day: today, version, why })).body).toMatchObject({
      code: 'DAY_PAST',
    })
  })

  it('keeps every booking that arrives while it is moved or cancelled: moved along, refused, or given back', async () => {
    const { id } = await seen('2026-12-15')
    const [moved, ...booked] = await Promise.all([
      house.try(committee, 'plan.cancelDay', { day: id, version: 2, why }),
      ...['resident-1', 'resident-2', 'resident-3'].map(async (who, i) =>
        book(id, ['9:00', '9:20', '9:40'][i], `xiangtan.${who}`),
      ),
    ])
    expect(moved.status).toBe(200)
    for (const [i, answer] of booked.entries()) {
      const who = `xiangtan.resident-${i + 1}`
      const mine = (await house.as(who, 'reception.myBookings')) as { state: string }[]
      if (answer.status === 200) expect(mine).toMatchObject([{ state: 'cancelled' }])
      else expect(mine).toEqual([])
      expect((await texts(who)).filter(text => text.includes('接待取消'))).toHaveLength(answer.status === 200 ? 1 : 0)
    }
  })

  it('frees a deputy who sits elsewhere on the new day, and says so', async () => {
    const { id } = await seen('2026-12-15')
    const other = (await days('yuhu')).find(each => each.day === '2026-12-15')
    const deputy = await sitter(id)
    // The same deputy has agreed to sit at the other station on the day to which this one is moved.
    const elsewhere = (await house.as('xiangtan.clerk-yuhu', 'plan.moveDay', {
      day: other?.id,
      version: 2,
      to: '2026-12-18',
      why: '装修',
    })) as Card
    const [first] = ['1', '2', '3', '4', '5', '6'].map(n => `xiangtan.deputy-yuhu-${n}`)
    for (const who of [first, ...['2', '3', '4', '5', '6'].map(n => `xiangtan.deputy-yuhu-${n}`)]) {
      const mine = (await house.as(who as string, 'duty.mine')) as { day: Card; state: string }[]
      if (!mine.some(line => line.day.id === elsewhere.id)) continue
      const answer = await house.try(who as string, 'duty.nameSubstitute', {
        day: elsewhere.id,
        substitute: deputy.replace('xiangtan.deputy-', ''),
      })
      expect(answer.status).toBe(200)
      break
    }
    const moved = (await house.as(clerk, 'plan.moveDay', { day: id, version: 2, to: '2026-12-18', why })) as Card
    expect(moved.deputies).toHaveLength(1)
    expect(await texts(deputy)).toContainEqual(expect.stringContaining('您那天在别处接待或请了假，这里不用来了。'))
  })
})
