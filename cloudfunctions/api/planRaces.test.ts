import { holidaysOf2027 } from '#tests/holidaysOf2027'
import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
}
interface Proposal {
  days: { id: string; seats: { deputy: string }[]; proposed: { deputy: string }[] }[]
}

const committee = 'yuhu.committee'

describe('two who change one plan at the same moment', () => {
  let house: House
  let stations: string[]
  beforeEach(async () => {
    house = await openHouse(['yuhu'], '2026-11-20T09:00')
    stations = ((await house.as(committee, 'plan.days', {})) as { stations: { id: string }[] }).stations.map(
      ({ id }) => id,
    )
  })
  afterEach(() => house.close())

  const daysOf = async (station: string) =>
    ((await house.as(committee, 'plan.days', { station })) as { days: Card[] }).days
  const seatsOf = async (day: string): Promise<string[]> =>
    (
      await house.platform.db.tenant('yuhu').all<{ deputy_id: string }>(
        {
          name: 'sitting',
          text: `SELECT deputy_id FROM duty WHERE day_id = $1 AND state <> 'substituted' ORDER BY deputy_id`,
        },
        [day],
      )
    ).map(row => row.deputy_id)

  it('keeps every day where its clerk has just moved it, although the holidays are imported meanwhile', async () => {
    await house.as(committee, 'yearPlan.expand', { year: 2027 })
    const days = await Promise.all(
      stations.map(async station => ({
        station,
        ...((await daysOf(station)).find(({ day }) => day > '2027-03-01') as Card),
      })),
    )
    const [imported, ...moves] = await Promise.all([
      house.try(committee, 'plan.applyHolidays', { year: 2027, version: 0, text: holidaysOf2027 }),
      ...days.map(({ station, id, version }) =>
        house.try(`yuhu.clerk-${station}`, 'plan.moveDay', { day: id, version, to: '2027-03-24', why: '会场占用' }),
      ),
    ])
    expect(imported?.status).toBe(200)
    for (const [i, { station, id }] of days.entries()) {
      const { status, body } = moves[i] as { status: number; body: { code: string } }
      const stands = (await daysOf(station)).find(each => each.id === id)?.day
      if (status === 200) expect(stands).toBe('2027-03-24')
      else expect(body.code).toBe('CHANGED_MEANWHILE')
    }
  })

  it('sends nobody away for another’s sake, whatever they do to one day and its seats', async () => {
    for (const station of stations.slice(0, 4)) {
      const [day] = (await daysOf(station)) as [Card]
      const [one = '', other = ''] = await seatsOf(day.id)
      const clerk = `yuhu.clerk-${station}`
      const span = { station, from: '2026-12', to: '2027-02' }
      const { days } = (await house.as(clerk, 'rota.propose', span)) as Proposal
      const leave = { from: '2026-12-01', to: '2026-12-31', reason: '出差在外' }
      const { id: asked } = (await house.as(`yuhu.deputy-${one}`, 'rota.askLeave', leave)) as { id: string }
      const ids = (seats: { deputy: string }[]) => seats.map(({ deputy }) => deputy)
      const seen = [one, other]
      const answers = await Promise.all([
        house.try(clerk, 'rota.answerLeave', { leave: asked, accept: true }),
        house.try(`yuhu.deputy-${one}`, 'duty.nameSubstitute', { day: day.id, substitute: `${stations[6]}-3` }),
        house.try(`yuhu.deputy-${other}`, 'duty.nameSubstitute', { day: day.id, substitute: `${stations[7]}-3` }),
        house.try(clerk, 'plan.moveDay', { day: day.id, version: day.version, to: '2026-12-17', why: '会场占用' }),
        house.try(committee, 'rota.setSeat', { day: day.id, deputy: `${station}-6`, seen, reason: '临时增加' }),
        house.try(committee, 'rota.clearSeat', { day: day.id, deputy: other, seen, reason: '另有安排' }),
        house.try(clerk, 'rota.apply', {
          ...span,
          days: days.map(({ id, seats, proposed }) => ({ day: id, seen: ids(seats), proposed: ids(proposed) })),
        }),
        house.try(`yuhu.deputy-${other}`, 'duty.accept', { day: day.id }),
        house.try(committee, 'yearPlan.expand', { year: 2027 }),
      ])
      const codes = answers.map(({ status, body }) => (status === 200 ? 'done' : (body as { code: string }).code))
      expect(codes).not.toContain('TRY_AGAIN_SOON')
      expect(codes.filter(code => code === 'done').length).toBeGreaterThan(2)
      const twice = await house.platform.db.tenant('yuhu').all({
        name: 'twoPlaces',
        text: `SELECT deputy_id, day FROM duty WHERE state <> 'substituted' GROUP BY 1, 2 HAVING count(*) > 1`,
      })
      expect(twice).toEqual([])
    }
  })

  it('lets a deputy ask for the same leave once', async () => {
    const leave = { from: '2026-12-01', to: '2026-12-31', reason: '出差在外' }
    const deputy = `yuhu.deputy-${stations[0]}-1`
    const answers = await Promise.all([1, 2, 3].map(() => house.try(deputy, 'rota.askLeave', leave)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })
})
