import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; label: string }[]
}
interface Booking {
  id: string
  state: string
  asked: { nth: number; kind: string; because: string } | null
}

const clerk = 'xiangtan.clerk-hetang'
const [told, called] = ['xiangtan.resident-1', 'xiangtan.resident-2'] as const
const matter = '楼道照明的事'
const cut = '接待的时间改了'

/** One of the two accepts messages, the other is called. Both booked hours that the day then loses, in the evening. */
describe('who lost their place of a day, when that day changes again before they have answered', () => {
  let house: House
  let day = ''
  const bookings = new Map<string, string>()

  const change = async (action: string, more: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day })) as Day
    return house.as(clerk, `plan.${action}`, { day, version, ...more })
  }
  const hours = (to: string) =>
    change('editDay', { topic: null, windows: [{ from: '09:00', to }], beyond: 'askLatest' })
  const move = (to: string) => change('moveDay', { to, why: '会场占用' })
  const cancel = () => change('cancelDay', { why: '台风' })
  const restore = () =>
    house.as(clerk, 'plan.addDay', {
      practice: 'reception-day',
      station: 'hetang',
      on: '2026-12-15',
      why: '台风没来',
    })
  const own = async (who: string) =>
    ((await house.as(who, 'reception.myBookings')) as Booking[]).find(({ id }) => id === bookings.get(who))
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(({ text }) => text)
  const toCall = async () => (await house.as(clerk, 'reception.unanswered')) as { because: string; live: boolean }[]
  const notSent = async () =>
    ((await house.as(clerk, 'notice.unsendable')) as { title: string }[]).map(({ title }) => title)

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'hetang' })) as { days: Day[] }
    day = days.find(each => each.day === '2026-12-15')?.id ?? ''
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as Day
    for (const [who, label] of [
      [told, '15:50'],
      [called, '15:30'],
    ] as const) {
      const slot = slots.find(each => each.label === label)?.id
      bookings.set(who, ((await house.as(who, 'reception.bookSlot', { slot, matter })) as Booking).id)
    }
    for (const _ of [1, 2]) await house.as(told, 'notice.allowMessages', { templates: ['reception'] })
    await house.at('2026-12-01T22:00')
    await hours('10:00')
  })
  afterEach(() => house.close())

  it('is told of the move in the morning, in whole: that the day moved, and that there is no place for them', async () => {
    await house.at('2026-12-01T22:05')
    await move('2026-12-17')
    const because = `${cut}；因会场占用，12月15日周二的接待改到12月17日周四，原来的位置没有了`
    for (const who of [told, called])
      expect(await own(who)).toMatchObject({ state: 'displaced', asked: { nth: 2, kind: 'capacityCut', because } })
    expect((await texts(told)).slice(0, 2)).toEqual([
      '因会场占用，您约的12月15日周二的接待改到12月17日周四。您约的15:50的位置已经收回，15:50-1号不用来了。请点开答复：换一场，还是不来了。',
      '12月15日周二在荷塘街道联络站的接待改了时间，15:50这一场没有了，15:50-1号不用来了。请点开答复：换一场，还是不来了。',
    ])
    await house.at('2026-12-02T09:00')
    expect(house.wall.map(({ data }) => data.thing3)).toEqual(['改期，原来的位置没有了'])
    expect(await notSent()).toEqual(['您约的接待改期了'])
    expect(await toCall()).toMatchObject([{ because, live: false }])
  })

  it('is told that the day is cancelled, and the clerk who calls reads it: no other hour of it is offered', async () => {
    await move('2026-12-17')
    await hours('17:00')
    await cancel()
    await house.at('2026-12-02T09:00')
    expect(house.wall.map(({ data }) => data.thing3)).toEqual(['接待取消，请另约'])
    expect((await toCall())[0]?.because).toMatch(/^接待的时间改了；.*；因台风，12月17日周四的接待取消$/)
    expect((await own(called))?.asked).toMatchObject({ nth: 3 })
  })

  it('has no place either where the day is held after all, and is told so', async () => {
    await cancel()
    await restore()
    expect(await own(told)).toMatchObject({ state: 'displaced', asked: { nth: 3, kind: 'capacityCut' } })
    expect((await texts(told))[0]).toBe(
      '因台风没来，12月15日周二在荷塘街道联络站的接待恢复了。您约的15:50的位置已经收回，15:50-1号不用来了。请点开答复：换一场，还是不来了。',
    )
    await house.at('2026-12-02T09:00')
    expect(house.wall.map(({ data }) => data.thing3)).toEqual(['接待恢复，位置不留了'])
  })

  it('hears nothing more once they have answered, and of the move from the list while they wait for another place', async () => {
    await house.as(called, 'reception.answerChange', { booking: bookings.get(called), asked: 1, answer: 'cancel' })
    for (const [n, label] of ['9:00', '9:20', '9:40'].entries()) {
      const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as Day
      const slot = slots.find(each => each.label === label)?.id
      for (const m of [1, 2])
        await house.try(`xiangtan.visitor-${n * 2 + m}`, 'reception.bookSlot', { slot, matter: '也想来' })
    }
    await house.as(told, 'reception.joinWaitlist', { day, matter })
    await move('2026-12-17')
    expect(await own(called)).toMatchObject({ asked: { nth: 1 } })
    expect((await texts(called))[0]).toMatch(/这一场没有了/)
    expect(await own(told)).toMatchObject({ asked: { nth: 1 } })
    expect((await texts(told))[0]).toMatch(/^因会场占用，您候补的12月15日周二的接待改到12月17日周四/)
    await house.at('2026-12-02T09:00')
    // What they lost is still true, and still told.
    expect(house.wall.map(({ data }) => data.thing3)).toEqual(['时间改了，请另选一场', '改期了，您还在候补'])
  })
})
