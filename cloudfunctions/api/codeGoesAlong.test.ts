import { begins, settlePlaces } from '#tests/models/place'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  version: number
  slots: { id: string; label: string; free: number }[]
}

const clerk = 'modeltwo.clerk-nanzhan'

describe('a paper code', () => {
  let house: House
  beforeAll(settlePlaces)
  beforeEach(async () => {
    house = await openHouse(['modeltwo'], begins)
  })
  afterEach(() => house.close())

  const dayAt = async (nth: number): Promise<Day> => {
    const where = { district: 'modeltwo', station: 'nanzhan' }
    const cards = (await house.as(null, 'reception.nextDays', where)) as Day[]
    return house.as(null, 'reception.day', { district: 'modeltwo', day: cards[nth]?.id })
  }
  const freeOf = ({ slots }: Day) => slots.find(({ free }) => free > 0)?.id

  it('goes along from a cancelled day to the place that the clerk and the caller find on the phone', async () => {
    const [day, next] = [await dayAt(0), await dayAt(1)]
    const wish = { slot: freeOf(day), matter: '楼道照明的事', contact: { name: '钱大妈', phone: '13900000000' } }
    const { id, code } = (await house.as(clerk, 'reception.bookFor', wish)) as { id: string; code: string }
    const { version } = (await house.as(clerk, 'plan.day', { day: day.id })) as Day
    await house.as(clerk, 'plan.cancelDay', { day: day.id, version, why: '会场占用' })
    const listed = async () => ((await house.as(clerk, 'reception.bookedFor')) as { asked: object | null }[])[0]
    // Whoever booked for them reads on their list that an answer is waited for.
    expect(await listed()).toMatchObject({ asked: { kind: 'cancelled', answer: null } })
    await house.as(clerk, 'reception.changeBookingFor', { booking: id, slot: freeOf(next) })
    expect(await house.as(null, 'reception.bookingByCode', { district: 'modeltwo', code })).toMatchObject({
      state: 'booked',
      day: '2026-11-27',
    })
  })
})
