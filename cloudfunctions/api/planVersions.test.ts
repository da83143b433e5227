import type { Queries } from '#db/database'
import { saidInYear } from '#db/queries/planVersion'
import { xiangtan } from '#domain/presets/xiangtan'
import type { PlanChange } from '#domain/reception/yearPlan'
import { keepVersion, publishPlan } from '#functions/api/planVersions'
import { type House, openHouse } from '#tests/stores/house'

describe('the versions of a published year', () => {
  let house: House
  let december = ''
  let january = ''

  const inTransaction = <R>(work: (queries: Queries) => Promise<R>) => house.platform.db.transaction('xiangtan', work)
  const about = (why: string) => ({ why, at: house.platform.now(), by: null })
  const publish = (year: number) =>
    inTransaction(queries => publishPlan(queries, 'xiangtan', xiangtan, { year, ...about('年度安排') }))
  const keep = (queries: Queries, dayId: string) =>
    keepVersion(queries, 'xiangtan', xiangtan, { dayIds: [dayId], ...about('调整议题') })
  const setTopic = (queries: Queries, dayId: string, topic: string) =>
    queries.all({ name: 'setTopic', text: 'UPDATE reception_day SET topic = $2 WHERE day_id = $1' }, [dayId, topic])
  const changeTopic = (dayId: string, topic: string) =>
    inTransaction(async queries => {
      await setTopic(queries, dayId, topic)
      await keep(queries, dayId)
    })
  const versions = () =>
    house.platform.db.tenant('xiangtan').all<{ year: number; version: number; changes: PlanChange[] }>({
      name: 'everyVersion',
      text: 'SELECT year, version, changes FROM plan_version ORDER BY year, version',
    })
  const numbers = async () => (await versions()).map(({ year, version }) => `${year}/${version}`)
  const dayOn = async (day: string) => {
    const asked = { district: 'xiangtan', station: 'hetang', month: day.slice(0, 7) }
    const { days } = (await house.as(null, 'reception.month', asked)) as { days: { id: string; day: string }[] }
    return days.find(each => each.day === day)?.id ?? ''
  }

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    december = await dayOn('2026-12-15')
    january = await dayOn('2027-01-15')
  })
  afterEach(() => house.close())

  it('are none while the year was not published, whatever changes', async () => {
    await changeTopic(december, '养老服务')
    expect(await versions()).toEqual([])
  })

  it('begin with every reception of the year; publishing again without a change gives the same number', async () => {
    expect(await publish(2026)).toEqual({ version: 1, changed: true })
    expect(await publish(2026)).toEqual({ version: 1, changed: false })
    const [first] = await versions()
    expect(first?.changes.map(({ after }) => `${after.stationId} ${after.day}`).sort()).toEqual(
      xiangtan.stations.map(({ id }) => `${id} 2026-12-15`).sort(),
    )
  })

  it('are none of a year in which nothing was planned', async () => {
    expect(await publish(2029)).toBeUndefined()
    expect(await versions()).toEqual([])
  })

  it('follow a change that the public sees, in its own year only, and no other change', async () => {
    await publish(2026)
    await publish(2027)
    await changeTopic(january, '养老服务')
    await changeTopic(january, '养老服务')
    expect(await numbers()).toEqual(['2026/1', '2027/1', '2027/2'])
    const [, , second] = await versions()
    expect(second?.changes.map(change => change.after.topic)).toEqual(['养老服务'])
    const before = await saidInYear(house.platform.db.tenant('xiangtan'), 'xiangtan', 2027, 1)
    expect(before.map(entry => entry.topic)).not.toContain('养老服务')
  })

  it('cancel what is no more, and follow a reception into the next year', async () => {
    await publish(2026)
    await publish(2027)
    await inTransaction(async queries => {
      const values = [december]
      await queries.all({ name: 'unseat', text: 'DELETE FROM duty WHERE day_id = $1' }, values)
      await queries.all(
        { name: 'later', text: `UPDATE reception_day SET day = '2027-01-05' WHERE day_id = $1` },
        values,
      )
      await queries.all({ name: 'unseatNext', text: 'DELETE FROM duty WHERE day_id = $1' }, [january])
      await queries.all({ name: 'noSlots', text: 'DELETE FROM reception_slot WHERE day_id = $1' }, [january])
      await queries.all({ name: 'noMore', text: 'DELETE FROM reception_day WHERE day_id = $1' }, [january])
      await keepVersion(queries, 'xiangtan', xiangtan, { dayIds: [december, january], ...about('会议冲突') })
    })
    expect(await numbers()).toEqual(['2026/1', '2026/2', '2027/1', '2027/2'])
    const [, moved, , next] = await versions()
    expect(moved?.changes.map(({ before, after }) => [before?.day, after.day])).toEqual([['2026-12-15', '2027-01-05']])
    expect(next?.changes.map(({ before, after }) => [before?.day, after.day, after.cancelledBecause])).toEqual([
      [undefined, '2027-01-05', null],
      ['2027-01-15', '2027-01-15', '会议冲突'],
    ])
  })

  it('have consecutive numbers when two days change at the same moment, and each is there once', async () => {
    await publish(2027)
    const others = await Promise.all(['2027-01-15', '2027-02-15'].map(dayOn))
    await Promise.all(others.map((dayId, i) => changeTopic(dayId, `议题${i}`)))
    expect(await numbers()).toEqual(['2027/1', '2027/2', '2027/3'])
    const changed = (await versions()).slice(1).flatMap(each => each.changes.map(({ after }) => after.dayId))
    expect(changed.sort()).toEqual([...others].sort())
  })

  it('are one when the year is published twice at the same moment', async () => {
    const answers = await Promise.all([publish(2026), publish(2026)])
    expect(answers.map(answer => answer?.version)).toEqual([1, 1])
    expect(await numbers()).toEqual(['2026/1'])
  })

  it('miss nothing that was changed while the year was being published', async () => {
    await Promise.all([publish(2026), changeTopic(december, '养老服务')])
    const plan = await saidInYear(house.platform.db.tenant('xiangtan'), 'xiangtan', 2026, 2)
    expect(plan.find(entry => entry.dayId === december)?.topic).toBe('养老服务')
  })

  it('are gone with the change when its transaction fails', async () => {
    await publish(2026)
    const failed = inTransaction(async queries => {
      await setTopic(queries, december, '养老服务')
      await keep(queries, december)
      throw new Error('in the middle')
    })
    await expect(failed).rejects.toThrow('in the middle')
    expect(await numbers()).toEqual(['2026/1'])
  })

  it('cannot be written over or taken out: the database refuses', async () => {
    await publish(2026)
    const queries = house.platform.db.tenant('xiangtan')
    const rewrite = queries.all({ name: 'rewrite', text: `UPDATE plan_version SET why = '' WHERE year = 2026` })
    await expect(rewrite).rejects.toThrow(/permission denied|append-only/)
    const remove = queries.all({ name: 'remove', text: 'DELETE FROM plan_version WHERE year = 2026' })
    await expect(remove).rejects.toThrow(/permission denied|append-only/)
  })
})
