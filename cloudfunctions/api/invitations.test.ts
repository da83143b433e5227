import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  practice: string
  state: string
  version: number
  topic: string | null
  cancelledBecause: string | null
}

const clerk = 'xihu.clerk-nanzhan'
const unit = 'xihu.unit-zhujian'

describe('the bench of a unit that is invited', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-11-02T09:00')
  })
  afterAll(() => house.close())

  const invited = (who = unit) => house.as(who, 'duty.invitations') as Promise<Card[]>
  const table = async () => {
    const days = (await house.as(clerk, 'reception.stationDays', { station: 'nanzhan' })) as Card[]
    return days.find(each => each.practice === '幸福圆桌会' && each.day === '2026-12-05') as Card
  }

  it('says nothing of a day that is not announced, and asks for somebody once it is', async () => {
    const { id, version } = await table()
    await house.as(clerk, 'reception.inviteUnits', { day: id, version, units: ['zhujian'] })
    expect((await invited()).filter(day => day.id === id)).toEqual([])
    await house.as(clerk, 'reception.publishDay', { day: id, topic: '加装电梯' })
    const shown = (await invited()).filter(day => day.id === id)
    expect(shown).toMatchObject([{ practice: '幸福圆桌会', state: 'published', topic: '加装电梯' }])
    expect((await invited('xihu.unit-minzheng')).filter(day => day.id === id)).toEqual([])
  })

  it('keeps a day that was cancelled, with the reason, until it is over', async () => {
    const { id, version } = await table()
    await house.as('xihu.committee', 'plan.cancelDay', { day: id, version, why: '会场占用' })
    const of = async () => (await invited()).filter(day => day.id === id)
    expect(await of()).toMatchObject([{ state: 'cancelled', cancelledBecause: '会场占用' }])
    await house.at('2026-12-06T09:00')
    expect(await of()).toEqual([])
  })
})
