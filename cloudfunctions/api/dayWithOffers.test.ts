import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number }[]
}

const clerk = 'xiangtan.clerk-hetang'
const visitor = (n: number) => `xiangtan.visitor-${n}`
const matter = '楼道照明的事'

describe('a day of which a place is offered to who waits', () => {
  let house: House
  let dayId: string
  let wait: string
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '09:40' }], capacity: 1 })
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: dayId })) as Day
    const slot = slots.find(each => each.free > 0)?.id
    const booking = (await house.as(visitor(1), 'reception.bookSlot', { slot, matter })) as { id: string }
    wait = ((await house.as(visitor(2), 'reception.joinWaitlist', { day: dayId, matter })) as { id: string }).id
    await house.as(visitor(1), 'reception.cancelBooking', { booking: booking.id })
  })
  afterEach(() => house.close())

  const change = async (action: 'editDay' | 'cancelDay', input: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, `plan.${action}`, { day: dayId, version, ...input })
  }
  const titles = async (n = 2) =>
    ((await house.as(visitor(n), 'notice.inbox')) as { title: string }[]).map(({ title }) => title).reverse()

  it('ends its list with the last place that can be booked, also where a later one is kept for who comes without', async () => {
    await house.as(visitor(3), 'reception.joinWaitlist', { day: dayId, matter })
    await house.at('2026-12-15T08:01')
    expect(await house.as(visitor(3), 'reception.myWaits')).toMatchObject([{ state: 'over' }])
    expect(await titles(3)).toContain('候补结束了')
  })

  it('can be cancelled, and who had the offer is told that the wait is over', async () => {
    expect(await titles()).toEqual(['候补到位置了'])
    await change('cancelDay', { why: '会场占用' })
    expect((await house.try(visitor(2), 'reception.takeOffer', { wait })).body).toMatchObject({ code: 'OFFER_OVER' })
    expect(await titles()).toEqual(['候补到位置了', '候补结束了'])
  })
})

describe('a day that moves into a quarter in which who has the offer has used up their bookings', () => {
  it('takes the place back, tells them once of both, and offers it to the next', async () => {
    const songshan = 'tianyuan.clerk-songshan'
    const [resident, next, holder] = [1, 2, 3].map(n => `tianyuan.resident-${n}`) as [string, string, string]
    const house = await openHouse(['tianyuan'], '2026-11-05T09:00')
    const days = (await house.as(songshan, 'reception.stationDays', { station: 'songshan' })) as Day[]
    for (const { id } of days) await house.try(songshan, 'reception.publishDay', { day: id })
    const change = async (day: string | undefined, action: string, more: object) => {
      const { version } = (await house.as(songshan, 'plan.day', { day })) as Day
      return house.as(songshan, `plan.${action}`, { day, version, ...more })
    }
    const move = (day: string | undefined, to: string) => change(day, 'moveDay', { to, why: '会场占用' })
    const book = async (who: string, day: string | undefined) => {
      const { slots } = (await house.as(null, 'reception.day', { district: 'tianyuan', day })) as Day
      const slot = slots.find(each => each.free > 0)?.id
      return (await house.as(who, 'reception.bookSlot', { slot, matter })) as { id: string }
    }
    const [full, ...others] = days.map(({ id }) => id)
    for (const [n, day] of others.slice(0, 3).entries()) {
      await book(resident, day)
      await move(day, `2027-01-0${n + 5}`)
    }
    await change(full, 'editDay', { topic: null, windows: [{ from: '09:00', to: '09:30' }], capacity: 1 })
    const { id } = await book(holder, full)
    for (const who of [resident, next]) await house.as(who, 'reception.joinWaitlist', { day: full, matter })
    await house.as(holder, 'reception.cancelBooking', { booking: id })
    const before = (await house.as(resident, 'notice.inbox')) as unknown[]
    await move(full, '2027-01-08')
    const states = [resident, next].map(async who => (await house.as(who, 'reception.myWaits')) as { state: string }[])
    expect((await Promise.all(states)).map(([wait]) => wait?.state)).toEqual(['waiting', 'offered'])
    const inbox = (await house.as(resident, 'notice.inbox')) as { text: string }[]
    expect(inbox).toHaveLength(before.length + 1)
    expect(inbox[0]?.text).toMatch(
      /^因会场占用，您候补的11月.*的接待改到2027年1月8日周五，在.*这一场先不留了：已经约了别的场次，不能再多约。您还在候补/,
    )
    await house.close()
  })
})
