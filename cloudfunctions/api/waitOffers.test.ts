import { runClock } from '#functions/clock/run'
import { clerk, type FullDay, first, matter, openFullDay, second, visitor } from '#tests/stores/fullDay'
import { newKey } from '#tests/stores/house'

describe('a place of a full day that falls free', () => {
  let full: FullDay
  beforeEach(async () => {
    full = await openFullDay()
  })
  afterEach(() => full.house.close())

  it('holds a place that falls free for the first who waits, says until when, and nobody else can book it', async () => {
    await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    expect(await full.wait(first)).toMatchObject({
      state: 'offered',
      offer: { label: '9:00', until: '2026-12-01T03:00:00.000Z' },
    })
    expect((await full.told(first)).map(({ text }) => text)).toEqual([
      '12月15日周二在荷塘街道联络站的接待，9:00这一场空出一个位置，给您留到今天11:00。要不要，请点开答复。',
    ])
    expect(await full.wait(second)).toMatchObject({ state: 'waiting', before: 1 })
    expect((await full.day()).free).toBe(0)
    const slot = (await full.day()).slots[0]?.id
    expect((await full.house.try(second, 'reception.bookSlot', { slot, matter })).body).toMatchObject({
      code: 'SLOT_TAKEN',
    })
  })

  it('makes a booking of the offer with one tap, with a number and what the person came for', async () => {
    await full.join(first)
    await full.giveBack(0)
    const { body } = await full.take(first, (await full.wait(first))?.id)
    expect(body).toMatchObject({ state: 'booked', number: '9:00-2', label: '9:00', matter })
    expect(await full.waits(first)).toEqual([])
    expect(await full.places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
    const inbox = (await full.house.as(first, 'notice.inbox')) as { title: string }[]
    expect(inbox.map(({ title }) => title)).toContain('预约成功')
  })

  it('tells who has taken it on one phone, and answers on another, that they have it and where to give it back', async () => {
    const { id } = await full.join(first)
    await full.giveBack(0)
    await full.take(first, id)
    expect((await full.take(first, id)).body).toMatchObject({
      code: 'OFFER_OVER',
      message: '您已经约上了，号码在“我的预约”里',
    })
    expect((await full.leave(first, id)).body).toMatchObject({
      code: 'WAIT_OVER',
      message: '这一场已经约上了，不来的话请在“我的预约”里取消',
    })
    expect(await full.places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
  })

  it('offers the place to the next at once when the first says no, and to nobody when the list is empty', async () => {
    await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    expect((await full.leave(first, (await full.wait(first))?.id)).status).toBe(200)
    expect([await full.waits(first), (await full.wait(second))?.state]).toEqual([[], 'offered'])
    await full.leave(second, (await full.wait(second))?.id)
    expect(await full.places()).toEqual({ capacity: 2, booked: 1, offered: 0 })
    expect((await full.day()).free).toBe(1)
  })

  it('passes an offer on that was not taken in time, once, and refuses the late answer', async () => {
    const { id } = await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    await full.house.at('2026-12-01T10:59')
    expect((await full.wait(second))?.state).toBe('waiting')
    await full.house.at('2026-12-01T11:00')
    expect((await full.take(first, id)).body).toMatchObject({ code: 'OFFER_OVER' })
    expect((await full.leave(first, id)).body).toMatchObject({ code: 'WAIT_OVER' })
    await Promise.all([runClock(full.house.platform), runClock(full.house.platform)])
    expect(await full.titles(first)).toEqual(['候补到位置了', '给您留的位置过时了'])
    expect(await full.titles(second)).toEqual(['候补到位置了'])
    expect(await full.places()).toEqual({ capacity: 2, booked: 1, offered: 1 })
  })

  it('tells who lets an offer pass that it is held for them no more, and not that another has it: nobody may wait', async () => {
    await full.join(first)
    await full.giveBack(0)
    await full.house.at('2026-12-01T11:00')
    expect((await full.told(first))[0]?.text).toBe(
      '12月15日周二在荷塘街道联络站的接待，9:00这一场没有等到您的答复，不再给您留。您不再候补，还想来可以重新排。',
    )
    expect((await full.day()).free).toBe(1)
  })

  it('does not count the night, and never holds a place longer than it can be booked', async () => {
    await full.join(first)
    await full.house.at('2026-12-01T20:00')
    await full.giveBack(0)
    expect((await full.wait(first))?.offer?.until).toBe('2026-12-02T01:00:00.000Z')
  })

  it('holds a place no longer than it can be booked, and leaves it free when too little of that is left', async () => {
    await full.join(first)
    await full.join(second)
    await full.house.at('2026-12-14T19:30')
    await full.giveBack(0)
    expect((await full.wait(first))?.offer).toMatchObject({ label: '9:00', until: '2026-12-15T00:00:00.000Z' })
    // 9:20 can be booked until 8:20, and until eight it is night.
    await full.house.at('2026-12-15T07:10')
    await full.giveBack(1)
    expect([(await full.wait(second))?.state, (await full.day()).free]).toEqual(['waiting', 1])
  })

  it('passes over who has booked elsewhere on that date by then, says so, and offers it to them when they gave that back', async () => {
    await full.join(first)
    await full.join(second)
    const booking = (await full.house.as(first, 'reception.bookSlot', { slot: await full.elsewhere(), matter })) as {
      id: string
    }
    expect(await full.wait(first)).toMatchObject({ state: 'waiting', before: 0, passedOver: true })
    expect(await full.wait(second)).toMatchObject({ state: 'waiting', passedOver: false })
    await full.giveBack(0)
    expect([(await full.wait(first))?.state, (await full.wait(second))?.state]).toEqual(['waiting', 'offered'])
    await full.giveBack(1)
    await full.house.as(first, 'reception.cancelBooking', { booking: booking.id })
    await full.house.at('2026-12-01T09:01')
    expect(await full.wait(first)).toMatchObject({
      state: 'offered',
      before: 0,
      passedOver: false,
      offer: { label: '9:20' },
    })
    expect((await full.take(first, (await full.wait(first))?.id)).status).toBe(200)
  })

  it('gives a held place to the next when its person booked elsewhere meanwhile; they are told and keep their turn', async () => {
    const { id } = await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    await full.house.as(first, 'reception.bookSlot', { slot: await full.elsewhere(), matter })
    expect((await full.take(first, id)).body).toMatchObject({ code: 'ALREADY_BOOKED' })
    await Promise.all([runClock(full.house.platform), runClock(full.house.platform)])
    expect(await full.wait(first)).toMatchObject({ id, state: 'waiting', before: 0 })
    expect((await full.wait(second))?.state).toBe('offered')
    expect(await full.titles(first)).toEqual(['候补到位置了', '给您留的位置先不留了'])
    expect(await full.places()).toEqual({ capacity: 2, booked: 1, offered: 1 })
  })

  it('offers the places of a day that is enlarged, and takes offers back that a smaller one has no room for', async () => {
    await full.join(first)
    await full.join(second)
    await full.editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    expect([(await full.wait(first))?.offer?.label, (await full.wait(second))?.offer?.label]).toEqual(['9:00', '9:40'])
    await full.editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 1 })
    // 9:40 was kept before it was offered: a place that is held for somebody is not kept from them.
    expect([(await full.wait(first))?.state, (await full.wait(second))?.state]).toEqual(['waiting', 'offered'])
    const late = (await full.take(first, (await full.wait(first))?.id)).body
    expect(late).toMatchObject({ code: 'OFFER_OVER', message: '给您留的位置收回了，您还在候补，排的次序不变' })
    await full.editDay({ windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    expect(await full.titles(first)).toEqual(['候补到位置了', '给您留的位置没有了', '候补到位置了'])
    expect(await full.places()).toEqual({ capacity: 4, booked: 2, offered: 2 })
  })

  it('gives a freed place to one, when many want it and two clocks run, and tells each of them once', async () => {
    for (let n = 11; n < 19; n++) await full.join(visitor(n))
    await Promise.all([
      full.giveBack(0),
      full.giveBack(1),
      full.join(visitor(19)),
      ...Array.from({ length: 6 }, () => runClock(full.house.platform)),
    ])
    expect(await full.places()).toEqual({ capacity: 2, booked: 0, offered: 2 })
    expect([(await full.wait(visitor(11)))?.state, (await full.wait(visitor(12)))?.state]).toEqual([
      'offered',
      'offered',
    ])
    await full.house.at('2026-12-01T11:00')
    const key = newKey()
    await Promise.all([
      full.house.try(visitor(13), 'reception.takeOffer', { wait: (await full.wait(visitor(13)))?.id }, key),
      full.house.try(visitor(13), 'reception.takeOffer', { wait: (await full.wait(visitor(13)))?.id }, key),
      full.take(visitor(14), (await full.wait(visitor(14)))?.id),
      ...Array.from({ length: 12 }, () => runClock(full.house.platform)),
    ])
    expect(await full.places()).toEqual({ capacity: 2, booked: 2, offered: 0 })
    for (let n = 11; n < 19; n++)
      expect((await full.titles(visitor(n))).filter(title => title === '候补到位置了')).toHaveLength(n < 15 ? 1 : 0)
  })

  it('at the moment at which an offer ends, either the person has it or the next, and never both', async () => {
    const { id } = await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    full.house.platform.now = () => new Date('2026-12-01T10:59:59+08:00')
    const taking = full.take(first, id)
    full.house.platform.now = () => new Date('2026-12-01T11:00:00+08:00')
    const [answer] = await Promise.all([taking, runClock(full.house.platform), runClock(full.house.platform)])
    const has = answer.status === 200
    expect((await full.wait(second))?.state).toBe(has ? 'waiting' : 'offered')
    expect(await full.places()).toEqual({ capacity: 2, booked: has ? 2 : 1, offered: has ? 0 : 1 })
  })

  it('lists an offer that WeChat could not bring for a call, and shows how to reach them once it was logged', async () => {
    await full.house.as(first, 'session.saveContact', { name: '李桂香', phone: '13900000001' })
    const { id } = await full.join(first)
    await full.giveBack(0)
    await full.house.at('2026-12-01T09:10')
    const calls = (await full.house.as(clerk, 'notice.unsendable')) as { about: { id: string }; number: string }[]
    const line = calls.find(({ about }) => about.id === id)
    expect(line).toMatchObject({
      number: '候补',
      contact: { phone: '139****0001' },
      visit: { day: '2026-12-15', label: '9:00' },
    })
    const look = { wait: id, reason: '问还要不要这个位置' }
    expect(await full.house.as(clerk, 'reception.revealWaiting', look)).toMatchObject({
      contact: { phone: '13900000001' },
    })
    expect((await full.house.try('xiangtan.clerk-yuhu', 'reception.revealWaiting', look)).status).not.toBe(200)
    await full.leave(first, id)
    expect(
      ((await full.house.as(clerk, 'notice.unsendable')) as { about: { id: string } }[]).some(
        ({ about }) => about.id === id,
      ),
    ).toBe(false)
  })
})
