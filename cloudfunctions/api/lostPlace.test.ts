import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number }[]
}
interface Wait {
  id: string
  state: string
  before: number
}

const clerk = 'xiangtan.clerk-hetang'
const grid = 'xiangtan.grid-hetang'
const [resident, neighbour] = ['xiangtan.resident-1', 'xiangtan.resident-3'] as const
const visitor = (n: number) => `xiangtan.visitor-${n}`
const matter = '楼道照明的事'
const mother = { name: '钱大妈', phone: '13900000000' }
const forHer = { kind: 'other', contact: mother }

describe('places of a day that the office took back: one of three is left, a resident and who has a paper lost theirs', () => {
  let house: House
  let dayId: string
  let stays: string
  let lost: string
  let code: string
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
    await cut({ capacity: 4 })
    const slot = (await day()).slots[0]?.id
    stays = ((await house.as(visitor(1), 'reception.bookSlot', { slot, matter })) as { id: string }).id
    await house.at('2026-12-01T09:10')
    const paper = { slot, matter, contact: mother }
    code = ((await house.as(grid, 'reception.bookFor', paper)) as { code: string }).code
    lost = ((await house.as(resident, 'reception.bookSlot', { slot, matter })) as { id: string }).id
    await cut({ capacity: 1, beyond: 'askLatest' })
  })
  afterEach(() => house.close())

  const day = (id = dayId) => house.as(null, 'reception.day', { district: 'xiangtan', day: id }) as Promise<Day>
  const cut = async (places: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    const windows = [{ from: '09:00', to: '09:20' }]
    return house.as(clerk, 'plan.editDay', { day: dayId, version, topic: null, windows, ...places })
  }
  const join = (who: string, more: object = {}) =>
    house.try(who, 'reception.joinWaitlist', { day: dayId, matter, ...more })
  const wait = async (who: string) => ((await house.as(who, 'reception.myWaits')) as Wait[])[0]
  const giveBack = () => house.as(visitor(1), 'reception.cancelBooking', { booking: stays })
  const toCall = async () =>
    ((await house.as(clerk, 'reception.unanswered')) as { number: string }[]).map(each => each.number)

  it('give a neighbour who waits for the same person no turn before others, and no word that there was a place', async () => {
    await join(visitor(2))
    expect((await join(neighbour, { for: forHer })).body).toMatchObject({ before: 1 })
    expect(await toCall()).toEqual(['9:00-2'])
    await house.as(visitor(2), 'reception.leaveWaitlist', { wait: (await wait(visitor(2)))?.id })
    await giveBack()
    await house.as(neighbour, 'reception.takeOffer', { wait: (await wait(neighbour))?.id })
    expect(await house.as(null, 'reception.bookingByCode', { district: 'xiangtan', code })).toMatchObject({
      asked: { answer: null },
    })
    expect(await toCall()).toEqual(['9:00-2'])
  })

  it('leave who has only a paper with a code that opens the place which was taken for them on the list', async () => {
    await join(grid, { for: forHer })
    await giveBack()
    const { number } = (await house.as(grid, 'reception.takeOffer', { wait: (await wait(grid))?.id })) as {
      number: string
    }
    const opened = await house.as(null, 'reception.bookingByCode', { district: 'xiangtan', code })
    expect(opened).toMatchObject({ number, state: 'booked', asked: null })
    const papers = (await house.as(clerk, 'reception.bookedFor')) as { number: string; state: string }[]
    expect(papers.map(each => [each.number, each.state])).toEqual([[number, 'booked']])
  })

  describe('and who waits for another in their stead', () => {
    beforeEach(async () => {
      await join(visitor(2))
      expect((await join(resident)).body).toMatchObject({ before: 0 })
    })

    it('waits like everybody once they have another place: who never had one comes first', async () => {
      const added = { station: 'hetang', practice: 'reception-day', on: '2026-12-22', why: '加开一场' }
      const { id } = (await house.as(clerk, 'plan.addDay', added)) as Day
      await house.as(clerk, 'reception.publishDay', { day: id })
      const slot = (await day(id)).slots.find(each => each.free > 0)?.id
      await house.as(resident, 'reception.changeBooking', { booking: lost, slot })
      expect(await wait(resident)).toMatchObject({ before: 1 })
      await giveBack()
      expect([(await wait(visitor(2)))?.state, (await wait(resident))?.state]).toEqual(['offered', 'waiting'])
    })

    it('waits like everybody once they have said that they do not come', async () => {
      await house.as(resident, 'reception.answerChange', { booking: lost, asked: 1, answer: 'cancel' })
      await giveBack()
      expect([(await wait(visitor(2)))?.state, (await wait(resident))?.state]).toEqual(['offered', 'waiting'])
    })
  })

  it('are forgotten once their person has booked another: nobody calls them, and given back it wins them no turn', async () => {
    await house.at('2026-12-01T10:00')
    await giveBack()
    const slot = (await day()).slots.find(each => each.free > 0)?.id
    const again = (await house.as(resident, 'reception.bookSlot', { slot, matter })) as { id: string }
    await house.at('2026-12-10T09:00')
    expect(await toCall()).toEqual(['9:00-2'])
    await join(visitor(2))
    await join(visitor(3))
    await house.as(resident, 'reception.cancelBooking', { booking: again.id })
    expect((await join(resident)).body).toMatchObject({ before: 2 })
  })

  it('let nobody but who booked them onto a list that is full: a neighbour could tell by it', async () => {
    for (let n = 0; n < 10; n += 1) await join(visitor(10 + n))
    expect((await join(neighbour, { for: forHer })).body).toMatchObject({ code: 'WAITLIST_FULL' })
    expect((await join(grid, { for: forHer })).body).toMatchObject({ before: 0 })
  })
})
