import { answerOpen } from '#functions/open/answerOpen'
import { type House, openHouse } from '#tests/stores/house'

interface RotaDay {
  id: string
  day: string
  seats: { deputy: string }[]
}

const committee = 'xiangtan.committee'
const clerk = 'xiangtan.clerk-hetang'
/** What nobody outside the office and the deputy may read. */
const secrets = ['住院', '化疗', '请假', '化疗复查']

describe('what everybody may read of a plan', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    await house.as(committee, 'yearPlan.expand', { year: 2027 })
    for (const year of [2026, 2027]) await house.as(committee, 'yearPlan.publish', { year, why: '年度预安排' })
  })
  afterAll(() => house.close())

  const days = async () =>
    (
      (await house.as(clerk, 'rota.propose', { station: 'hetang', from: '2026-12', to: '2027-03' })) as {
        days: RotaDay[]
      }
    ).days
  const ids = (seats: { deputy: string }[]) => seats.map(({ deputy }) => deputy)
  const openPage = async (path: string): Promise<string> =>
    (
      await answerOpen(
        { ...house.platform, fonts: '' },
        { method: 'GET', path, origin: 'https://shuanglian.test', app: null, requestId: 'test' },
      )
    ).body.toString()
  /** Everything without a sign-in that says who sits where, and why something changed. */
  const inTheOpen = async (): Promise<string> => {
    const district = { district: 'xiangtan' }
    const station = { ...district, station: 'hetang' }
    const asked = await Promise.all([
      ...[2026, 2027].flatMap(year => [
        house.as(null, 'yearPlan.published', { ...station, year }),
        house.as(null, 'yearPlan.versions', { ...district, year }),
      ]),
      house.as(null, 'reception.nextDays', station),
      house.as(null, 'reception.month', { ...station, month: '2026-12' }),
      ...(await days()).map(({ id }) => house.as(null, 'reception.day', { ...district, day: id })),
    ])
    return JSON.stringify(asked) + (await openPage('/open/stations/xiangtan/hetang.ics'))
  }

  it('says that the rota has changed, and not that a deputy is on leave or why', async () => {
    const [first, second, third] = await days()
    const [away, other] = ids(first?.seats ?? []) as [string, string]
    const leave = { from: first?.day, to: third?.day, reason: '住院' }
    const { id } = (await house.as(`xiangtan.deputy-${away}`, 'rota.askLeave', leave)) as { id: string }
    await house.as(clerk, 'rota.answerLeave', { leave: id, accept: true })
    const seen = ids(second?.seats ?? [])
    const byHand = { day: second?.id, deputy: seen[0], seen, reason: '化疗复查' }
    await house.as(clerk, 'rota.clearSeat', byHand)
    await house.as(clerk, 'rota.setSeat', {
      day: third?.id,
      deputy: other,
      seen: ids((await days())[2]?.seats ?? []),
      reason: '替化疗的代表',
    })
    const read = await inTheOpen()
    expect(secrets.filter(word => read.includes(word))).toEqual([])
    expect(read).toContain('轮值调整')
  })
})
