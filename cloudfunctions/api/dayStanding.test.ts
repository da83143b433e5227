import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  standing: string
  free: number
  slots: { id: string; label: string }[]
}

const clerk = 'xiangtan.clerk-hetang'
const visitor = (n: number) => `xiangtan.visitor-${n}`
const matter = '楼道照明的事'
const here = { district: 'xiangtan', station: 'hetang' }

describe('how a day stands for who would come', () => {
  let house: House
  let card: Card
  /** 9:00 stays unsold, 9:20 is booked, the third is kept for who comes without a booking. */
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Card[] }
    const { id } = days.find(each => each.day === '2026-12-15') as Card
    const { version } = (await house.as(clerk, 'plan.day', { day: id })) as Card
    const hours = { windows: [{ from: '09:00', to: '10:00' }], capacity: 1 }
    await house.as(clerk, 'plan.editDay', { day: id, version, topic: null, ...hours })
    card = (await house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as Card
    const slot = card.slots.find(({ label }) => label === '9:20')?.id
    await house.as(visitor(1), 'reception.bookSlot', { slot, matter })
  })
  afterAll(() => house.close())

  const inMonth = async () =>
    ((await house.as(null, 'reception.month', { ...here, month: '2026-12' })) as { days: Card[] }).days
  const amongNext = () => house.as(null, 'reception.nextDays', here) as Promise<Card[]>
  /** As the month, the list of the next days and the day itself tell it. */
  const told = async () => {
    const day = (await house.as(null, 'reception.day', { district: 'xiangtan', day: card.id })) as Card
    const cards = [...(await inMonth()), ...(await amongNext()), day].filter(each => each.id === card.id)
    return cards.map(({ standing, free }) => `${standing} ${free}`)
  }

  it('is told alike by the month, the next days and the day itself, by the clock of the server', async () => {
    expect(await told()).toEqual(['free 1', 'free 1', 'free 1'])
    await house.at('2026-12-15T08:05')
    expect(await told()).toEqual(['full 0', 'full 0', 'full 0'])
  })

  it('lets people wait on the morning itself, while a place unsold is past its time and a booked one is not', async () => {
    expect((await house.try(visitor(2), 'reception.joinWaitlist', { day: card.id, matter })).status).toBe(200)
    await house.at('2026-12-15T08:20')
    expect(await told()).toEqual(['closed 0', 'closed 0', 'closed 0'])
    expect((await house.try(visitor(3), 'reception.joinWaitlist', { day: card.id, matter })).status).toBe(409)
  })

  it('is past once its last hour has ended, with places unsold or without: nothing of it can be booked', async () => {
    await house.at('2026-12-15T10:00')
    expect(await told()).toEqual(['past 0', 'past 0'])
    expect((await amongNext()).map(({ id }) => id)).not.toContain(card.id)
    await house.at('2026-12-20T09:00')
    expect((await inMonth()).map(({ day, standing, free }) => [day, standing, free])).toEqual([
      ['2026-12-15', 'past', 0],
    ])
  })
})
