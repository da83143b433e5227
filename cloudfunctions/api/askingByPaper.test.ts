import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; label: string }[]
}
interface Paper {
  id: string
  code: string
  arrivalCode: string
}

const clerk = 'xiangtan.clerk-hetang'

describe('who has only a paper code, asked about a change', () => {
  let house: House
  let dayId: string
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
  })
  afterEach(() => house.close())

  const slot = async (label: string, id = dayId) => {
    const day = (await house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as Day
    return day.slots.find(each => each.label === label)?.id
  }
  const change = async (action: 'moveDay' | 'cancelDay', more: object = {}) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, `plan.${action}`, { day: dayId, version, why: '会场占用', ...more })
  }
  const move = (to: string) => change('moveDay', { to })
  const toCall = () => house.as(clerk, 'reception.unanswered') as Promise<{ contact: object }[]>
  const inbox = async (word: string) =>
    ((await house.as(clerk, 'notice.inbox')) as { text: string }[]).filter(({ text }) => text.includes(word))
  const paper = async (contact: object = { name: '李阿婆', phone: '13900000003' }) => {
    const wish = { slot: await slot('9:00'), matter: '楼道照明的事', contact }
    return (await house.as(clerk, 'reception.bookFor', wish)) as Paper
  }
  const anotherDay = async () => {
    const added = { station: 'hetang', practice: 'reception-day', on: '2026-12-22', why: '加开一场' }
    const { id } = (await house.as(clerk, 'plan.addDay', added)) as Day
    await house.as(clerk, 'reception.publishDay', { day: id })
    return id
  }
  const byCode = (action: string, code: string, more: object = {}) =>
    house.try(null, `reception.${action}`, { district: 'xiangtan', code, ...more })

  it('stands among those to call at once, with why, until an answer is written down', async () => {
    const { id } = await paper()
    await move('2026-12-17')
    expect(await toCall()).toMatchObject([{ id, nth: 1, live: true, unasked: '是代约的，没有微信' }])
    await house.at('2026-12-14T09:00')
    expect(await toCall()).toMatchObject([{ id, unasked: null }])
    await house.as(clerk, 'reception.answerChangeFor', { booking: id, asked: 1, answer: 'keep' })
    expect(await toCall()).toEqual([])
  })

  it('reads with the code where the day is now and where it was, with what they arrive, and says whether they come', async () => {
    const { code, arrivalCode } = await paper()
    expect((await byCode('bookingByCode', code)).body).toMatchObject({ arrivalCode, asked: null })
    await move('2026-12-17')
    expect((await byCode('bookingByCode', code)).body).toMatchObject({
      day: '2026-12-17',
      arrivalCode,
      asked: { nth: 1, because: '因会场占用，12月15日周二的接待改到12月17日周四', answer: null },
    })
    const keep = { asked: 1, answer: 'keep' }
    for (const _ of [1, 2])
      expect((await byCode('answerByCode', code, keep)).body).toMatchObject({ asked: { answer: 'kept' } })
    expect(await toCall()).toEqual([])
    await move('2026-12-18')
    expect((await byCode('answerByCode', code, keep)).body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await byCode('answerByCode', code, { asked: 2, answer: 'cancel' })).body).toMatchObject({
      state: 'cancelled',
      arrivalCode: null,
    })
    expect(await inbox('凭预约码取消')).toHaveLength(1)
    expect((await byCode('answerByCode', 'ABCDE-23456', keep)).body).toMatchObject({ code: 'CODE_UNKNOWN' })
  })

  it('gets another place on the phone when the day is cancelled, and the same paper finds it', async () => {
    // Nobody reaches her by the phone that the clerk lets the house remember.
    await house.as(clerk, 'session.saveContact', { name: '王敏', phone: '13900000002' })
    const { id, code } = await paper({ name: '李阿婆' })
    await change('cancelDay')
    const next = await anotherDay()
    await house.at('2026-12-03T09:00')
    expect((await toCall()).map(({ contact }) => contact)).toEqual([{ name: '李**' }])
    const wish = { booking: id, slot: await slot('9:00', next) }
    expect((await house.try(clerk, 'reception.changeBookingFor', wish)).body).toMatchObject({ day: '2026-12-22' })
    expect(await house.as(null, 'reception.bookingByCode', { district: 'xiangtan', code })).toMatchObject({
      state: 'booked',
      day: '2026-12-22',
    })
  })

  it('takes another place with the code in one step: the code goes along, and what the office took has no cut-off', async () => {
    const { code, arrivalCode } = await paper()
    const elsewhere = { slot: await slot('9:20') }
    const changed = await byCode('changeByCode', code, elsewhere)
    expect(changed.body).toMatchObject({ state: 'booked', label: '9:20', arrivalCode: expect.any(String) })
    expect(changed.body).not.toMatchObject({ arrivalCode })
    // Tapped twice, it is had already.
    expect(await byCode('changeByCode', code, elsewhere)).toEqual(changed)
    const later = await anotherDay()
    await change('cancelDay')
    expect((await byCode('bookingByCode', code)).body).toMatchObject({ state: 'cancelled', asked: { nth: 1 } })
    expect((await byCode('changeByCode', code, { slot: await slot('9:00', later) })).body).toMatchObject({
      state: 'booked',
      label: '9:00',
      asked: null,
    })
    expect(await toCall()).toEqual([])
    expect((await byCode('changeByCode', 'ABCDE-23456', elsewhere)).body).toMatchObject({ code: 'CODE_UNKNOWN' })
  })

  it('is told at the cut-off to ring, and finds no place of another station', async () => {
    const { code } = await paper()
    const [other] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'yuhu' })) as Day[]
    const there = { slot: await slot('9:00', other?.id) }
    expect((await byCode('changeByCode', code, there)).body).toMatchObject({ code: 'NOT_FOUND' })
    await house.at('2026-12-15T08:00')
    expect((await byCode('changeByCode', code, { slot: await slot('10:40') })).body).toMatchObject({
      code: 'CANCEL_TOO_LATE',
    })
  })
})
