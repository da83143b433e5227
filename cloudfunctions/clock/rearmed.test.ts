import { ownPlace, settleOwnPlace } from '#tests/ownPlace'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
}

const [station] = ownPlace.stations.map(each => each.id)
const [unit] = ownPlace.units.map(each => each.id)
const clerk = `ownplace.clerk-${station}`

describe('whoever is taken off a date and put back on it', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse([settleOwnPlace()], '2026-11-04T09:00')
  })
  afterEach(() => house.close())

  const friday = async () => {
    const days = (await house.as(clerk, 'reception.stationDays', { station })) as Day[]
    return days.find(each => each.day === '2026-11-20') as Day
  }
  const titles = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])
      .filter(({ text }) => text.includes('11月20日'))
      .map(({ title }) => title)
  const seats = async () => {
    const plan = (await house.as(clerk, 'rota.propose', { station, from: '2026-11', to: '2026-11' })) as {
      days: { day: string; seats: { deputy: string }[] }[]
    }
    return plan.days.find(each => each.day === '2026-11-20')?.seats.map(seat => seat.deputy) ?? []
  }
  const takeOff = async (deputy: string) =>
    house.as(clerk, 'rota.clearSeat', { day: (await friday()).id, deputy, seen: await seats(), reason: '另有安排' })
  const putBack = async (deputy: string) =>
    house.as(clerk, 'rota.setSeat', { day: (await friday()).id, deputy, seen: await seats(), reason: '又有空了' })

  it('is asked in advance once more, as long as the day is not announced, and reminded when it is near', async () => {
    const [deputy] = (await seats()) as [string]
    const who = `ownplace.deputy-${deputy}`
    await house.at('2026-11-05T09:00')
    expect(await titles(who)).toEqual(['请您接待群众'])
    await house.at('2026-11-05T10:00')
    await takeOff(deputy)
    expect(await titles(who)).toEqual(['接待不用来了', '请您接待群众'])
    await house.at('2026-11-06T09:00')
    await putBack(deputy)
    await house.at('2026-11-06T09:10')
    await house.at('2026-11-07T09:00')
    expect(await titles(who)).toEqual(['请您接待群众', '接待不用来了', '请您接待群众'])
    await house.as(who, 'duty.accept', { day: (await friday()).id })
    await house.as(clerk, 'reception.publishDay', { day: (await friday()).id })
    await house.at('2026-11-17T09:00')
    expect(await titles(who)).toEqual(['3天后接待群众', '请您接待群众', '接待不用来了', '请您接待群众'])
  })

  it('is asked at once on an announced day, and reminded of the next step once', async () => {
    await house.as(clerk, 'reception.publishDay', { day: (await friday()).id })
    const [deputy] = (await seats()) as [string]
    const who = `ownplace.deputy-${deputy}`
    await house.at('2026-11-17T09:00')
    await takeOff(deputy)
    await house.at('2026-11-17T10:00')
    await putBack(deputy)
    await house.at('2026-11-17T11:00')
    expect((await titles(who)).slice(0, 3)).toEqual(['请您接待群众', '接待不用来了', '3天后接待群众'])
    await house.at('2026-11-19T09:00')
    await house.at('2026-11-19T12:00')
    expect((await titles(who)).slice(0, 2)).toEqual(['明天接待群众', '请您接待群众'])
  })

  it('a unit too: let off and invited again, it is invited anew and reminded by both steps', async () => {
    const holder = `ownplace.unit-${unit}`
    const invite = async (units: (string | undefined)[]) => {
      const { id, version } = await friday()
      return house.as(clerk, 'reception.inviteUnits', { day: id, version, units })
    }
    await invite([unit])
    await house.as(clerk, 'reception.publishDay', { day: (await friday()).id })
    await house.at('2026-11-17T09:00')
    await invite([])
    await house.at('2026-11-17T09:30')
    await invite([unit])
    await house.at('2026-11-17T10:00')
    await house.at('2026-11-19T09:00')
    expect(await titles(holder)).toEqual([
      '明天参加接待',
      '请派人参加接待',
      '不用参加接待了',
      '3天后参加接待',
      '请派人参加接待',
    ])
  })
})
