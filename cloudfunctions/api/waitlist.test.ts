import { runClock } from '#functions/clock/run'
import { type House, newKey, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  free: number
  waitlist: { waiting: number }
  slots: { id: string; label: string; free: number }[]
}
interface Booking {
  id: string
  number: string
  state: string
  matter: string
  label: string
}
interface Wait {
  id: string
  state: string
  before: number
  passedOver: boolean
  offer: { label: string; until: string } | null
}

const clerk = 'xiangtan.clerk-hetang'
const [first, second] = ['xiangtan.resident-1', 'xiangtan.resident-2'] as const
const matter = '楼道照明的事'
const visitor = (n: number) => `xiangtan.visitor-${n}`

describe('waiting for a place on a day that is full', () => {
  let house: House
  let dayId: string
  /** Two slots of one place each, both booked; the third is kept for who comes without a booking. */
  let booked: Booking[]
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
    await editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 1 })
    booked = []
    for (const [at, slot] of (await day()).slots.slice(0, 2).entries())
      booked.push(await house.as(visitor(at + 1), 'reception.bookSlot', { slot: slot.id, matter }))
  })
  afterEach(() => house.close())

  const day = () => house.as(null, 'reception.day', { district: 'xiangtan', day: dayId }) as Promise<Day>
  const editDay = async (change: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, 'plan.editDay', { day: dayId, version, topic: null, ...change })
  }
  const changeDay = async (action: 'moveDay' | 'cancelDay', change: object = {}) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, `plan.${action}`, { day: dayId, version, why: '会场占用', ...change })
  }
  const join = (who: string) => house.as(who, 'reception.joinWaitlist', { day: dayId, matter }) as Promise<Wait>
  const tryJoin = async (who: string) => (await house.try(who, 'reception.joinWaitlist', { day: dayId, matter })).body
  const waits = (who: string) => house.as(who, 'reception.myWaits') as Promise<Wait[]>
  const wait = async (who: string) => (await waits(who))[0]
  const giveBack = (at: number) => house.as(visitor(at + 1), 'reception.cancelBooking', { booking: booked[at]?.id })
  const take = (who: string, id: string | undefined) => house.try(who, 'reception.takeOffer', { wait: id })
  const leave = (who: string, id: string | undefined) => house.try(who, 'reception.leaveWaitlist', { wait: id })
  const told = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).filter(({ title }) =>
      /候补|给您留/.test(title),
    )
  const titles = async (who: string) => (await told(who)).map(({ title }) => title).reverse()
  const places = async () => {
    const rows = await house.platform.db.tenant('xiangtan').all<{ capacity: number; booked: number; offered: number }>(
      {
        name: 'placesOfTest',
        text: `SELECT sum(capacity)::int AS capacity, sum(booked)::int AS booked, sum(offered)::int AS offered
             FROM reception_slot WHERE tenant_id = 'xiangtan' AND day_id = $1`,
      },
      [dayId],
    )
    return rows[0]
  }

  it('tells how many wait before one, and lets nobody wait twice', async () => {
    expect(await join(first)).toMatchObject({ state: 'waiting', before: 0, matter, offer: null })
    expect(await join(second)).toMatchObject({ before: 1 })
    expect((await day()).waitlist).toEqual({ waiting: 2, most: 10, offerMinutes: 120 })
    expect(await tryJoin(first)).toMatchObject({ code: 'WAITING_BEFORE' })
    expect(await tryJoin(visitor(1))).toMatchObject({ code: 'ALREADY_BOOKED' })
  })

  it('holds a place that falls free for the first who waits, says until when, and nobody else can book it', async () => {
    await join(first)
    await join(second)
    await giveBack(0)
    expect(await wait(first)).toMatchObject({
      state: 'offered',
      offer: { label: '9:00', until: '2026-12-01T03:00:00.000Z' },
    })
    expect((await told(first)).map(({ text }) => text)).toEqual([
      '12月15日周二在荷塘街道联络站的接待，9:00这一场空出一个位置，给您留到今天11:00。要不要，请点开答复。',
    ])
    expect(await wait(second)).toMatchObject({ state: 'waiting', before: 1 })
    expect((await day()).free).toBe(0)
    const slot = (await day()).slots[0]?.id
    expect((await house.try(second, 'reception.bookSlot', { slot, matter })).body).toMatchObject({ code: 'SLOT_TAKEN' })
  })

  it('makes a booking of the offer with one tap, with a number and what the person came for', async () => {
    await join(first)
    await giveBack(0)
    const { body } = await take(first, (await wait(first))?.id)
    expect(body).toMatchObject({ state: 'booked', number: '9:00-2', label: '9:00', matter })
    expect(await waits(first)).toEqual([])
    expect(await places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
    const inbox = (await house.as(first, 'notice.inbox')) as { title: string }[]
    expect(inbox.map(({ title }) => title)).toContain('预约成功')
  })

  it('tells who has taken it on one phone, and answers on another, that they have it and where to give it back', async () => {
    const { id } = await join(first)
    await giveBack(0)
    await take(first, id)
    expect((await take(first, id)).body).toMatchObject({
      code: 'OFFER_OVER',
      message: '您已经约上了，号码在“我的预约”里',
    })
    expect((await leave(first, id)).body).toMatchObject({
      code: 'WAIT_OVER',
      message: '这一场已经约上了，不来的话请在“我的预约”里取消',
    })
    expect(await places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
  })

  it('offers the place to the next at once when the first says no, and to nobody when the list is empty', async () => {
    await join(first)
    await join(second)
    await giveBack(0)
    expect((await leave(first, (await wait(first))?.id)).status).toBe(200)
    expect([await waits(first), (await wait(second))?.state]).toEqual([[], 'offered'])
    await leave(second, (await wait(second))?.id)
    expect(await places()).toEqual({ capacity: 2, booked: 1, offered: 0 })
    expect((await day()).free).toBe(1)
  })

  it('passes an offer on that was not taken in time, once, and refuses the late answer', async () => {
    const { id } = await join(first)
    await join(second)
    await giveBack(0)
    await house.at('2026-12-01T10:59')
    expect((await wait(second))?.state).toBe('waiting')
    await house.at('2026-12-01T11:00')
    expect((await take(first, id)).body).toMatchObject({ code: 'OFFER_OVER' })
    expect((await leave(first, id)).body).toMatchObject({ code: 'WAIT_OVER' })
    await Promise.all([runClock(house.platform), runClock(house.platform)])
    expect(await titles(first)).toEqual(['候补到位置了', '给您留的位置过时了'])
    expect(await titles(second)).toEqual(['候补到位置了'])
    expect(await places()).toEqual({ capacity: 2, booked: 1, offered: 1 })
  })

  it('does not count the night, and never holds a place longer than it can be booked', async () => {
    await join(first)
    await house.at('2026-12-01T20:00')
    await giveBack(0)
    expect((await wait(first))?.offer?.until).toBe('2026-12-02T01:00:00.000Z')
  })

  it('holds a place no longer than it can be booked, and leaves it free when too little of that is left', async () => {
    await join(first)
    await join(second)
    await house.at('2026-12-14T19:30')
    await giveBack(0)
    expect((await wait(first))?.offer).toMatchObject({ label: '9:00', until: '2026-12-15T00:00:00.000Z' })
    // 9:20 can be booked until 8:20, and until eight it is night.
    await house.at('2026-12-15T07:10')
    await giveBack(1)
    expect([(await wait(second))?.state, (await day()).free]).toEqual(['waiting', 1])
  })

  /** A place at another station on the same date. */
  const elsewhere = async () => {
    const other = (await house.as('xiangtan.committee', 'plan.days')) as { stations: { id: string }[] }
    const station = other.stations.find(each => each.id !== 'hetang')?.id
    const { days } = (await house.as('xiangtan.committee', 'plan.days', { station })) as { days: Day[] }
    const there = days.find(each => each.day === '2026-12-15')
    const full = (await house.as(null, 'reception.day', { district: 'xiangtan', day: there?.id })) as Day
    return full.slots[0]?.id
  }

  it('passes over who has booked elsewhere on that date by then, says so, and offers it to them when they gave that back', async () => {
    await join(first)
    await join(second)
    const booking = (await house.as(first, 'reception.bookSlot', { slot: await elsewhere(), matter })) as Booking
    expect(await wait(first)).toMatchObject({ state: 'waiting', before: 0, passedOver: true })
    expect(await wait(second)).toMatchObject({ state: 'waiting', passedOver: false })
    await giveBack(0)
    expect([(await wait(first))?.state, (await wait(second))?.state]).toEqual(['waiting', 'offered'])
    await giveBack(1)
    await house.as(first, 'reception.cancelBooking', { booking: booking.id })
    await house.at('2026-12-01T09:01')
    expect(await wait(first)).toMatchObject({
      state: 'offered',
      before: 0,
      passedOver: false,
      offer: { label: '9:20' },
    })
    expect((await take(first, (await wait(first))?.id)).status).toBe(200)
  })

  it('gives a held place to the next when its person booked elsewhere meanwhile; they are told and keep their turn', async () => {
    const { id } = await join(first)
    await join(second)
    await giveBack(0)
    await house.as(first, 'reception.bookSlot', { slot: await elsewhere(), matter })
    expect((await take(first, id)).body).toMatchObject({ code: 'ALREADY_BOOKED' })
    await Promise.all([runClock(house.platform), runClock(house.platform)])
    expect(await wait(first)).toMatchObject({ id, state: 'waiting', before: 0 })
    expect((await wait(second))?.state).toBe('offered')
    expect(await titles(first)).toEqual(['候补到位置了', '给您留的位置让给下一位了'])
    expect(await places()).toEqual({ capacity: 2, booked: 1, offered: 1 })
  })

  it('lets nobody wait while a place is free, and says which; nor for a list that is full or a day that nobody may book', async () => {
    await giveBack(1)
    expect(await tryJoin(first)).toMatchObject({ code: 'PLACE_FREE', message: '9:20还有位置，直接约就行，不用候补' })
    await house.as(second, 'reception.bookSlot', { slot: (await day()).slots[1]?.id, matter })
    for (let n = 11; n < 21; n++) await join(visitor(n))
    expect(await tryJoin(first)).toMatchObject({ code: 'WAITLIST_FULL' })
    await house.at('2026-12-15T08:30')
    expect(await tryJoin(first)).toMatchObject({ code: 'SLOT_PAST' })
  })

  it('offers the places of a day that is enlarged, and takes offers back that a smaller one has no room for', async () => {
    await join(first)
    await join(second)
    await editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    expect([(await wait(first))?.offer?.label, (await wait(second))?.offer?.label]).toEqual(['9:00', '9:40'])
    await editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 1 })
    // 9:40 was kept before it was offered: a place that is held for somebody is not kept from them.
    expect([(await wait(first))?.state, (await wait(second))?.state]).toEqual(['waiting', 'offered'])
    const late = (await take(first, (await wait(first))?.id)).body
    expect(late).toMatchObject({ code: 'OFFER_OVER', message: '给您留的位置收回了，您还在候补，排的次序不变' })
    await editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    expect(await titles(first)).toEqual(['候补到位置了', '给您留的位置没有了', '候补到位置了'])
    expect(await places()).toEqual({ capacity: 4, booked: 2, offered: 2 })
  })

  it('ends with the day, or with its time to book, and tells each who waits once', async () => {
    await join(first)
    await changeDay('cancelDay')
    expect(await waits(first)).toEqual([])
    await house.at('2026-12-01T09:30')
    expect((await told(first)).map(({ text }) => text)).toEqual([
      '12月15日周二在荷塘街道联络站的接待，您在候补：因会场占用，接待取消，候补结束了。可以看看别的日子。',
    ])
  })

  it('ends for all who wait when nothing can be booked any more', async () => {
    await join(first)
    await house.at('2026-12-15T08:19')
    expect(await waits(first)).toHaveLength(1)
    await house.at('2026-12-15T08:20')
    await house.at('2026-12-15T08:30')
    expect([await waits(first), await titles(first)]).toEqual([[], ['候补结束了']])
  })

  it('ends without a word for who comes that day by a place of their own, here or elsewhere', async () => {
    for (const who of [first, second, visitor(3)]) await join(who)
    await house.as(first, 'reception.bookSlot', { slot: await elsewhere(), matter })
    // Too late to be offered: the place is free, and whoever waits may book it too.
    await house.at('2026-12-15T07:10')
    await giveBack(1)
    await house.as(second, 'reception.bookSlot', { slot: (await day()).slots[1]?.id, matter })
    await house.at('2026-12-15T08:30')
    expect([await waits(first), await waits(second), await waits(visitor(3))]).toEqual([[], [], []])
    expect([await titles(first), await titles(second), await titles(visitor(3))]).toEqual([[], [], ['候补结束了']])
  })

  it('ends with a word for who waits for another person, who by somebody else comes all the same', async () => {
    const mother = { for: { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13900000077' } } }
    await house.as(first, 'reception.joinWaitlist', { day: dayId, matter, ...mother })
    await house.as(second, 'reception.bookSlot', { slot: await elsewhere(), matter, ...mother })
    await house.at('2026-12-15T08:30')
    expect(await titles(first)).toEqual(['候补结束了'])
  })

  it('goes with a day that moves, and tells whoever waits', async () => {
    await join(first)
    await giveBack(0)
    await join(second)
    await changeDay('moveDay', { to: '2026-12-17' })
    expect([(await wait(first))?.state, (await wait(second))?.state]).toEqual(['offered', 'waiting'])
    expect((await told(first))[0]?.text).toBe(
      '因会场占用，您候补的12月15日周二的接待改到12月17日周四，在荷塘街道联络站。给您留的9:00这一场还留着，要不要，请点开答复。',
    )
    expect((await told(second)).map(({ title }) => title)).toEqual(['您候补的接待改期了'])
  })

  it('gives a freed place to one, when many want it and two clocks run, and tells each of them once', async () => {
    for (let n = 11; n < 19; n++) await join(visitor(n))
    await Promise.all([
      giveBack(0),
      giveBack(1),
      join(visitor(19)),
      ...Array.from({ length: 6 }, () => runClock(house.platform)),
    ])
    expect(await places()).toEqual({ capacity: 2, booked: 0, offered: 2 })
    expect([(await wait(visitor(11)))?.state, (await wait(visitor(12)))?.state]).toEqual(['offered', 'offered'])
    await house.at('2026-12-01T11:00')
    const key = newKey()
    await Promise.all([
      house.try(visitor(13), 'reception.takeOffer', { wait: (await wait(visitor(13)))?.id }, key),
      house.try(visitor(13), 'reception.takeOffer', { wait: (await wait(visitor(13)))?.id }, key),
      take(visitor(14), (await wait(visitor(14)))?.id),
      ...Array.from({ length: 12 }, () => runClock(house.platform)),
    ])
    expect(await places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
    for (let n = 11; n < 19; n++)
      expect((await titles(visitor(n))).filter(title => title === '候补到位置了')).toHaveLength(n < 15 ? 1 : 0)
  })

  it('at the moment at which an offer ends, either the person has it or the next, and never both', async () => {
    const { id } = await join(first)
    await join(second)
    await giveBack(0)
    house.platform.now = () => new Date('2026-12-01T10:59:59+08:00')
    const taking = take(first, id)
    house.platform.now = () => new Date('2026-12-01T11:00:00+08:00')
    const [answer] = await Promise.all([taking, runClock(house.platform), runClock(house.platform)])
    const has = answer.status === 200
    expect((await wait(second))?.state).toBe(has ? 'waiting' : 'offered')
    expect(await places()).toEqual({ capacity: 2, booked: has ? 2 : 1, offered: has ? 0 : 1 })
  })

  it('joining while a place is given back ends in a free place for the one or an offer for the other', async () => {
    const [joined] = await Promise.all([tryJoin(first), giveBack(0)])
    const refused = (joined as { code?: string }).code === 'PLACE_FREE'
    expect((await waits(first)).map(({ state }) => state)).toEqual(refused ? [] : ['offered'])
    expect((await day()).free).toBe(refused ? 1 : 0)
  })

  it('lists an offer that WeChat could not bring for a call, and shows how to reach them once it was logged', async () => {
    await house.as(first, 'session.saveContact', { name: '李桂香', phone: '13900000001' })
    const { id } = await join(first)
    await giveBack(0)
    await house.at('2026-12-01T09:10')
    const calls = (await house.as(clerk, 'notice.unsendable')) as { about: { id: string }; number: string }[]
    const line = calls.find(({ about }) => about.id === id)
    expect(line).toMatchObject({
      number: '候补',
      contact: { phone: '139****0001' },
      visit: { day: '2026-12-15', label: '9:00' },
    })
    const look = { wait: id, reason: '问还要不要这个位置' }
    expect(await house.as(clerk, 'reception.revealWaiting', look)).toMatchObject({ contact: { phone: '13900000001' } })
    expect((await house.try('xiangtan.clerk-yuhu', 'reception.revealWaiting', look)).status).not.toBe(200)
    await leave(first, id)
    expect(
      ((await house.as(clerk, 'notice.unsendable')) as { about: { id: string } }[]).some(
        ({ about }) => about.id === id,
      ),
    ).toBe(false)
  })
})
