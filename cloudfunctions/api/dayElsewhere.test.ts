import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  version: number
  address: string
  slots: { id: string; label: string }[]
}

const clerk = 'zhoucun.clerk-nanjiao'

describe('a reception held elsewhere than at its station (周村: the market)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['zhoucun'], '2026-11-20T09:00')
  })
  afterAll(() => house.close())

  it('sends who books an hour that was added to it to the same place as everybody', async () => {
    const market = { practice: 'market-reception', station: 'nanjiao', on: '2026-12-10', why: '逢集' }
    const { id } = (await house.as(clerk, 'plan.addDay', market)) as Card
    await house.as(clerk, 'reception.publishDay', { day: id })
    const { version } = (await house.as(clerk, 'plan.day', { day: id })) as Card
    const hours = { day: id, version, topic: null, windows: [{ from: '18:00', to: '20:00' }] }
    await house.as(clerk, 'plan.editDay', hours)
    const day = (await house.as(null, 'reception.day', { district: 'zhoucun', day: id })) as Card
    const evening = day.slots.find(({ label }) => label.startsWith('18'))
    const booked = (await house.as('zhoucun.resident-1', 'reception.bookSlot', {
      slot: evening?.id,
      matter: '集市乱停车',
    })) as { address: string }
    expect(booked.address).toBe(day.address)
    const [notice] = (await house.as('zhoucun.resident-1', 'notice.inbox')) as { text: string }[]
    expect(notice?.text).toContain(`到${day.address}`)
  })
})
