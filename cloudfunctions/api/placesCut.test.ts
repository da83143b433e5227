import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  free: number
  kept: number
  slots: { id: string }[]
}
interface Booking {
  id: string
  state: string
}

const clerk = 'xiangtan.clerk-hetang'
const waiter = 'xiangtan.resident-1'
const visitor = (n: number) => `xiangtan.visitor-${n}`
const matter = '楼道照明的事'

describe('fewer places than are booked or held for who waits: one slot of four, of which one is kept', () => {
  let house: House
  let dayId: string
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
    await cut(4)
    const slot = (await day()).slots[0]?.id
    let last: Booking | undefined
    for (const n of [1, 2, 3]) {
      last = await house.as(visitor(n), 'reception.bookSlot', { slot, matter })
      await house.at(`2026-12-01T09:0${n}`)
    }
    await house.as(waiter, 'reception.joinWaitlist', { day: dayId, matter })
    await house.as(visitor(3), 'reception.cancelBooking', { booking: last?.id })
    expect(await standing()).toEqual({ capacity: 3, kept: 1, booked: 2, offered: 1 })
  })
  afterEach(() => house.close())

  const day = () => house.as(null, 'reception.day', { district: 'xiangtan', day: dayId }) as Promise<Day>
  const tryCut = async (capacity: number, more = {}) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    const windows = [{ from: '09:00', to: '09:20' }]
    return house.try(clerk, 'plan.editDay', { day: dayId, version, topic: null, windows, capacity, ...more })
  }
  const cut = async (capacity: number, more = {}) => {
    const { status, body } = await tryCut(capacity, more)
    expect([status, body]).toMatchObject([200, { id: dayId }])
  }
  const standing = async () =>
    (
      await house.platform.db.tenant('xiangtan').all(
        {
          name: 'slotOfTest',
          text: 'SELECT capacity, kept, booked, offered FROM reception_slot WHERE day_id = $1 AND label = $2',
        },
        [dayId, '9:00'],
      )
    )[0]
  const waits = async () => ((await house.as(waiter, 'reception.myWaits')) as { state: string }[])[0]?.state
  const booked = async (n: number) =>
    ((await house.as(visitor(n), 'reception.myBookings')) as Booking[]).map(({ state }) => state)

  it('fewer than are booked and held: the held place gives way, who waits is told and keeps the turn, no booking is touched', async () => {
    await cut(2)
    expect(await standing()).toEqual({ capacity: 2, kept: 0, booked: 2, offered: 0 })
    expect([await waits(), await booked(1), await booked(2)]).toEqual(['waiting', ['booked'], ['booked']])
    const titles = ((await house.as(waiter, 'notice.inbox')) as { title: string }[]).map(({ title }) => title)
    expect(titles).toContain('给您留的位置没有了')
  })

  it('as many as are booked and held: nothing is taken from anybody, and rather nothing is kept', async () => {
    await cut(3)
    expect(await standing()).toEqual({ capacity: 3, kept: 0, booked: 2, offered: 1 })
    expect(await waits()).toBe('offered')
  })

  it('fewer than are booked: it is refused, says how many it touches and the ways out, and changes nothing', async () => {
    expect((await tryCut(1)).body).toMatchObject({
      code: 'HOURS_BOOKED',
      data: { affected: [{ label: '9:00', booked: 2, places: 1, asked: 1 }], ways: ['keepBooked', 'askLatest'] },
    })
    expect(await standing()).toEqual({ capacity: 3, kept: 1, booked: 2, offered: 1 })
  })

  it('fewer than are booked, all of them kept: there are as many places as bookings, and none is held', async () => {
    await cut(1, { beyond: 'keepBooked' })
    expect(await standing()).toEqual({ capacity: 2, kept: 0, booked: 2, offered: 0 })
    expect([await waits(), await booked(2)]).toEqual(['waiting', ['booked']])
  })

  it('fewer than are booked, the latest asked: theirs is taken back and nobody who waits gets it', async () => {
    await cut(1, { beyond: 'askLatest' })
    expect(await standing()).toEqual({ capacity: 1, kept: 0, booked: 1, offered: 0 })
    expect([await waits(), await booked(1), await booked(2)]).toEqual(['waiting', ['booked'], ['displaced']])
  })

  describe('whose place was taken back', () => {
    interface Wait {
      id: string
      before: number
      state: string
    }
    const join = (who: string) => house.as(who, 'reception.joinWaitlist', { day: dayId, matter }) as Promise<Wait>
    const place = async (who: string) => ((await house.as(who, 'reception.myWaits')) as Wait[])[0]
    const giveBack = async (n: number) => {
      const [own] = (await house.as(visitor(n), 'reception.myBookings')) as Booking[]
      return house.as(visitor(n), 'reception.cancelBooking', { booking: own?.id })
    }
    beforeEach(() => cut(1, { beyond: 'askLatest' }))

    it('waits before those who never had one, and has what falls free first', async () => {
      expect(await place(waiter)).toMatchObject({ before: 0 })
      expect(await join(visitor(2))).toMatchObject({ before: 0 })
      expect(await place(waiter)).toMatchObject({ before: 1 })
      await join(visitor(4))
      expect(await place(visitor(4))).toMatchObject({ before: 2 })
      await giveBack(1)
      expect(await place(visitor(2))).toMatchObject({ state: 'offered' })
      expect(await waits()).toBe('waiting')
    })

    it('has answered by taking a place of the day, and nobody calls them about it', async () => {
      await join(visitor(2))
      await giveBack(1)
      await house.as(visitor(2), 'reception.takeOffer', { wait: (await place(visitor(2)))?.id })
      const mine = (await house.as(visitor(2), 'reception.myBookings')) as (Booking & {
        asked: object
        changed: boolean
      })[]
      expect(mine.map(({ state, changed }) => [state, changed])).toEqual([
        ['booked', false],
        ['displaced', true],
      ])
      expect(mine[1]?.asked).toMatchObject({ answer: 'changed' })
      await house.at('2026-12-14T09:00')
      expect(await house.as(clerk, 'reception.unanswered')).toEqual([])
    })

    it('is called by nobody while they wait for a place of the same day, and again once they wait no more', async () => {
      const { id } = await join(visitor(2))
      await house.at('2026-12-05T09:00')
      expect(await house.as(clerk, 'reception.unanswered')).toEqual([])
      await house.as(visitor(2), 'reception.leaveWaitlist', { wait: id })
      expect(await house.as(clerk, 'reception.unanswered')).toMatchObject([{ live: false }])
    })

    it('waits at the end like everybody once they have said that they do not come', async () => {
      const [own] = (await house.as(visitor(2), 'reception.myBookings')) as (Booking & { asked: { nth: number } })[]
      const said = { booking: own?.id, asked: own?.asked.nth, answer: 'cancel' }
      await house.as(visitor(2), 'reception.answerChange', said)
      expect(await join(visitor(2))).toMatchObject({ before: 1 })
    })
  })

  it('gives the place back to who lost it when there are more again, before anybody else can have it, and tells them each time', async () => {
    const mine = async () =>
      ((await house.as(visitor(2), 'reception.myBookings')) as (Booking & { asked: object | null })[])[0]
    const titles = async () =>
      ((await house.as(visitor(2), 'notice.inbox')) as { title: string }[]).map(({ title }) => title)
    await cut(1, { beyond: 'askLatest' })
    expect(await mine()).toMatchObject({ state: 'displaced', asked: { nth: 1, kind: 'capacityCut', open: true } })
    await cut(4)
    expect(await mine()).toMatchObject({
      state: 'booked',
      asked: { nth: 2, kind: 'placeBack', because: '9:00这一场的名额减少了；9:00这一场又加了名额' },
    })
    expect(await standing()).toEqual({ capacity: 3, kept: 1, booked: 2, offered: 1 })
    await cut(1, { beyond: 'askLatest' })
    expect((await titles()).slice(0, 3)).toEqual(['您约的接待名额减少了', '您约的位置又有了', '您约的接待名额减少了'])
    // Who waits for another place of that day is first in line already.
    await house.as(visitor(2), 'reception.joinWaitlist', { day: dayId, matter })
    await cut(4)
    expect(await mine()).toMatchObject({ state: 'displaced' })
    expect((await day()).free).toBe(0)
  })
})
