import { type FullDay, first, matter, openFullDay, second, visitor } from '#tests/stores/fullDay'

describe('waiting for a place on a day that is full', () => {
  let full: FullDay
  beforeEach(async () => {
    full = await openFullDay()
  })
  afterEach(() => full.house.close())

  it('tells how many wait before one, and lets nobody wait twice', async () => {
    expect(await full.join(first)).toMatchObject({ state: 'waiting', before: 0, matter, offer: null })
    expect(await full.join(second)).toMatchObject({ before: 1 })
    expect((await full.day()).waitlist).toEqual({ waiting: 2, most: 10, offerMinutes: 120 })
    expect(await full.tryJoin(first)).toMatchObject({ code: 'WAITING_BEFORE' })
    expect(await full.tryJoin(visitor(1))).toMatchObject({ code: 'ALREADY_BOOKED' })
  })

  it('lets nobody wait while a place is free, and says which; nor for a list that is full or a day that nobody may book', async () => {
    await full.giveBack(1)
    expect(await full.tryJoin(first)).toMatchObject({
      code: 'PLACE_FREE',
      message: '9:20还有位置，直接约就行，不用候补',
    })
    await full.house.as(second, 'reception.bookSlot', { slot: (await full.day()).slots[1]?.id, matter })
    for (let n = 11; n < 21; n++) await full.join(visitor(n))
    expect(await full.tryJoin(first)).toMatchObject({ code: 'WAITLIST_FULL' })
    await full.house.at('2026-12-15T08:30')
    expect(await full.tryJoin(first)).toMatchObject({ code: 'SLOT_PAST' })
  })

  it('ends with the day, or with its time to book, and tells each who waits once', async () => {
    await full.join(first)
    await full.changeDay('cancelDay')
    expect(await full.waits(first)).toEqual([])
    await full.house.at('2026-12-01T09:30')
    expect((await full.told(first)).map(({ text }) => text)).toEqual([
      '12月15日周二在荷塘街道联络站的接待，您在候补：因会场占用，接待取消，候补结束了。可以看看别的日子。',
    ])
  })

  it('that ended in vain stays in sight with its reason until the day is past, and no longer than until one waits or comes there again', async () => {
    await full.join(first)
    await full.join(second)
    await full.giveBack(0)
    await full.house.at('2026-12-01T12:00')
    expect(await full.ended(first)).toEqual(['给您留的位置没有等到您的答复，不再给您留了。还想来可以重新排'])
    await full.leave(second, (await full.wait(second))?.id)
    expect(await full.ended(second)).toEqual([])
    await full.house.as(first, 'reception.bookSlot', { slot: (await full.day()).slots[0]?.id, matter })
    expect(await full.ended(first)).toEqual([])
    await full.join(visitor(3))
    await full.changeDay('cancelDay')
    expect(await full.ended(visitor(3))).toEqual(['因会场占用，这一天的接待取消了'])
    await full.house.at('2026-12-15T20:00')
    expect(await full.ended(visitor(3))).toHaveLength(1)
    await full.house.at('2026-12-16T08:00')
    expect(await full.ended(visitor(3))).toEqual([])
  })

  it('says of a list whose time to book has come that it did', async () => {
    await full.join(first)
    await full.house.at('2026-12-15T08:30')
    expect(await full.ended(first)).toEqual(['到预约截止也没有轮到您'])
  })

  it('ends for all who wait when nothing can be booked any more', async () => {
    await full.join(first)
    await full.house.at('2026-12-15T08:19')
    expect(await full.waits(first)).toHaveLength(1)
    await full.house.at('2026-12-15T08:20')
    await full.house.at('2026-12-15T08:30')
    expect([await full.waits(first), await full.titles(first)]).toEqual([[], ['候补结束了']])
  })

  it('ends without a word for who comes that day by a place of their own, here or elsewhere', async () => {
    for (const who of [first, second, visitor(3)]) await full.join(who)
    await full.house.as(first, 'reception.bookSlot', { slot: await full.elsewhere(), matter })
    // Too late to be offered: the place is free, and whoever waits may book it too.
    await full.house.at('2026-12-15T07:10')
    await full.giveBack(1)
    await full.house.as(second, 'reception.bookSlot', { slot: (await full.day()).slots[1]?.id, matter })
    await full.house.at('2026-12-15T08:30')
    expect([await full.waits(first), await full.waits(second), await full.waits(visitor(3))]).toEqual([[], [], []])
    expect([await full.titles(first), await full.titles(second), await full.titles(visitor(3))]).toEqual([
      [],
      [],
      ['候补结束了'],
    ])
  })

  it('ends with a word for who waits for another person, who by somebody else comes all the same', async () => {
    const mother = { for: { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13900000077' } } }
    await full.house.as(first, 'reception.joinWaitlist', { day: full.dayId, matter, ...mother })
    await full.house.as(second, 'reception.bookSlot', { slot: await full.elsewhere(), matter, ...mother })
    await full.house.at('2026-12-15T08:30')
    expect(await full.titles(first)).toEqual(['候补结束了'])
  })

  it('goes with a day that moves, and tells whoever waits', async () => {
    await full.join(first)
    await full.giveBack(0)
    await full.join(second)
    await full.changeDay('moveDay', { to: '2026-12-17' })
    expect([(await full.wait(first))?.state, (await full.wait(second))?.state]).toEqual(['offered', 'waiting'])
    expect((await full.told(first))[0]?.text).toBe(
      '因会场占用，您候补的12月15日周二的接待改到12月17日周四，在荷塘街道联络站。给您留的9:00这一场还留着，要不要，请点开答复。',
    )
    expect((await full.told(second)).map(({ title }) => title)).toEqual(['您候补的接待改期了'])
  })

  it('ends for who has booked elsewhere on the date to which it moves; who waits for another learns that only of a booking of their own', async () => {
    const mother = { for: { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13900000077' } } }
    await full.join(second)
    await full.house.as(first, 'reception.joinWaitlist', { day: full.dayId, matter, ...mother })
    const committee = 'xiangtan.committee'
    const added = { station: 'yuhu', practice: 'reception-day', on: '2026-12-17', why: '加开一场' }
    const { id } = (await full.house.as(committee, 'plan.addDay', added)) as { id: string }
    await full.house.as('xiangtan.clerk-yuhu', 'reception.publishDay', { day: id })
    const { slots } = (await full.house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as {
      slots: { id: string }[]
    }
    await full.house.as(second, 'reception.bookSlot', { slot: slots[0]?.id, matter })
    await full.house.as(visitor(5), 'reception.bookSlot', { slot: slots[1]?.id, matter, ...mother })
    await full.changeDay('moveDay', { to: '2026-12-17' })
    const ended = '12月15日周二在荷塘街道联络站的接待，您在候补：因会场占用，'
    expect((await full.told(second)).map(({ text }) => text)).toEqual([
      `${ended}改到的那天您另约了一场，候补结束了。可以看看别的日子。`,
    ])
    expect((await full.told(first)).map(({ text }) => text)).toEqual([
      `${ended}接待改了日子，您的候补不能跟着改，候补结束了。可以看看别的日子。`,
    ])
  })

  it('joining while a place is given back ends in a free place for the one or an offer for the other', async () => {
    const [joined] = await Promise.all([full.tryJoin(first), full.giveBack(0)])
    const refused = (joined as { code?: string }).code === 'PLACE_FREE'
    expect((await full.waits(first)).map(({ state }) => state)).toEqual(refused ? [] : ['offered'])
    expect((await full.day()).free).toBe(refused ? 1 : 0)
  })
})
