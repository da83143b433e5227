import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  free: number
  slots: { id: string; label: string }[]
}

const clerk = 'xiangtan.clerk-hetang'
const committee = 'xiangtan.committee'
const resident = 'xiangtan.resident-1'
const neighbour = 'xiangtan.resident-3'
const forHer = { for: { kind: 'other', contact: { name: '钱大妈', phone: '13900000000' } } }

describe('one person on one date', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const dayOn = async (station: string, on: string): Promise<Card> => {
    const { days } = (await house.as(committee, 'plan.days', { station })) as { days: Card[] }
    const found = days.find(each => each.day === on)
    return house.as(null, 'reception.day', { district: 'xiangtan', day: found?.id })
  }
  const stations = async () =>
    ((await house.as(committee, 'plan.days')) as { stations: { id: string }[] }).stations.map(each => each.id)
  const book = (day: Card, label: string, who = resident, more: object = {}) => {
    const slot = day.slots.find(each => each.label === label)?.id
    return house.try(who, 'reception.bookSlot', { slot, matter: '路灯坏了', ...more })
  }
  const move = async (day: Card, to: string) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: day.id })) as Card
    return house.try(clerk, 'plan.moveDay', { day: day.id, version, to, why: '会场占用' })
  }
  const mine = async () => house.as(resident, 'reception.myBookings') as Promise<{ state: string; day: string }[]>
  const otherStation = async () => (await stations()).find(each => each !== 'hetang') ?? ''
  /** At the other station the committee puts a day of its own on that date. */
  const addAt = async (station: string, on: string): Promise<Card> => {
    await house.as(committee, 'plan.addDay', { station, practice: 'reception-day', on, why: '加开一场' })
    const added = await dayOn(station, on)
    await house.try(`xiangtan.clerk-${station}`, 'reception.publishDay', { day: added.id })
    return dayOn(station, on)
  }

  it('has one live booking, whichever station it is at', async () => {
    const here = await dayOn('hetang', '2026-12-15')
    const there = await dayOn(await otherStation(), '2026-12-15')
    expect((await book(here, '9:20')).status).toBe(200)
    expect((await book(there, '9:20')).body).toMatchObject({ code: 'ALREADY_BOOKED' })
    expect((await book(there, '10:40')).body).toMatchObject({ code: 'ALREADY_BOOKED' })
  })

  it('is told of the own booking, not that the slot is full, who books again from a second phone', async () => {
    const day = await dayOn('hetang', '2026-12-15')
    expect((await book(day, '9:20')).status).toBe(200)
    expect((await book(day, '9:20')).body).toMatchObject({
      code: 'ALREADY_BOOKED',
      message: '您这一天已经约过了，可以在“我的”里查看',
    })
    expect((await book(day, '9:20', 'xiangtan.resident-2')).body).toMatchObject({ code: 'SLOT_TAKEN' })
  })

  it('keeps the one they had on that date when another day moves onto it, is told so, and the place goes back', async () => {
    const station = await otherStation()
    const there = await addAt(station, '2026-12-17')
    const here = await dayOn('hetang', '2026-12-15')
    await book(there, '9:20')
    expect((await book(here, '9:40')).status).toBe(200)
    expect((await move(here, '2026-12-17')).status).toBe(200)
    expect((await mine()).map(({ state, day }) => [state, day])).toEqual([
      ['booked', '2026-12-17'],
      ['displaced', '2026-12-17'],
    ])
    expect((await dayOn('hetang', '2026-12-17')).free).toBe(here.free)
    const [told] = (await house.as(resident, 'notice.inbox')) as { text: string }[]
    expect(told?.text).toContain('那天您另约了一场，这一场的9:40-1号不用来了')
  })

  it('is booked for by two: whose day moves onto the other’s learns that the place is not kept, and not why', async () => {
    const there = await addAt(await otherStation(), '2026-12-17')
    const here = await dayOn('hetang', '2026-12-15')
    expect((await book(here, '9:40', resident, forHer)).status).toBe(200)
    expect((await book(there, '9:20', neighbour, forHer)).status).toBe(200)
    await move(here, '2026-12-17')
    const [told] = (await house.as(resident, 'notice.inbox')) as { text: string }[]
    expect(told?.text).toBe(
      '因会场占用，您约的12月15日周二的接待改到12月17日周四 9:40。您约的位置不能留到那天，9:40-1号不用来了。请点开答复：换一场，还是不来了。',
    )
    expect(await house.as(resident, 'reception.myBookings')).toMatchObject([
      { state: 'displaced', asked: { because: '因会场占用，12月15日周二的接待改到12月17日周四，原来的位置不能留了' } },
    ])
  })

  it('is booked for twice by one neighbour, who is told that they made the other booking', async () => {
    const there = await addAt(await otherStation(), '2026-12-17')
    const here = await dayOn('hetang', '2026-12-15')
    await book(here, '9:40', resident, forHer)
    await book(there, '9:20', resident, forHer)
    await move(here, '2026-12-17')
    const [told] = (await house.as(resident, 'notice.inbox')) as { text: string }[]
    expect(told?.text).toContain('那天您另约了一场，这一场的9:40-1号不用来了')
  })

  it('is called in time who lost a place to a day that was moved near: the wait ends before the new date, not before the old one', async () => {
    const station = await otherStation()
    const there = await addAt(station, '2026-12-10')
    const here = await dayOn('hetang', '2026-12-15')
    await house.at('2026-12-09T10:00')
    await book(there, '9:20')
    const { body } = await book(here, '9:40')
    await house.as(resident, 'notice.allowMessages', { templates: ['reception'] })
    await move(here, '2026-12-10')
    await house.at('2026-12-10T08:30')
    const toCall = (await house.as(clerk, 'reception.unanswered')) as { id: string; unasked: string | null }[]
    expect(toCall).toMatchObject([{ id: (body as { id: string }).id, unasked: null }])
  })

  it('moves with a day onto a date that is free for them', async () => {
    const here = await dayOn('hetang', '2026-12-15')
    await book(here, '9:20')
    await move(here, '2026-12-17')
    const there = await addAt(await otherStation(), '2026-12-17')
    expect((await book(there, '9:20')).body).toMatchObject({ code: 'ALREADY_BOOKED' })
    const before = await dayOn(await otherStation(), '2026-12-15')
    expect((await book(before, '9:20')).status).toBe(200)
  })
})
