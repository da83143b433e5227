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
    expect(await house.as(visitor(3), 'reception.myWaits')).toEqual([])
    expect(await titles(3)).toContain('候补结束了')
  })

  it('can be cancelled, and who had the offer is told that the wait is over', async () => {
    expect(await titles()).toEqual(['候补到位置了'])
    await change('cancelDay', { why: '会场占用' })
    expect((await house.try(visitor(2), 'reception.takeOffer', { wait })).body).toMatchObject({ code: 'OFFER_OVER' })
    expect(await titles()).toEqual(['候补到位置了', '候补结束了'])
  })
})
