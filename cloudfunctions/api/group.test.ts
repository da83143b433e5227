import { addGroup } from '#db/queries/group'
import { type House, openHouse } from '#tests/stores/house'

interface Group {
  id: string
  leader: string | null
  quota: { what: string; words: string }[]
  records: { day: string }[]
}

describe('the groups of a district in a quarter (张店)', () => {
  let house: House
  const quarter = (who: string, day?: string) =>
    house.as(who, 'group.quarter', day ? { day } : {}) as Promise<{ quarter: string; groups: Group[] }>
  const record = (who: string, more: object = {}) =>
    house.try(who, 'group.record', {
      group: 'b',
      day: '2026-11-20',
      kind: 'publicContact',
      about: '到社区听老旧小区物业的意见',
      suggestions: 2,
      ...more,
    })

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const quota = { deputyContacts: 1, publicContacts: 1, suggestions: 3 }
    const queries = house.platform.db.tenant('xiangtan')
    for (const [position, id, station] of [
      [0, 'a', 'yuhu'],
      [1, 'b', 'hetang'],
    ] as const) {
      const members = [`${station}-1`, `${station}-2`]
      const group = { id, name: `第${position + 1}组`, leaderId: `${station}-1`, position, quota, members }
      await addGroup(queries, 'xiangtan', group)
    }
  })
  afterAll(() => house.close())

  it('shows the committee every group, a deputy their own, and others nothing', async () => {
    expect((await quarter('xiangtan.committee')).groups.map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await quarter('xiangtan.deputy-hetang-2')).groups.map(({ id }) => id)).toEqual(['b'])
    expect((await quarter('xiangtan.deputy-hetang-3')).groups).toEqual([])
    expect((await house.try('xiangtan.resident-1', 'group.quarter')).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('says that a group with two suggestions is one short, and blocks nothing', async () => {
    const { status, body } = await record('xiangtan.deputy-hetang-2')
    expect(status).toBe(200)
    expect((body as Group).quota.map(({ what, words }) => [what, words])).toEqual([
      ['联系代表', '还差1次'],
      ['联系群众', '已完成'],
      ['意见建议', '还差1条'],
    ])
    const third = await record('xiangtan.committee', { kind: 'deputyContact', suggestions: 1 })
    expect((third.body as Group).quota.map(({ words }) => words)).toEqual(['已完成', '已完成', '已完成'])
  })

  it('counts each quarter for itself', async () => {
    await record('xiangtan.committee', { day: '2026-09-30', suggestions: 1 })
    expect((await quarter('xiangtan.committee', '2026-08-01')).quarter).toBe('2026年第3季度')
    const [, autumn] = (await quarter('xiangtan.committee', '2026-08-01')).groups
    expect(autumn?.records.map(({ day }) => day)).toEqual(['2026-09-30'])
    expect(autumn?.quota.at(-1)?.words).toBe('还差2条')
  })

  it('takes no record of another’s group, nor of a day that has not come', async () => {
    expect((await record('xiangtan.deputy-yuhu-1')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await record('xiangtan.committee', { day: '2026-12-02' })).body).toMatchObject({
      code: 'ACTIVITY_DAY_UNFIT',
    })
  })
})
