import { ownPlace, settleOwnPlace } from '#tests/ownPlace'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
}
interface RotaDay {
  id: string
  seats: { deputy: string }[]
  proposed: { deputy: string }[]
}

const [station] = ownPlace.stations.map(each => each.id)
const clerk = `ownplace.clerk-${station}`
const why = '会场占用'

describe('a deputy who was asked ahead of the announcement (提早预告), and has not answered', () => {
  let house: House
  let day: Day
  let deputy: string
  const span = { station, from: '2026-11', to: '2026-11' }

  beforeEach(async () => {
    house = await openHouse([settleOwnPlace()], '2026-10-08T09:00')
    await house.at('2026-11-05T09:00')
    day = await dayOn('2026-11-20')
    const [first] = (await rotaDay()).seats
    deputy = `ownplace.deputy-${first?.deputy}`
  })
  afterEach(() => house.close())

  const dayOn = async (date: string): Promise<Day> =>
    ((await house.as(clerk, 'reception.stationDays', { station })) as Day[]).find(each => each.day === date) as Day
  const rotaDays = async () => ((await house.as(clerk, 'rota.propose', span)) as { days: RotaDay[] }).days
  const rotaDay = async () => (await rotaDays()).find(({ id }) => id === day.id) as RotaDay
  const ids = (seats: { deputy: string }[]) => seats.map(seat => seat.deputy)
  /** What they read of 20 November, the latest first. */
  const titles = async (who = deputy) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])
      .filter(({ text }) => text.includes('11月20日'))
      .map(({ title }) => title)

  it('is told that the day is cancelled', async () => {
    await house.as(clerk, 'plan.cancelDay', { day: day.id, version: day.version, why })
    expect(await titles()).toEqual(['接待取消了', '请您接待群众'])
  })

  it('is told that the day is another one, once for each move', async () => {
    const { version } = (await house.as(clerk, 'plan.moveDay', {
      day: day.id,
      version: day.version,
      to: '2026-11-24',
      why,
    })) as Day
    await house.as(clerk, 'plan.moveDay', { day: day.id, version, to: '2026-11-20', why: '会场空出来了' })
    expect(await titles()).toEqual(['接待改期了', '接待改期了', '请您接待群众'])
  })

  it('is told by the office that takes the seat back, and no more of what becomes of the day', async () => {
    const seen = ids((await rotaDay()).seats)
    await house.as(clerk, 'rota.clearSeat', { day: day.id, deputy: seen[0], seen, reason: '另有安排' })
    await house.as(clerk, 'plan.cancelDay', { day: day.id, version: day.version, why })
    expect(await titles()).toEqual(['接待不用来了', '请您接待群众'])
  })

  it('is told when a new proposal seats another, and nobody telephones them about it', async () => {
    const rows = house.platform.db.tenant('ownplace')
    await rows.all({
      name: 'leaveNow',
      text: `UPDATE notice SET state = 'unsendable', why = 'refused' WHERE channel = 'wechat'`,
    })
    const leave = { from: '2026-11-19', to: '2026-11-21', reason: '出差在外' }
    await rows.all(
      {
        name: 'awayNow',
        text: `INSERT INTO deputy_leave (tenant_id, leave_id, deputy_id, from_day, to_day, reason, state, asked_at, answered_by, answered_at)
               SELECT tenant_id, gen_random_uuid(), $1, $2, $3, $4, 'accepted', now(), account_id, now()
               FROM account WHERE tenant_id = 'ownplace' LIMIT 1`,
      },
      [deputy.replace('ownplace.deputy-', ''), leave.from, leave.to, leave.reason],
    )
    const days = (await rotaDays()).map(({ id, seats, proposed }) => ({
      day: id,
      seen: ids(seats),
      proposed: ids(proposed),
    }))
    await house.as(clerk, 'rota.apply', { ...span, days })
    expect(await titles()).toEqual(['接待不用来了', '请您接待群众'])
    expect(
      await rows.all(
        {
          name: 'stillDue',
          text: `SELECT event FROM notice WHERE about_id = $1 AND event LIKE 'dutyProposed:%' AND state = 'unsendable'`,
        },
        [day.id],
      ),
    ).toHaveLength(1)
  })

  it('hears nothing of a day of which nobody was asked yet', async () => {
    const later = await dayOn('2026-12-20')
    const before = ((await house.as(deputy, 'notice.inbox')) as unknown[]).length
    await house.as(clerk, 'plan.cancelDay', { day: later.id, version: later.version, why })
    expect((await house.as(deputy, 'notice.inbox')) as unknown[]).toHaveLength(before)
  })
})
