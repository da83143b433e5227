import { type House, newKey, openHouse } from '#tests/stores/house'

const resident = 'xiangtan.resident-1'
const wish = { body: '路灯不亮，晚上很黑。', category: '道路交通', station: 'hetang' }

describe('a request key', () => {
  let house: House
  let slot: { slot: string; matter: string }
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const asked = { district: 'xiangtan', station: 'hetang', month: '2026-12' }
    const { days } = (await house.as(null, 'reception.month', asked)) as { days: { id: string }[] }
    const day = { district: 'xiangtan', day: days[0]?.id }
    const { slots } = (await house.as(null, 'reception.day', day)) as { slots: { id: string }[] }
    slot = { slot: slots[0]?.id ?? '', matter: '楼道照明' }
  })
  afterAll(() => house.close())

  it.each(['confidential', 'anonymous'])('that booked a slot is no key of a %s opinion', async secrecy => {
    const key = newKey()
    const booked = (await house.as(resident, 'reception.bookSlot', slot, key)) as { id: string }
    const other = await house.try(resident, 'opinion.submit', { ...wish, secrecy }, key)
    expect(other.body).toMatchObject({ code: 'KEY_REUSED' })
    expect(await house.as(resident, 'opinion.mine')).toEqual([])
    expect(await house.as(resident, 'reception.bookSlot', slot, key)).toMatchObject({ id: booked.id, state: 'booked' })
    await house.as(resident, 'reception.cancelBooking', { booking: booked.id })
  })

  it('of another change books no slot, and the place stays free', async () => {
    const key = newKey()
    await house.as(resident, 'session.saveContact', { name: '李桂香' }, key)
    expect((await house.try(resident, 'reception.bookSlot', slot, key)).body).toMatchObject({ code: 'KEY_REUSED' })
    expect(await house.as(resident, 'reception.bookSlot', slot)).toMatchObject({ state: 'booked' })
  })
})
