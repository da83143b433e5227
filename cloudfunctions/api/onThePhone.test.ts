import { type Booked, clerk, openQueuedDay, type QueuedDay, visitor } from '#tests/stores/queuedDay'

describe('who rings the station about a place of their own', () => {
  const on = {} as QueuedDay
  beforeEach(async () => {
    Object.assign(on, await openQueuedDay())
  })
  afterEach(() => on.house.close())

  const mine = async () => (await on.house.as(visitor(1), 'reception.myBookings')) as (Booked & { state: string })[]
  const freeAt = async (label: string) => {
    const day = (await on.house.as(null, 'reception.day', { district: 'xiangtan', day: on.day })) as {
      slots: { id: string; label: string; free: number }[]
    }
    return day.slots.find(slot => slot.label === label)
  }
  /** Within two hours of it: from home nothing can be changed any more, and the page says to ring. */
  const afterCutOff = () => on.house.at('2026-12-15T08:30')

  it('gives it back through the clerk after the cut-off: it is free again, and their inbox says who did it', async () => {
    const booked = await on.book(1, '9:20')
    const before = (await freeAt('9:20'))?.free ?? 0
    await afterCutOff()
    expect(await on.code(visitor(1), 'reception.cancelBooking', { booking: booked.id })).toBe('CANCEL_TOO_LATE')
    await on.house.as(clerk, 'reception.cancelBookingFor', { booking: booked.id })
    expect(await mine()).toMatchObject([{ state: 'cancelled' }])
    expect((await freeAt('9:20'))?.free).toBe(before + 1)
    const inbox = (await on.house.as(visitor(1), 'notice.inbox')) as { title: string; text: string }[]
    expect(inbox[0]).toMatchObject({
      title: '预约已取消',
      text: expect.stringMatching(/联络站替您取消了12月15日周二 9:20的预约.*不是您说不来的，请打.*告诉联络站/),
    })
    expect(await on.code(clerk, 'reception.cancelBookingFor', { booking: booked.id })).toBe('BOOKING_NOT_LIVE')
  })

  it('changes it through the clerk after the cut-off, with all that was said at it', async () => {
    const booked = await on.book(1, '9:20')
    await afterCutOff()
    const wish = { booking: booked.id, slot: (await freeAt('9:40'))?.id }
    expect(await on.code(visitor(1), 'reception.changeBooking', wish)).toBe('CANCEL_TOO_LATE')
    expect(await on.code(clerk, 'reception.changeBookingFor', { ...wish, slot: (await freeAt('9:20'))?.id })).toBe(
      'SAME_SLOT',
    )
    const told = await on.house.as(clerk, 'reception.changeBookingFor', wish)
    expect(told).toMatchObject({ label: '9:40', arrivalCode: expect.stringMatching(/^\d{4}$/) })
    const live = (await mine()).filter(({ state }) => state === 'booked')
    expect(live).toMatchObject([{ label: '9:40', matter: '楼道照明的事', arrivalCode: expect.any(String) }])
    expect(await on.code(clerk, 'reception.changeBookingFor', wish)).toBe('BOOKING_NOT_LIVE')
  })

  it('until it begins, and no more once they are there', async () => {
    const [first, second] = [await on.book(1, '9:20'), await on.book(2, '9:40')]
    await on.house.at('2026-12-15T09:19')
    await on.arrive(2, second)
    expect(await on.words(clerk, 'reception.cancelBookingFor', { booking: second.id })).toBe(
      '来的人已经报到了。不等了的话，请在叫号台点“走了”',
    )
    await on.house.at('2026-12-15T09:20')
    for (const action of ['cancelBookingFor', 'changeBookingFor']) {
      const wish = {
        booking: first.id,
        ...(action === 'changeBookingFor' ? { slot: (await freeAt('10:00'))?.id } : {}),
      }
      expect(await on.code(clerk, `reception.${action}`, wish)).toBe('SLOT_PAST')
    }
  })

  it('is shown on the clerk’s list of the day as one who may change, until then; a deputy reads the list and changes nothing', async () => {
    const booked = await on.book(1, '9:20')
    const listed = async (who: string) => {
      const { bookings } = (await on.house.as(who, 'reception.dayBookings', { day: on.day })) as {
        bookings: { id: string; changeable: boolean }[]
      }
      return bookings.find(each => each.id === booked.id)?.changeable
    }
    expect([await listed(clerk), await listed(on.sitter)]).toEqual([true, false])
    await on.house.at('2026-12-15T09:20')
    expect(await listed(clerk)).toBe(false)
  })

  it('is found by the clerk of its own station alone, and has no paper code to be lost', async () => {
    const booked = await on.book(1, '9:20')
    const wish = { booking: booked.id }
    expect(await on.code('xiangtan.clerk-yuhu', 'reception.cancelBookingFor', wish)).toBe('NOT_FOUND')
    expect(await on.code('xiangtan.grid-hetang', 'reception.cancelBookingFor', wish)).toBe('NOT_FOUND')
    expect(await on.words(clerk, 'reception.renewCode', wish)).toBe('这次预约没有预约码，是居民自己在手机上约的')
    expect(await mine()).toMatchObject([{ state: 'booked' }])
  })

  it('tells who booked for another that it was given back, so that they can tell them', async () => {
    const mother = { kind: 'other', contact: { name: '万秀英', phone: '13800000009' } }
    const slot = (await freeAt('9:20'))?.id
    const made = { slot, matter: '说说养老金', for: mother }
    const { id } = (await on.house.as(visitor(1), 'reception.bookSlot', made)) as Booked
    await on.house.as(clerk, 'reception.cancelBookingFor', { booking: id })
    const inbox = (await on.house.as(visitor(1), 'notice.inbox')) as { title: string; text: string }[]
    expect(inbox[0]).toMatchObject({
      title: '替别人约的取消了',
      text: expect.stringContaining('请告诉来的人'),
    })
    // For the person themselves the date is free: they may book it, or have it booked.
    const anew = { slot, matter: '说说养老金', contact: mother.contact }
    expect((await on.house.try(clerk, 'reception.bookFor', anew)).status).toBe(200)
  })
})
