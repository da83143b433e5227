import fc from 'fast-check'
import { type House, openHouse } from '#tests/stores/house'

interface Seat {
  deputy: string
  held: 'proposed' | 'accepted' | 'byHand' | 'substitute'
  why: string | null
}
interface RotaDay {
  id: string
  day: string
  seats: Seat[]
  proposed: Seat[]
  empty: number
}
interface Plan {
  stations: { id: string }[]
  days: RotaDay[]
  short: { deputy: string; span: string; atLeast: number; lacks: number }[]
}

const winter = { from: '2026-12', to: '2027-02' }
const ids = (seats: Seat[]) => seats.map(seat => seat.deputy)

/** What the rota's planners ask and do. */
const deskOf = (house: House, who: string) => ({
  propose: (station?: string) =>
    house.as(who, 'rota.propose', { ...winter, ...(station ? { station } : {}) }) as Promise<Plan>,
  written: ({ days }: Plan, station?: string) => ({
    ...winter,
    ...(station ? { station } : {}),
    days: days.map(({ id, seats, proposed }) => ({ day: id, seen: ids(seats), proposed: ids(proposed) })),
  }),
})
const texts = async (house: House, who: string) =>
  ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).map(({ title, text }) => ({
    title,
    text,
  }))

describe('the rota of a station', () => {
  const clerk = 'xiangtan.clerk-hetang'
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('is proposed with a reason for each seat and who is short, and writes nothing', async () => {
    const { propose } = deskOf(house, clerk)
    const plan = await propose()
    expect(plan.days.map(({ day, proposed }) => [day, ids(proposed)])).toEqual([
      ['2026-12-15', ['hetang-1', 'hetang-2']],
      ['2027-01-15', ['hetang-3', 'hetang-4']],
      ['2027-02-15', ['hetang-5', 'hetang-6']],
    ])
    expect(plan.days[0]?.proposed.map(({ why }) => why)).toEqual(['至少接待2次，这是第1次', '还没有接待过，轮到了'])
    expect(plan.short.filter(({ deputy }) => deputy === 'hetang-1')).toMatchObject([
      { span: '2026年', atLeast: 2, lacks: 1 },
      { span: '2027年', atLeast: 2, lacks: 2 },
    ])
    expect(await propose()).toEqual(plan)
    const [duty] = (await house.as('xiangtan.deputy-hetang-1', 'duty.mine')) as { why: string }[]
    expect(duty?.why).toBe('至少接待2次，这是第1次')
  })

  it('is the district committee’s everywhere, a street committee’s in its street, and a clerk’s at their station', async () => {
    const stations = async (who: string) => (await deskOf(house, who).propose()).stations.map(({ id }) => id)
    expect(await stations('xiangtan.committee')).toHaveLength(5)
    expect(await stations('xiangtan.street-yuhu')).toEqual(['yuhu'])
    expect(await stations(clerk)).toEqual(['hetang'])
    const [day] = (await deskOf(house, clerk).propose()).days
    const stranger = { day: day?.id, deputy: 'hetang-5', seen: ids(day?.seats ?? []), reason: '换一位' }
    for (const who of ['xiangtan.clerk-yuhu', 'xiangtan.street-yuhu'])
      expect((await house.try(who, 'rota.setSeat', stranger)).body).toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = await house.try(clerk, 'rota.propose', { ...winter, station: 'yuhu' })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
    const long = await house.try(clerk, 'rota.propose', { from: '2026-12', to: '2027-12' })
    expect(long.body).toMatchObject({ code: 'SPAN_TOO_LONG' })
  })

  it('is changed by hand with a reason: who comes is asked, who goes and who has booked are told once, and no proposal moves it', async () => {
    const { propose } = deskOf(house, clerk)
    const [day] = (await propose()).days
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' })
    const change = { day: day?.id, deputy: 'hetang-5', insteadOf: 'hetang-1', seen: ids(day?.seats ?? []) }
    const set = await house.as(clerk, 'rota.setSeat', { ...change, reason: '熟悉供水' }, 'set-by-hand-000000001')
    await house.as(clerk, 'rota.setSeat', { ...change, reason: '熟悉供水' }, 'set-by-hand-000000001')
    expect((set as RotaDay).seats).toMatchObject([
      { deputy: 'hetang-2', held: 'proposed' },
      { deputy: 'hetang-5', held: 'byHand', why: '熟悉供水' },
    ])
    const told = async (who: string) => (await texts(house, who)).map(({ title }) => title)
    expect(await told('xiangtan.deputy-hetang-5')).toEqual(['请您接待群众'])
    expect(await told('xiangtan.deputy-hetang-1')).toEqual(['接待不用来了', '请您接待群众'])
    expect(await told('xiangtan.resident-1')).toEqual(['接待的代表有变动', '预约成功'])
    expect(await house.as('xiangtan.deputy-hetang-1', 'duty.mine')).toEqual([])
    const [again] = (await propose()).days
    expect(ids(again?.proposed ?? [])).toContain('hetang-5')
    expect(ids(again?.proposed ?? [])).not.toContain('hetang-1')
    const back = { day: day?.id, deputy: 'hetang-1', seen: ids(again?.seats ?? []), reason: '又能来了' }
    const both = (await house.as(clerk, 'rota.setSeat', back)) as RotaDay
    expect(ids(both.seats)).toEqual(['hetang-1', 'hetang-2', 'hetang-5'])
    expect((await told('xiangtan.deputy-hetang-1'))[0]).toBe('请您接待群众')
  })

  it('is changed by the first of two clerks; the second reads who sits there now, and nothing is overwritten', async () => {
    const [day] = (await deskOf(house, clerk).propose()).days
    const seen = ids(day?.seats ?? [])
    const attempts = ['hetang-3', 'hetang-4', 'hetang-5', 'hetang-6'].map(deputy =>
      house.try(clerk, 'rota.setSeat', { day: day?.id, deputy, insteadOf: 'hetang-1', seen, reason: '换一位' }),
    )
    const answers = await Promise.all(attempts)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const refused = answers.find(({ status }) => status === 409)?.body as unknown as { code: string; message: string }
    expect(refused.code).toBe('CHANGED_MEANWHILE')
    expect(refused.message).toContain('现在是')
    const [after] = (await deskOf(house, clerk).propose()).days
    expect(after?.seats).toHaveLength(2)
  })

  it('shows who was seated by hand and named a substitute that they did, and no clerk seats them there again', async () => {
    const who = 'xiangtan.deputy-hetang-5'
    const [day] = (await deskOf(house, clerk).propose()).days
    const change = { day: day?.id, deputy: 'hetang-5', insteadOf: 'hetang-1', reason: '熟悉供水' }
    await house.as(clerk, 'rota.setSeat', { ...change, seen: ids(day?.seats ?? []) })
    await house.as(who, 'duty.nameSubstitute', { day: day?.id, substitute: 'yuhu-5' })
    const mine = (await house.as(who, 'duty.mine')) as { state: string; day: { id: string } }[]
    expect(mine.find(line => line.day.id === day?.id)).toMatchObject({ state: 'substituted' })
    const [now] = (await deskOf(house, clerk).propose()).days
    const again = { day: day?.id, deputy: 'hetang-5', seen: ids(now?.seats ?? []), reason: '还是请来' }
    expect((await house.try(clerk, 'rota.setSeat', again)).body).toMatchObject({
      code: 'SEAT_UNFIT',
      message: expect.stringContaining('这一天已经请人代替'),
    })
  })

  it('tells the clerks of each answer, also of who was taken off, is seated there again and accepts once more', async () => {
    const who = 'xiangtan.deputy-hetang-1'
    const answers = async () => (await texts(house, clerk)).filter(({ title }) => title === '代表已接受').length
    const [day] = (await deskOf(house, clerk).propose()).days
    const seen = ids(day?.seats ?? [])
    const seat = { day: day?.id, deputy: 'hetang-1' }
    await house.as(who, 'duty.accept', { day: day?.id })
    await house.as(clerk, 'rota.clearSeat', { ...seat, seen, reason: '那天开会' })
    const left = seen.filter(id => id !== 'hetang-1')
    await house.as(clerk, 'rota.setSeat', { ...seat, seen: left, reason: '又能来了' })
    await house.as(who, 'duty.accept', { day: day?.id })
    expect(await answers()).toBe(2)
  })

  it('seats nobody by hand who sits elsewhere that day, is unknown, or has handed the date on, and says why', async () => {
    const [day] = (await deskOf(house, clerk).propose()).days
    await house.as('xiangtan.deputy-hetang-2', 'duty.nameSubstitute', { day: day?.id, substitute: 'yuhu-5' })
    const [now] = (await deskOf(house, clerk).propose()).days
    expect(now?.seats.map(({ deputy, held }) => [deputy, held])).toEqual([
      ['hetang-1', 'proposed'],
      ['yuhu-5', 'substitute'],
    ])
    const seen = ids(now?.seats ?? [])
    const tryOne = async (deputy: string) =>
      (await house.try(clerk, 'rota.setSeat', { day: day?.id, deputy, seen, reason: '换一位' })).body
    expect(await tryOne('yuhu-1')).toMatchObject({ code: 'SEAT_UNFIT' })
    expect(((await tryOne('yuhu-1')) as { message: string }).message).toContain('这一天在雨湖路街道联络站接待')
    expect(await tryOne('nobody-1')).toMatchObject({ code: 'SEAT_UNFIT', message: '没有这位代表，请重新选择' })
    expect(((await tryOne('hetang-2')) as { message: string }).message).toContain('已经请人代替')
    const free = (await house.as(clerk, 'rota.whoIsFree', { day: day?.id })) as { id: string; whyNot: string | null }[]
    expect(free.find(({ id }) => id === 'yuhu-1')?.whyNot).toBe('这一天在雨湖路街道联络站接待')
    expect(free.slice(0, 4).map(({ id }) => id)).toEqual(['hetang-3', 'hetang-4', 'hetang-5', 'hetang-6'])
  })

  it('is written down as it was seen; changed meanwhile, it is refused with the difference and nothing is written', async () => {
    const { propose, written } = deskOf(house, 'xiangtan.committee')
    const old = await propose('hetang')
    const [december, january] = old.days
    const seen = ids(january?.seats ?? [])
    await house.as(clerk, 'rota.clearSeat', { day: january?.id, deputy: 'hetang-3', seen, reason: '那天开会' })
    const refused = await house.try('xiangtan.committee', 'rota.apply', written(old, 'hetang'))
    expect(refused.body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const { data } = refused.body as unknown as { data: { difference: string[] } }
    expect(data.difference[0]).toMatch(/^1月15日周五荷塘街道联络站：您看到的是.+、.+，现在是/)
    expect(data.difference[1]).toMatch(/^2月15日周一荷塘街道联络站：原来建议.+，现在建议/)
    const fresh = await propose('hetang')
    expect(ids(fresh.days[1]?.proposed ?? [])).not.toContain('hetang-3')
    expect(fresh.days[1]?.empty).toBe(0)
    expect(await house.as('xiangtan.committee', 'rota.apply', written(fresh, 'hetang'))).not.toEqual({
      given: 0,
      taken: 0,
    })
    const after = await propose('hetang')
    expect(after.days.map(({ seats }) => ids(seats))).toEqual(fresh.days.map(({ proposed }) => ids(proposed).sort()))
    expect(ids(after.days[0]?.seats ?? [])).toEqual(ids(december?.seats ?? []))
    expect(await house.as('xiangtan.committee', 'rota.apply', written(after, 'hetang'))).toEqual({ given: 0, taken: 0 })
  })
})

describe('in any order of answers, changes by hand, leave and proposals', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['huantai'], '2026-09-01T09:00')
  })
  afterAll(() => house.close())
  const clerk = 'huantai.clerk-suozhen'
  const autumn = { from: '2026-09', to: '2026-11' }
  const propose = () => house.as(clerk, 'rota.propose', autumn) as Promise<Plan>

  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('accept', 'set', 'leave', 'clear'),
      deputy: fc.integer({ min: 1, max: 6 }),
      day: fc.nat(5),
    }),
    { minLength: 2, maxLength: 6 },
  )
  const take = async (kind: string, deputy: string, day: RotaDay | undefined) => {
    const seen = ids(day?.seats ?? [])
    if (kind === 'accept') await house.try(`huantai.deputy-${deputy}`, 'duty.accept', { day: day?.id })
    else if (kind === 'set')
      await house.try(clerk, 'rota.setSeat', { day: day?.id, deputy, seen, reason: '换一位代表' })
    else if (kind === 'clear')
      await house.try(clerk, 'rota.clearSeat', { day: day?.id, deputy, seen, reason: '换一位代表' })
    else {
      const wish = { from: day?.day, to: day?.day, reason: '出差' }
      const { status, body } = await house.try(`huantai.deputy-${deputy}`, 'rota.askLeave', wish)
      if (status === 200)
        await house.as(clerk, 'rota.answerLeave', { leave: (body as { id: string }).id, accept: true })
    }
  }

  it('proposing again disturbs no settled seat, and seats nobody against accepted leave', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async given => {
        for (const { kind, deputy, day } of given) await take(kind, `suozhen-${deputy}`, (await propose()).days[day])
        const plan = await propose()
        const settled = (days: RotaDay[]) =>
          days.map(({ id, seats }) => [id, seats.filter(({ held }) => held !== 'proposed')])
        const before = settled(plan.days)
        await house.as(clerk, 'rota.apply', {
          ...autumn,
          days: plan.days.map(({ id, seats, proposed }) => ({ day: id, seen: ids(seats), proposed: ids(proposed) })),
        })
        const after = await propose()
        expect(settled(after.days)).toEqual(before)
        const leaves = (await house.as(clerk, 'rota.leaves')) as { deputy: string; from: string; to: string }[]
        for (const { day, seats } of after.days)
          for (const { deputy, held } of seats)
            if (held !== 'accepted')
              expect(leaves.filter(l => l.deputy === deputy && l.from <= day && day <= l.to)).toEqual([])
      }),
      { numRuns: 8, seed: 20260901 },
    )
  })
})
