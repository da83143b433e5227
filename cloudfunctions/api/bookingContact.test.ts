import { type House, newKey, openHouse } from '#tests/stores/house'

interface Row {
  id: string
  number: string
  contact: { name?: string; phone?: string }
  revealable: boolean
}

const clerk = 'xiangtan.clerk-hetang'
const contact = { name: '李桂香', phone: '19900000001' }
const reason = '通知没有送达，改打电话'

describe('the contact of a booking', () => {
  let house: House
  let day = ''
  let slots: { id: string }[] = []
  let taken = 0

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = card?.id ?? ''
    const open = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string; capacity: number }[]
    }
    slots = open.slots.filter(slot => slot.capacity > 0)
  })
  afterAll(() => house.close())

  const book = async (who: string, left?: object): Promise<string> => {
    const slot = slots[taken++]?.id
    const wish = { slot, matter: '楼道照明的事', ...(left ? { contact: left } : {}) }
    return ((await house.as(who, 'reception.bookSlot', wish)) as { id: string }).id
  }
  const rowFor = async (reader: string, booking: string) =>
    ((await house.as(reader, 'reception.dayBookings', { day })) as { bookings: Row[] }).bookings.find(
      row => row.id === booking,
    )
  const look = (reader: string, booking: string, why = reason, key = newKey()) =>
    house.try(reader, 'reception.revealContact', { booking, reason: why }, key)
  const looks = async (booking: string) => {
    const { tenantId } = await house.caller(clerk)
    return house.platform.db.tenant(tenantId).all(
      {
        name: 'looksAtBooking',
        text: `SELECT account_id, role, reason, opinion_id FROM contact_reveal WHERE booking_id = $1`,
      },
      [booking],
    )
  }

  it('is masked in the day’s list, whole for the station’s clerk with a reason, and each look is logged', async () => {
    const booking = await book('xiangtan.resident-1', contact)
    expect(await rowFor(clerk, booking)).toMatchObject({
      contact: { name: '李**', phone: '199****0001' },
      revealable: true,
    })
    expect(await look(clerk, booking)).toEqual({ status: 200, body: { contact } })
    const { accountId } = await house.caller(clerk)
    expect(await looks(booking)).toEqual([{ account_id: accountId, role: 'stationClerk', reason, opinion_id: null }])
  })

  it('is logged once for one request key, and not at all when the look is refused', async () => {
    const booking = await book('xiangtan.resident-2', contact)
    expect((await look(clerk, booking, '打电话')).body).toMatchObject({ code: 'REASON_NEEDED' })
    const key = newKey()
    const first = await look(clerk, booking, reason, key)
    expect(await look(clerk, booking, reason, key)).toEqual(first)
    expect(await looks(booking)).toHaveLength(1)
  })

  it('is not for the deputy who sits there, another station’s clerk, a unit or another resident', async () => {
    const booking = await book('xiangtan.resident-3', contact)
    expect((await look('xiangtan.clerk-yuhu', booking)).body).toMatchObject({ code: 'NOT_FOUND' })
    for (const stranger of ['xiangtan.deputy-hetang-1', 'xiangtan.unit-shuiwu', 'xiangtan.resident-1'])
      expect((await look(stranger, booking)).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await rowFor('xiangtan.deputy-hetang-1', booking)).toMatchObject({ revealable: false })
    expect(await looks(booking)).toEqual([])
  })

  it('is the remembered one of the account where the booking has none, for the clerk alone', async () => {
    const who = 'xiangtan.visitor-1'
    await house.as(who, 'session.saveContact', contact)
    const booking = await book(who)
    expect(await rowFor(clerk, booking)).toMatchObject({ contact: { phone: '199****0001' }, revealable: true })
    expect(await rowFor('xiangtan.deputy-hetang-1', booking)).toMatchObject({ contact: {}, revealable: false })
    expect((await look(clerk, booking)).body).toEqual({ contact })
  })

  it('says so where nothing was left, and of a cancelled booking shows nothing', async () => {
    const without = await book('xiangtan.visitor-2')
    expect(await rowFor(clerk, without)).toMatchObject({ contact: {}, revealable: false })
    expect((await look(clerk, without)).body).toMatchObject({
      code: 'NO_CONTACT',
      message: '预约的人没有留下姓名电话',
    })
    const gone = await book('xiangtan.visitor-3', contact)
    await house.as('xiangtan.visitor-3', 'reception.cancelBooking', { booking: gone })
    expect(await rowFor(clerk, gone)).toMatchObject({
      state: 'cancelled',
      matter: null,
      contact: {},
      revealable: false,
    })
    expect((await look(clerk, gone)).body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
  })

  it('leaves a log that cannot be changed, of one matter each', async () => {
    const { tenantId } = await house.caller(clerk)
    const change = house.platform.db
      .tenant(tenantId)
      .all({ name: 'changeLook', text: `UPDATE contact_reveal SET reason = '没有看'` })
    await expect(change).rejects.toThrow(/permission denied|append-only/)
  })
})
