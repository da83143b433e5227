import { type House, openHouse } from '#tests/stores/house'

interface Note {
  id: string
  day: string
  times: number
  appeal: string | null
  decision: string | null
  contact: object
}

const who = 'xiangtan.visitor-absent'
const clerk = 'xiangtan.clerk-hetang'

describe('爽约: days that somebody booked and missed', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-03-20T09:00')
  })
  afterEach(() => house.close())

  const dayOn = async (date: string) => {
    const { days } = (await house.as(null, 'reception.month', {
      district: 'xiangtan',
      station: 'hetang',
      month: date.slice(0, 7),
    })) as { days: { id: string; day: string }[] }
    return days.find(each => each.day === date)?.id ?? ''
  }
  const book = async (date: string, persona = who, part: object = {}) => {
    const day = await dayOn(date)
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string; free: number }[]
    }
    const slot = slots.find(each => each.free > 0)?.id
    await house.as(persona, 'reception.bookSlot', { slot, matter: '想说说停车', contact: { name: '万福来' }, ...part })
    return day
  }
  /** A day on which the desk was kept, and this one did not come. */
  const miss = async (date: string, { kept = true, closed = true, persona = who, part = {} } = {}) => {
    const day = await book(date, persona, part)
    await house.at(`${date}T09:00`)
    if (kept) await house.as(clerk, 'visit.giveNumber', { day })
    if (kept && closed) await house.as(clerk, 'visit.closeDay', { day })
    await house.at(`${date.slice(0, 8)}${Number(date.slice(8)) + 1}T08:30`)
  }
  const notes = async () => (await house.as(clerk, 'noShow.list', { station: 'hetang' })) as Note[]
  const inbox = async (persona = who) => (await house.as(persona, 'notice.inbox')) as { title: string; text: string }[]
  const titles = async () => (await inbox()).map(each => each.title)
  /** Begins the record of a booking whose visitor was there after all. */
  const record = async (date: string, booking: string | undefined) =>
    house.as(clerk, 'record.start', {
      day: await dayOn(date),
      booking,
      ...{ secrecy: 'confidential', category: null, matter: '停车的事', answer: '', outcome: 'unfinished' },
      ...{ deputies: [], proposedUnit: null, due: null },
    })
  const bookings = async () => (await house.as(who, 'reception.myBookings')) as { id: string }[]
  const attended = async () =>
    ((await house.as(who, 'reception.myBookings')) as { attended: string | null }[]).map(each => each.attended)

  it('notes nothing of the first, and the second for the clerk and, gently, for the person', async () => {
    await miss('2026-04-15')
    expect(await notes()).toEqual([])
    expect(await titles()).not.toContain('那天没有等到您')
    await miss('2026-05-15')
    expect(await notes()).toMatchObject([{ day: '2026-05-15', times: 2, contact: { name: '万**' }, appeal: null }])
    const [notice] = (await house.as(who, 'notice.inbox')) as { title: string; text: string }[]
    expect(notice?.title).toBe('那天没有等到您')
    expect(notice?.text).toContain('这不影响您以后预约')
    await house.at('2026-05-17T09:00')
    expect(await notes()).toHaveLength(1)
    // Nothing else comes of it.
    await book('2026-06-15')
  })

  it('holds nothing against who never answered that the day was moved: they may not have heard of it', async () => {
    await miss('2026-04-15')
    const day = await book('2026-05-15')
    const { version } = (await house.as(clerk, 'plan.day', { day })) as { version: number }
    await house.as(clerk, 'plan.moveDay', { day, version, to: '2026-05-18', why: '会场占用' })
    await house.at('2026-05-18T09:30')
    const { expected } = (await house.as(clerk, 'visit.desk', { day })) as { expected: object[] }
    expect(expected).toMatchObject([{ due: true, unanswered: true }])
    await house.as(clerk, 'visit.giveNumber', { day })
    expect(await house.as(clerk, 'visit.closeDay', { day })).toMatchObject({ sums: { booked: 1, came: 0, missed: 0 } })
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ didNotCome: 0, notNoted: 1, walkedIn: 1 })
    await house.at('2026-05-19T08:30')
    expect(await attended()).toEqual([null, 'missed'])
    expect(await notes()).toEqual([])
    // Who said that they come is expected as everybody is.
    const later = await book('2026-06-15')
    const [mine] = (await house.as(who, 'reception.myBookings')) as { id: string }[]
    const { version: seen } = (await house.as(clerk, 'plan.day', { day: later })) as { version: number }
    await house.as(clerk, 'plan.moveDay', { day: later, version: seen, to: '2026-06-16', why: '会场占用' })
    await house.as(who, 'reception.answerChange', { booking: mine?.id, asked: 1, answer: 'keep' })
    await house.at('2026-06-16T09:30')
    await house.as(clerk, 'visit.giveNumber', { day: later })
    expect(await house.as(clerk, 'visit.closeDay', { day: later })).toMatchObject({ sums: { missed: 1 } })
  })

  it('closes on the next morning what the clerk left open, and judges no day on which nobody was registered', async () => {
    await miss('2026-04-15', { closed: false })
    expect(await attended()).toEqual(['missed'])
    await miss('2026-05-15', { kept: false })
    expect(await attended()).toEqual([null, 'missed'])
    expect(await notes()).toEqual([])
  })

  it('lets the person say why, once, and a clerk of the station takes the day back', async () => {
    await miss('2026-04-15')
    await miss('2026-05-15')
    const [mine] = (await house.as(who, 'noShow.mine')) as (Note & { booking: string })[]
    const [missed] = (await house.as(who, 'reception.myBookings')) as { id: string }[]
    expect(mine?.booking).toBe(missed?.id)
    const reason = '那天去医院了，没来得及取消'
    const appeal = (persona: string) => house.try(persona, 'noShow.appeal', { note: mine?.id, reason })
    expect((await appeal('xiangtan.visitor-other')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await appeal(who)).body).toMatchObject({ appeal: reason, decision: null })
    expect((await appeal(who)).body).toMatchObject({ code: 'APPEAL_SETTLED' })
    expect(await notes()).toMatchObject([{ appeal: reason }])
    // It stands on the bench of this station until somebody decides, and on no other.
    const undecided = (persona: string) => house.as(persona, 'noShow.undecided')
    expect(await undecided(clerk)).toEqual({ count: 1, since: '2026-05-16' })
    expect(await undecided('xiangtan.clerk-yuhu')).toEqual({ count: 0, since: null })
    const decide = (persona: string, decision: string) =>
      house.try(persona, 'noShow.answer', { note: mine?.id, decision, answer: '知道了，请保重' })
    expect((await decide('xiangtan.clerk-yuhu', 'takenBack')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await decide(clerk, 'takenBack')).body).toMatchObject({ decision: 'takenBack' })
    expect((await decide(clerk, 'stays')).body).toMatchObject({ code: 'APPEAL_SETTLED' })
    expect(await titles()).toContain('这次不算没有来')
    expect(await undecided(clerk)).toEqual({ count: 0, since: null })
    expect(await attended()).toEqual(['excused', 'missed'])
    const day = await dayOn('2026-05-15')
    expect(await house.as(clerk, 'visit.desk', { day })).toMatchObject({ sums: { booked: 1, missed: 0 } })
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ booked: 1, didNotCome: 0, notNoted: 1 })
    // The next one missed is the second again, and not the third.
    await miss('2026-06-15')
    expect((await notes()).map(note => note.times)).toEqual([2, 2])
  })

  it('is taken back with a record that is written afterwards: who was there has not missed the day, and is told', async () => {
    await miss('2026-04-15')
    await miss('2026-05-15')
    const [booking] = (await house.as(who, 'reception.myBookings')) as { id: string }[]
    const [mine] = (await house.as(who, 'noShow.mine')) as Note[]
    await house.as(who, 'noShow.appeal', { note: mine?.id, reason: '我那天来过的' })
    await record('2026-05-15', booking?.id)
    expect(await attended()).toEqual(['came', 'missed'])
    expect(await notes()).toMatchObject([{ decision: 'takenBack', answer: '查清楚了，那天来过' }])
    const told = ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])[0]
    expect(told).toMatchObject({ title: '这次不算没有来', text: expect.stringContaining('您那天来过') })
    // The clock writes it no second time, and the clerk has nothing left to decide.
    await house.at('2026-05-17T09:00')
    expect(await notes()).toHaveLength(1)
    expect((await house.try(clerk, 'noShow.answer', { note: mine?.id, decision: 'stays' })).body).toMatchObject({
      code: 'APPEAL_SETTLED',
    })
    await miss('2026-06-15')
    expect((await notes()).map(note => note.times)).toEqual([2, 2])
  })

  it('speaks to who booked for somebody else as what they are, and tells them nothing of what others booked', async () => {
    const mother = { for: { kind: 'other', contact: { name: '万秀英', phone: '13800000009' } } }
    const [daughter, neighbour] = ['xiangtan.visitor-daughter', 'xiangtan.visitor-neighbour']
    await miss('2026-04-15', { persona: daughter, part: mother })
    await miss('2026-05-15', { persona: neighbour, part: mother })
    expect(await notes()).toMatchObject([{ day: '2026-05-15', times: 2, contact: { name: '万**' } }])
    const mine = async () => (await house.as(neighbour, 'noShow.mine')) as (Note & { forOther: boolean })[]
    expect(await mine()).toMatchObject([{ day: '2026-05-15', forOther: true, times: null }])
    const [told] = await inbox(neighbour)
    expect(told).toMatchObject({ title: '那天没有等到人', text: expect.stringContaining('您替别人约了5月15日') })
    expect(told?.text).not.toMatch(/第|次数|您约了|等到您/)
    // What is decided of it is said in the same way.
    const [note] = await mine()
    await house.as(neighbour, 'noShow.appeal', { note: note?.id, reason: '她那天发烧了' })
    await house.as(clerk, 'noShow.answer', { note: note?.id, decision: 'stays' })
    expect((await inbox(neighbour))[0]?.text).toContain('您替别人约的5月15日')
    await record('2026-05-15', ((await house.as(neighbour, 'reception.myBookings')) as { id: string }[])[0]?.id)
    expect((await inbox(neighbour))[0]?.text).toContain('那天人来过')
    expect((await inbox(daughter)).map(each => each.title)).toEqual(['预约成功'])
  })

  it('ends a later note that is not due any more once an earlier day is not missed, and says so', async () => {
    await miss('2026-04-15')
    await miss('2026-05-15')
    const [, first] = await bookings()
    // Nothing was noted of the first day; a record that is written afterwards says that they were there.
    await record('2026-04-15', first?.id)
    expect(await notes()).toMatchObject([{ day: '2026-05-15', decision: 'lapsed', answer: null }])
    expect((await inbox())[0]).toMatchObject({
      title: '这次不再记了',
      text: expect.stringContaining('以前有一次查清楚了'),
    })
    expect(await attended()).toEqual(['missed', 'came'])
    // It is the first day missed: the next one is the second.
    await miss('2026-06-15')
    expect(await notes()).toMatchObject([{ day: '2026-06-15', times: 2, decision: null }, { day: '2026-05-15' }])
  })

  it('counts a later note anew that is still due, and leaves alone what a person has decided', async () => {
    for (const date of ['2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15']) await miss(date)
    expect((await notes()).map(note => note.times)).toEqual([4, 3, 2])
    const third = ((await house.as(who, 'noShow.mine')) as Note[]).find(each => each.day === '2026-06-15')
    await house.as(who, 'noShow.appeal', { note: third?.id, reason: '那天路不通' })
    await house.as(clerk, 'noShow.answer', { note: third?.id, decision: 'stays' })
    const second = (await notes()).find(each => each.day === '2026-05-15')
    await house.as(clerk, 'noShow.answer', { note: second?.id, decision: 'takenBack' })
    expect((await notes()).map(note => [note.day, note.times, note.decision])).toEqual([
      ['2026-07-15', 3, null],
      ['2026-06-15', 3, 'stays'],
      ['2026-05-15', 2, 'takenBack'],
    ])
    expect((await titles()).filter(each => each === '这次不再记了')).toEqual([])
  })

  it('stands untouched where the record was refused: both or neither', async () => {
    await miss('2026-04-15')
    await miss('2026-05-15')
    const [booking] = (await house.as(who, 'reception.myBookings')) as { id: string }[]
    const entry = { secrecy: 'confidential', category: null, matter: '', answer: '', outcome: 'unfinished' }
    const refused = await house.try(clerk, 'record.start', {
      ...{
        day: await dayOn('2026-05-15'),
        booking: booking?.id,
        ...entry,
        deputies: [],
        proposedUnit: null,
        due: null,
      },
      finish: true,
    })
    expect(refused.body).toMatchObject({ code: 'RECORD_UNFINISHED' })
    expect(await attended()).toEqual(['missed', 'missed'])
    expect(await notes()).toMatchObject([{ decision: null }])
  })
})
