import { type House, openHouse } from '#tests/stores/house'

interface Activity {
  id: string
  held: number
  waiting: number
  mine: { state: 'held' | 'waiting'; before: number } | null
  coming: string[]
  waitingNames: string[]
}

const clerk = 'xiangtan.clerk-hetang'
const deputies = ['hetang', 'shutang', 'yuhu', 'jiangshe', 'yisuhe'].flatMap(station =>
  [1, 2, 3, 4, 5, 6].map(n => `xiangtan.deputy-${station}-${n}`),
)

describe('an activity that deputies choose (淄川)', () => {
  let house: House
  const wish = {
    station: 'hetang',
    title: '视察老旧小区改造',
    about: '看三个小区的加装电梯',
    place: '建设社区门口',
    day: '2026-12-10',
    time: '14:30',
    capacity: 2,
  }
  const offer = async (more: object = {}) => (await house.as(clerk, 'activity.offer', { ...wish, ...more })) as Activity
  const of = async (who: string, id: string) =>
    ((await house.as(who, 'activity.list')) as Activity[]).find(each => each.id === id)
  const titles = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string }[]).map(({ title }) => title)

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('gives its places in order, then a waiting list, and passes a place on to the first who waits, who is told once', async () => {
    const { id } = await offer()
    const [a, b, c, d] = deputies as [string, string, string, string]
    for (const who of [a, b, c, d]) await house.as(who, 'activity.signUp', { activity: id })
    expect((await of(c, id))?.mine).toEqual({ state: 'waiting', before: 0 })
    expect((await of(d, id))?.mine).toEqual({ state: 'waiting', before: 1 })
    expect((await house.try(c, 'activity.signUp', { activity: id })).body).toMatchObject({ code: 'SIGNED_UP_BEFORE' })
    await house.as(a, 'activity.leave', { activity: id })
    expect(await of(c, id)).toMatchObject({ held: 2, waiting: 1, mine: { state: 'held' } })
    expect((await titles(c)).filter(title => title === '活动有您的位置了')).toHaveLength(1)
    expect(await titles(d)).not.toContain('活动有您的位置了')
    await house.as(a, 'activity.signUp', { activity: id })
    expect((await of(a, id))?.mine).toEqual({ state: 'waiting', before: 1 })
    await house.as(d, 'activity.leave', { activity: id })
    expect(await of(a, id)).toMatchObject({ held: 2, waiting: 1, mine: { state: 'waiting', before: 0 } })
  })

  it('is never overfull and loses nobody, though thirty sign up at the same moment', async () => {
    const { id } = await offer({ capacity: 7 })
    const answers = await Promise.all(deputies.map(who => house.try(who, 'activity.signUp', { activity: id })))
    expect(answers.map(({ status }) => status)).toEqual(deputies.map(() => 200))
    const after = await of(clerk, id)
    expect(after).toMatchObject({ held: 7, waiting: 23 })
    expect(after?.coming).toHaveLength(7)
    expect(after?.waitingNames).toHaveLength(23)
  })

  it('passes each place on exactly once, though all who hold one leave while others sign up and leave the list', async () => {
    const { id } = await offer({ capacity: 5 })
    for (const who of deputies.slice(0, 16)) await house.as(who, 'activity.signUp', { activity: id })
    const holding = deputies.slice(0, 5)
    const impatient = deputies.slice(5, 8)
    const late = deputies.slice(16, 24)
    await Promise.all([
      ...[...holding, ...impatient].map(who => house.try(who, 'activity.leave', { activity: id })),
      ...late.map(who => house.try(who, 'activity.signUp', { activity: id })),
    ])
    const after = await of(clerk, id)
    expect(after).toMatchObject({ held: 5, waiting: 11 })
    const shown = await Promise.all(deputies.slice(0, 24).map(async who => (await of(who, id))?.mine?.state ?? 'out'))
    expect(shown.slice(0, 8)).toEqual(shown.slice(0, 8).map(() => 'out'))
    expect(shown.filter(state => state === 'held')).toHaveLength(5)
    // Those who waited longest have the places, and whoever got one by another's leaving was told of it once.
    expect(shown.slice(8, 13)).toEqual(['held', 'held', 'held', 'held', 'held'])
    for (const who of deputies.slice(8, 13)) {
      const told = (await titles(who)).filter(title => title === '活动有您的位置了')
      expect(told.length).toBe(1)
    }
  })

  it('takes one of two sign-ups that a phone sends twice at once', async () => {
    const { id } = await offer()
    const [who] = deputies as [string]
    const answers = await Promise.all([1, 2].map(() => house.try(who, 'activity.signUp', { activity: id })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await of(who, id)).toMatchObject({ held: 1, waiting: 0 })
  })

  it('takes more deputies when it is given more places, and those who waited longest are told; never fewer than have one', async () => {
    const { id } = await offer({ title: '看加装电梯' })
    const [a, b, c, d, e] = deputies as [string, string, string, string, string]
    for (const who of [a, b, c, d, e]) await house.as(who, 'activity.signUp', { activity: id })
    const resize = (capacity: number, who = clerk) => house.try(who, 'activity.resize', { activity: id, capacity })
    const told = async (who: string) => ((await house.as(who, 'notice.inbox')) as { text: string }[])[0]?.text
    expect((await resize(4)).body).toMatchObject({ capacity: 4, held: 4, waiting: 1 })
    for (const who of [c, d]) expect(await told(who)).toContain('“看加装电梯”增加了名额，轮到您了')
    expect((await of(e, id))?.mine).toEqual({ state: 'waiting', before: 0 })
    expect((await resize(3)).body).toMatchObject({
      code: 'PLACES_HELD',
      message: '已经有4位代表报上名，名额不能少于4',
    })
    expect((await resize(6)).body).toMatchObject({ held: 5, waiting: 0 })
    expect((await resize(5)).body).toMatchObject({ capacity: 5, held: 5 })
    expect((await resize(9, 'xiangtan.clerk-yuhu')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await resize(9, a)).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await resize(0)).status).toBe(400)
  })

  it('is never overfull though it is made smaller while deputies sign up and leave', async () => {
    const { id } = await offer({ title: '看供暖', capacity: 8 })
    for (const who of deputies.slice(0, 6)) await house.as(who, 'activity.signUp', { activity: id })
    const answers = await Promise.all([
      ...deputies.slice(6, 14).map(who => house.try(who, 'activity.signUp', { activity: id })),
      ...[6, 10, 7, 12].map(capacity => house.try(clerk, 'activity.resize', { activity: id, capacity })),
      ...deputies.slice(0, 2).map(who => house.try(who, 'activity.leave', { activity: id })),
    ])
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const after = (await of(clerk, id)) as Activity & { capacity: number }
    expect(after.held).toBe(Math.min(after.capacity, 12))
    expect([after.coming.length, after.held + after.waiting]).toEqual([after.held, 12])
  })

  it('is offered by those in charge of the station, ahead of time, and cancelled with a reason that all are told', async () => {
    const past = await house.try(clerk, 'activity.offer', { ...wish, day: '2026-11-30' })
    expect(past.body).toMatchObject({ code: 'ACTIVITY_DAY_UNFIT' })
    const elsewhere = await house.try(clerk, 'activity.offer', { ...wish, station: 'yuhu' })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await offer({ title: '调研冬季供水' })
    const who = 'xiangtan.deputy-yisuhe-6'
    await house.as(who, 'activity.signUp', { activity: id })
    const stranger = await house.try('xiangtan.clerk-yuhu', 'activity.cancel', { activity: id, reason: '改期' })
    expect(stranger.body).toMatchObject({ code: 'NOT_FOUND' })
    await house.as(clerk, 'activity.cancel', { activity: id, reason: '当天停水抢修' })
    expect((await titles(who))[0]).toBe('活动取消了')
    expect((await house.try(who, 'activity.signUp', { activity: id })).body).toMatchObject({ code: 'ACTIVITY_CLOSED' })
  })

  it('is not offered for a year that was mistyped', async () => {
    const far = await house.try(clerk, 'activity.offer', { ...wish, day: '9999-12-10' })
    expect(far.body).toMatchObject({ code: 'ACTIVITY_DAY_UNFIT', message: '这个日子太远了，请选一年以内的' })
  })

  describe('of which a place falls free at night', () => {
    const [first, next] = ['xiangtan.deputy-jiangshe-1', 'xiangtan.deputy-jiangshe-2']
    const sent = () => house.wall.map(({ data }) => Object.values(data).join(' ')).filter(text => text.includes('夜里'))
    let id: string
    beforeEach(async () => {
      house.wall.length = 0
      await house.at('2026-12-02T12:00')
      for (const who of [first, next]) await house.as(who, 'notice.allowMessages', { templates: ['duty'] })
      id = (await offer({ title: '夜里空出位置', capacity: 1 })).id
      for (const who of [first, next]) await house.as(who, 'activity.signUp', { activity: id })
      await house.at('2026-12-02T23:30')
      await house.as(first, 'activity.leave', { activity: id })
    })

    it('wakes nobody: the next one reads of it in the morning', async () => {
      await house.at('2026-12-02T23:40')
      expect(sent()).toEqual([])
      await house.at('2026-12-03T08:05')
      expect(sent()).toHaveLength(1)
    })

    it('is not offered any more once it was given back or the activity is cancelled', async () => {
      await house.as(next, 'activity.leave', { activity: id })
      await house.at('2026-12-03T08:05')
      expect(sent()).toEqual([])
    })
  })
})
