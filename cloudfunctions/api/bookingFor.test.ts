import { type House, newKey, openHouse } from '#tests/stores/house'

interface Slot {
  id: string
  label: string
  free: number
  kept: number
  capacity: number
}
interface Day {
  id: string
  day: string
  free: number
  kept: number
  slots: Slot[]
}
interface Booking {
  id: string
  number: string
  state: string
  label: string
  code?: string
}

const grid = 'tianyuan.grid-songshan'
const clerk = 'tianyuan.clerk-songshan'
const daughter = 'tianyuan.resident-1'
const neighbour = 'tianyuan.resident-2'
const mother = { name: '万秀英', phone: '13800000009' }

describe('booking for somebody else', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['tianyuan', 'huantai'], '2026-12-01T09:00')
    // 天元 opens a day by its notice.
    for (const station of ['songshan', 'taishan']) {
      const office = `tianyuan.clerk-${station}`
      for (const { id } of (await house.as(office, 'reception.stationDays', { station })) as Day[])
        await house.try(office, 'reception.publishDay', { day: id })
    }
  })
  afterAll(() => house.close())

  const dayOf = async (station = 'songshan', nth = 0): Promise<Day> => {
    const days = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station })) as Day[]
    return house.as(null, 'reception.day', { district: 'tianyuan', day: days[nth]?.id })
  }
  const slotOf = async (station = 'songshan', nth = 0): Promise<Slot> => {
    const free = (await dayOf(station, nth)).slots.find(slot => slot.free > 0)
    if (!free) throw new Error('the day is full')
    return free
  }
  /** A deputy who sits there that day. */
  const deputyOf = async (dayId: string): Promise<string> => {
    for (const n of [1, 2, 3, 4, 5]) {
      const who = `tianyuan.deputy-songshan-${n}`
      if ((await house.try(who, 'reception.dayBookings', { day: dayId })).status === 200) return who
    }
    throw new Error('nobody sits there')
  }
  const forMother = { kind: 'other', relation: '母亲', contact: mother }
  const bookFor = (who: string, slot: Slot, more: object = {}) =>
    house.try(who, 'reception.bookFor', {
      slot: slot.id,
      matter: '楼道里没有扶手',
      contact: { name: '李阿婆' },
      ...more,
    })

  it('a daughter books for her mother and asks for what helps her: the station reads it, and not who books', async () => {
    const made = (await house.as(daughter, 'reception.bookSlot', {
      slot: (await slotOf()).id,
      matter: '想说说加装电梯',
      for: forMother,
      wishes: ['wheelchair', 'dialect', 'dialect'],
    })) as Booking
    expect(made).toMatchObject({
      visitor: { name: '万**', relation: '母亲' },
      wishes: ['wheelchair', 'dialect'],
      service: 'opinion',
      caseKind: null,
    })
    const sits = await deputyOf((await dayOf()).id)
    for (const reader of [clerk, sits]) {
      const { bookings } = (await house.as(reader, 'reception.dayBookings', { day: (await dayOf()).id })) as {
        bookings: { id: string }[]
      }
      expect(bookings.find(each => each.id === made.id)).toMatchObject({
        contact: { name: '万**', phone: '138****0009' },
        wishes: ['wheelchair', 'dialect'],
        forOther: true,
        service: 'opinion',
      })
    }
  })

  it('two people who book for one phone on one date find out: the same person has one place a day', async () => {
    const answer = await house.try(neighbour, 'reception.bookSlot', {
      slot: (await slotOf()).id,
      matter: '也帮她约一下',
      for: { kind: 'other', contact: { name: '万阿姨', phone: mother.phone } },
    })
    expect(answer.body).toMatchObject({
      code: 'ALREADY_BOOKED',
      message: '这位居民这一天不能再约了，要改请打联络站电话',
    })
  })

  it('a clerk is told to ask the person beside them, not to ring their own station', async () => {
    expect((await bookFor(clerk, await slotOf(), { contact: mother })).body).toMatchObject({
      code: 'ALREADY_BOOKED',
      message: '这位居民这一天不能再约了。请问一声对方是不是已经约过：要改，先取消原来那一场再约',
    })
  })

  it('the daughter may book for herself on the same day', async () => {
    const own = (await house.as(daughter, 'reception.bookSlot', {
      slot: (await slotOf()).id,
      matter: '我自己的事',
    })) as Booking
    expect(own).toMatchObject({ state: 'booked', visitor: null })
  })

  it('a phone number with a digit too few is refused in clear words, and nothing is booked', async () => {
    const { free } = await dayOf('taishan')
    const answer = await house.try(daughter, 'reception.bookSlot', {
      slot: (await slotOf('taishan')).id,
      matter: '想说说加装电梯',
      for: { kind: 'other', contact: { name: '万秀英', phone: '1380000000' } },
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { message: '来的人的手机号：电话少了几位，手机号是11位数字，请再看看' },
    })
    expect((await dayOf('taishan')).free).toBe(free)
  })

  it('the same request gives the same booking; with other words for help its key is refused', async () => {
    const [slot, key] = [await slotOf('taishan', 1), newKey()]
    const wish = { slot: slot.id, matter: '想说说加装电梯', for: forMother, wishes: ['dialect'] }
    const made = await house.as('tianyuan.resident-3', 'reception.bookSlot', wish, key)
    expect(await house.as('tianyuan.resident-3', 'reception.bookSlot', wish, key)).toEqual(made)
    const other = await house.try('tianyuan.resident-3', 'reception.bookSlot', { ...wish, wishes: [] }, key)
    expect(other.body).toMatchObject({ code: 'KEY_REUSED' })
  })

  it('a grid worker books for a neighbour without a phone, who gets a code, and sees it in their list', async () => {
    const { status, body } = await bookFor(grid, await slotOf('songshan', 1))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/),
      arrivalCode: expect.stringMatching(/^\d{4}$/),
    })
    const [last] = (await house.as(grid, 'reception.bookedFor')) as Booking[]
    expect(last).toMatchObject({ id: (body as Booking).id, contact: { name: '李**' } })
    expect(JSON.stringify(last)).not.toContain((body as Booking).code)
  })

  it('asked again with one key, it answers with the same code, and has booked once', async () => {
    const [slot, key] = [await slotOf('songshan', 2), newKey()]
    const wish = { slot: slot.id, matter: '门口积水', contact: { name: '刘大爷' } }
    const made = (await house.as(grid, 'reception.bookFor', wish, key)) as Booking
    expect(((await house.as(grid, 'reception.bookFor', wish, key)) as Booking).code).toBe(made.code)
  })

  it('a grid worker and a clerk book at their own station only', async () => {
    const slot = await slotOf('taishan')
    for (const who of [grid, clerk]) expect((await bookFor(who, slot)).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await bookFor(daughter, slot)).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  describe('with the paper code', () => {
    const byCode = (code: string, action = 'bookingByCode') =>
      house.try(null, `reception.${action}`, { district: 'tianyuan', code })

    it('anybody who holds it finds the booking, however they write it, and reads neither name nor matter', async () => {
      const { code, number } = (await bookFor(clerk, await slotOf('songshan', 2), { contact: mother }))
        .body as Required<Booking>
      const { status, body } = await byCode(` ${code.toLowerCase().replace('-', ' ')} `)
      expect([status, (body as Booking).number]).toEqual([200, number])
      for (const secret of [mother.name, '万', mother.phone, '138', '扶手'])
        expect(JSON.stringify(body)).not.toContain(secret)
    })

    it('a wrong code, and the right one in another district, find nothing', async () => {
      expect((await byCode('22222-22222')).body).toMatchObject({
        code: 'CODE_UNKNOWN',
        message: '没有查到，请核对纸上的码，字母不分大小写',
      })
      const { code } = (await bookFor(clerk, await slotOf('songshan', 2), { contact: { name: '赵' } }))
        .body as Required<Booking>
      expect((await house.try(null, 'reception.bookingByCode', { district: 'huantai', code })).body).toMatchObject({
        code: 'CODE_UNKNOWN',
      })
    })

    it('gives the place back, once; asked again it says the same', async () => {
      const slot = await slotOf('songshan', 2)
      const { code } = (await bookFor(grid, slot, { contact: { name: '钱大妈' } })).body as Required<Booking>
      const free = async () => (await dayOf('songshan', 2)).slots.find(each => each.id === slot.id)?.free
      expect(await free()).toBe(slot.free - 1)
      for (const _ of [1, 2]) expect((await byCode(code, 'cancelByCode')).body).toMatchObject({ state: 'cancelled' })
      expect(await free()).toBe(slot.free)
      const inbox = (await house.as(grid, 'notice.inbox')) as { title: string; text: string }[]
      expect(inbox[0]).toMatchObject({ title: '代约的取消了', text: expect.stringContaining('来的人凭预约码取消了') })
    })

    it('follows the booking to another place: the paper stays good', async () => {
      const { code, id } = (await bookFor(grid, await slotOf('songshan', 2), { contact: { name: '孙大爷' } }))
        .body as Required<Booking>
      const to = (await dayOf('songshan', 0)).slots.find(slot => slot.free > 0)
      const changed = (await house.as(grid, 'reception.changeBooking', { booking: id, slot: to?.id })) as Booking
      expect((await byCode(code)).body).toMatchObject({ number: changed.number, state: 'booked' })
    })
  })

  describe('at the desk, whoever made the booking', () => {
    const byCode = (code: string, action = 'bookingByCode') =>
      house.try(null, `reception.${action}`, { district: 'tianyuan', code })
    const byGrid = async (name: string) =>
      (await bookFor(grid, await slotOf('songshan', 2), { contact: { name } })).body as Required<Booking>
    const asStaff = (who: string, action: string, id: string) => house.try(who, `reception.${action}`, { booking: id })
    const elsewhere = 'tianyuan.clerk-taishan'

    it('a clerk of the station finds it in the list, with a masked name, and nobody of another station does', async () => {
      const { id } = await byGrid('周大爷')
      const listed = async (who: string) =>
        ((await house.as(who, 'reception.bookedFor')) as { id: string; changeable: boolean }[]).find(
          each => each.id === id,
        )
      expect(await listed(clerk)).toMatchObject({ changeable: true, contact: { name: '周**' } })
      expect(await listed(grid)).toMatchObject({ changeable: true })
      expect(await listed(elsewhere)).toBeUndefined()
    })

    it('a lost paper is replaced: the new code opens the booking, the old one nothing, and who did it is written down', async () => {
      const { id, code } = await byGrid('吴大妈')
      const key = newKey()
      const made = (await house.as(clerk, 'reception.renewCode', { booking: id }, key)) as Required<Booking>
      expect(made).toMatchObject({ id, code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/) })
      expect((await byCode(code)).body).toMatchObject({ code: 'CODE_UNKNOWN' })
      expect((await byCode(code, 'cancelByCode')).body).toMatchObject({ code: 'CODE_UNKNOWN' })
      expect((await byCode(made.code)).body).toMatchObject({ number: made.number, state: 'booked' })
      // The same request once more, as a phone that lost the answer sends it, replaces nothing again.
      expect(await house.as(clerk, 'reception.renewCode', { booking: id }, key)).toEqual(made)
      const { tenantId, accountId } = await house.caller(clerk)
      const log = await house.platform.db
        .tenant(tenantId)
        .all<{ row: string }>(
          { name: 'renewals', text: 'SELECT r::text AS row FROM code_renewal r WHERE booking_id = $1' },
          [id],
        )
      expect(log).toHaveLength(1)
      expect(log[0]?.row).toContain(accountId)
      expect(log[0]?.row).not.toContain(made.code.slice(0, 5))
    })

    it('a clerk gives the place back for who calls, also after the cut-off; who booked is told, and the code is dead', async () => {
      const { id, code } = await byGrid('郑大爷')
      expect((await asStaff(clerk, 'cancelBookingFor', id)).status).toBe(200)
      expect((await byCode(code)).body).toMatchObject({ state: 'cancelled' })
      const inbox = (await house.as(grid, 'notice.inbox')) as { title: string }[]
      expect(inbox[0]).toMatchObject({ title: '代约的取消了' })
      for (const action of ['cancelBookingFor', 'renewCode'])
        expect((await asStaff(clerk, action, id)).body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
    })

    it('another station, and a grid worker who did not make it, have it out of reach', async () => {
      const { id } = await byGrid('王大爷')
      const byClerk = (await bookFor(clerk, await slotOf('songshan', 2), { contact: { name: '冯大妈' } }))
        .body as Required<Booking>
      for (const action of ['cancelBookingFor', 'renewCode']) {
        for (const [who, booking] of [
          [elsewhere, id],
          [grid, byClerk.id],
        ] as const)
          expect((await asStaff(who, action, booking)).body).toMatchObject({ code: 'NOT_FOUND' })
        expect((await asStaff(daughter, action, id)).body).toMatchObject({ code: 'NOT_ALLOWED' })
      }
    })
  })

  it('who has no WeChat is called when the day is cancelled: the call list names them, and how to reach them', async () => {
    const day = await dayOf('songshan', 1)
    const { version } = (await house.as(clerk, 'plan.day', { day: day.id })) as { version: number }
    await house.as(clerk, 'plan.cancelDay', { day: day.id, version, why: '会场占用' })
    const calls = (await house.as(clerk, 'notice.unsendable')) as { why: string; contact: { name?: string } }[]
    expect(calls.find(call => call.contact.name === '李**')?.why).toBe('是代约的，没有微信')
  })

  it('keeps no name, phone or code in the clear', async () => {
    const { tenantId } = await house.caller(grid)
    const rows = await house.platform.db.tenant(tenantId).all<{ row: string }>({
      name: 'allBookings',
      text: 'SELECT b::text AS row FROM booking b',
    })
    for (const secret of ['李阿婆', mother.name, mother.phone, '扶手', 'wheelchair', '母亲'])
      expect(rows.filter(({ row }) => row.includes(secret))).toEqual([])
  })
})
