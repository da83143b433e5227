import { type House, openHouse } from '#tests/stores/house'

interface Booking {
  id: string
  today: boolean
  attended: string | null
  stationCalls: boolean
}

const clerk = 'xiangtan.clerk-hetang'
const [first, second] = ['xiangtan.visitor-1', 'xiangtan.visitor-2'] as const
const matter = '楼道照明的事'

describe('what somebody reads of their own booking', () => {
  let house: House
  let day: { id: string; slots: { id: string; label: string }[] }
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const days = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
      day: string
    }[]
    const id = days.find(each => each.day === '2026-12-15')?.id
    day = await house.as(null, 'reception.day', { district: 'xiangtan', day: id })
  })
  afterEach(() => house.close())

  const book = (who: string, label: string, contact?: object) =>
    house.as(who, 'reception.bookSlot', {
      slot: day.slots.find(slot => slot.label === label)?.id,
      matter,
      ...(contact && { contact }),
    }) as Promise<Booking>
  const own = async (who: string) => ((await house.as(who, 'reception.myBookings')) as Booking[])[0]

  it('says that they are awaited today until the last slot has ended, and of who has come until the desk closes', async () => {
    expect((await book(first, '9:00')).today).toBe(false)
    const { id } = await book(second, '15:10')
    await house.at('2026-12-15T16:20')
    await house.as(second, 'visit.arrive', { booking: id })
    expect([await own(first), await own(second)]).toMatchObject([{ today: true }, { today: true, attended: 'came' }])
    await house.at('2026-12-15T16:50')
    expect([await own(first), await own(second)]).toMatchObject([{ today: false }, { today: true }])
    await house.as(clerk, 'visit.closeDay', { day: day.id })
    expect(await own(second)).toMatchObject({ today: false, attended: 'came' })
  })

  it('promises a call only to who can be called: by the number left at the booking, or the one the account keeps', async () => {
    const third = 'xiangtan.visitor-3'
    await book(first, '9:00')
    await book(second, '9:20', { phone: '13800000011' })
    await book(third, '9:40')
    await house.as(third, 'session.saveContact', { phone: '13800000012' })
    expect(await own(second)).toMatchObject({ stationCalls: false })
    const { version } = (await house.as(clerk, 'plan.day', { day: day.id })) as { version: number }
    await house.as(clerk, 'plan.moveDay', { day: day.id, version, to: '2026-12-17', why: '会场占用' })
    expect(await Promise.all([first, second, third].map(own))).toMatchObject([
      { stationCalls: false },
      { stationCalls: true },
      { stationCalls: true },
    ])
  })
})
