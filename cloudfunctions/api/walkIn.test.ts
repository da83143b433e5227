import { type House, openHouse } from '#tests/stores/house'

interface Desk {
  waiting: { number: string }[]
  numbersLeft: number
}

const clerk = 'xiangtan.clerk-hetang'
const visitor = (n: number) => `xiangtan.visitor-${n}`

describe('who comes without a booking', () => {
  let house: House
  let day = ''
  let slots: { id: string; label: string; free: number }[] = []

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const where = { district: 'xiangtan', station: 'hetang' }
    const [card] = (await house.as(null, 'reception.nextDays', where)) as { id: string }[]
    day = card?.id ?? ''
    slots = ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: typeof slots }).slots
  })
  afterEach(() => house.close())

  const desk = () => house.as(clerk, 'visit.desk', { day }) as Promise<Desk>
  const code = async (who: string, path: string, input: object) =>
    ((await house.try(who, path, input)).body as { code?: string }).code
  const words = async (who: string, path: string, input: object) =>
    ((await house.try(who, path, input)).body as { message?: string }).message

  it('gives walk-ins numbers as far as places are kept or unsold; one more needs a clerk’s word', async () => {
    await house.at('2026-12-15T09:00')
    const { numbersLeft } = await desk()
    expect(numbersLeft).toBe(slots.length)
    const own = (await house.as(visitor(1), 'visit.takeNumber', { day })) as { number: string }
    expect(own.number).toBe('现场1')
    expect(await code(visitor(1), 'visit.takeNumber', { day })).toBe('HAS_NUMBER')
    for (let n = 2; n <= numbersLeft; n += 1) await house.as(clerk, 'visit.giveNumber', { day })
    expect(await code(visitor(2), 'visit.takeNumber', { day })).toBe('NUMBERS_OUT')
    expect(await words(clerk, 'visit.giveNumber', { day })).toBe('现场的号已经发完。确实要加，请写一句为什么')
    const more = (await house.as(clerk, 'visit.giveNumber', { day, beyond: '老人走了很远' })) as Desk
    expect(more.waiting.at(-1)?.number).toBe(`现场${numbersLeft + 1}`)
  })

  it('gives a walk-in the earliest place that nobody booked, and nobody can book it from home any more', async () => {
    const bookable = async () => {
      const { slots: now } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
        slots: { id: string; label: string; free: number; open: boolean }[]
      }
      return now.filter(slot => slot.open && slot.free > 0)
    }
    const wish = (slot: string | undefined) => ({ slot, matter: '楼道照明的事' })
    await house.at('2026-12-15T08:30')
    const [first] = await bookable()
    expect(first?.label).toBe('9:40')
    let given = 0
    // 9:00 and 9:20 cannot be booked from home any more: they are taken first.
    for (; (await bookable()).length > 1; given += 1) await house.as(clerk, 'visit.giveNumber', { day })
    expect(await code(visitor(2), 'reception.bookSlot', wish(first?.id))).toBe('SLOT_KEPT')
    const [last] = await bookable()
    await house.as(visitor(1), 'reception.bookSlot', wish(last?.id))
    const { numbersLeft } = await desk()
    expect(given + 1 + numbersLeft).toBe(slots.length)
    for (let n = 0; n < numbersLeft; n += 1) await house.as(clerk, 'visit.giveNumber', { day })
    expect(await code(clerk, 'visit.giveNumber', { day })).toBe('NUMBERS_OUT')
  })

  it('gives no number for a place that is held for who waits, nor for a slot that is over', async () => {
    const free = slots.filter(slot => slot.free > 0)
    for (const [n, slot] of free.entries())
      await house.as(visitor(n), 'reception.bookSlot', { slot: slot.id, matter: '楼道照明的事' })
    await house.at('2026-12-14T08:00')
    await house.as(visitor(20), 'reception.joinWaitlist', { day, matter: '楼道照明的事' })
    const [mine] = (await house.as(visitor(free.length - 1), 'reception.myBookings')) as { id: string }[]
    await house.as(visitor(free.length - 1), 'reception.cancelBooking', { booking: mine?.id })
    await house.at('2026-12-14T08:05')
    expect(await house.as(visitor(20), 'reception.myWaits')).toMatchObject([{ state: 'offered' }])
    expect((await desk()).numbersLeft).toBe(slots.length - free.length)
    await house.at('2026-12-15T23:00')
    expect((await desk()).numbersLeft).toBe(0)
  })

  it('tells who has left, or was called in vain, that the desk lets them wait anew, and not that they have a number', async () => {
    await house.at('2026-12-15T09:00')
    const again = () => words(visitor(1), 'visit.takeNumber', { day })
    const { visit } = (await house.as(visitor(1), 'visit.takeNumber', { day })) as { visit: string }
    expect(await again()).toBe('您今天已经有号了，不用再取')
    await house.as(visitor(1), 'visit.leave', { visit })
    expect(await again()).toBe('您的号已经不在队里了。还想谈的话，请到服务台说一声')
    await house.as(clerk, 'visit.checkIn', { day, visit })
    for (let calls = 0; calls < 2; calls += 1) {
      await house.as(clerk, 'visit.callNext', { day })
      await house.as(clerk, 'visit.notHere', { visit })
    }
    expect(await again()).toBe('您的号已经不在队里了。还想谈的话，请到服务台说一声')
    await house.as(clerk, 'visit.checkIn', { day, visit })
    await house.as(clerk, 'visit.callNext', { day })
    for (const step of ['start', 'finish']) await house.as(clerk, `visit.${step}`, { visit })
    expect(await again()).toBe('您今天已经谈过了。还有别的事，请到服务台说一声')
  })

  it('tells who has booked to say that they are here instead of taking a number', async () => {
    const early = { slot: slots.find(slot => slot.label === '9:00')?.id, matter: '楼道照明的事' }
    await house.as(visitor(1), 'reception.bookSlot', early)
    await house.at('2026-12-15T08:30')
    expect(await words(visitor(1), 'visit.takeNumber', { day })).toBe('您约好了今天这一场，不用取号，点“我到了”就行')
  })
})
