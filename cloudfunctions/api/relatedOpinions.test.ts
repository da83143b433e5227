import { type House, openHouse } from '#tests/stores/house'

interface Related {
  topic: string | null
  from: string
  open: number
  ended: number
  categories: { name: string; open: number; ended: number }[]
  lines: { id: string; title: string; as: string }[]
}

const clerk = 'zhoucun.clerk-dajie'
const resident = 'zhoucun.resident-1'
const planted = { name: '欧阳不泄密', phone: '19912345678' }

describe('before a reception on 改造后的老旧小区物业管理 (周村)', () => {
  let house: House
  let day: { id: string; topic: string | null }
  let sitting: string
  const of = async (who: string) =>
    ((await house.as(who, 'duty.mine')) as { day: { id: string } }[]).map(each => each.day.id)
  const people = [1, 2, 3, 4, 5, 6].map(n => `zhoucun.deputy-dajie-${n}`)

  beforeEach(async () => {
    house = await openHouse(['zhoucun'], '2026-01-02T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'dajie' })) as {
      days: { id: string; topic: string | null }[]
    }
    day = days.find(each => each.topic === '改造后的老旧小区物业管理') as typeof day
    const there = await Promise.all(people.map(async who => (await of(who)).includes(day.id)))
    sitting = people[there.indexOf(true)] as string
  })
  afterEach(() => house.close())

  const say = async (body: string, category: string, wish: object = {}) => {
    const given = { station: 'dajie', secrecy: 'named', contact: planted, place: { text: '幸福里九栋' } }
    const { id } = (await house.as(resident, 'opinion.submit', { ...given, body, category, ...wish })) as { id: string }
    return id
  }
  const related = (who: string, id = day.id) => house.as(who, 'opinion.related', { day: id }) as Promise<Related>

  it('counts what is filed under its category or speaks of it, at the station alone, and nothing else', async () => {
    await say('物业一直不修门禁，大家很着急。', '物业小区')
    await say('楼道堆满杂物，请管一管。', '物业小区')
    await say('物业把消防通道当停车位出租。', '道路交通')
    await say('学校门口太堵，孩子上学危险。', '教育医疗')
    await say('另一个站的物业问题，请看看。', '物业小区', { station: 'yongan' })
    expect(await related(clerk)).toMatchObject({
      topic: '改造后的老旧小区物业管理',
      from: 'station',
      open: 3,
      ended: 0,
      categories: [
        { name: '物业小区', open: 2, ended: 0 },
        { name: '道路交通', open: 1, ended: 0 },
      ],
    })
  })

  it('counts for half a year what has ended, and not what its sender took back', async () => {
    const answered = await say('物业费怎么收，想问清楚。', '物业小区')
    await house.as(clerk, 'opinion.answerOnSite', { opinion: answered, version: 1, text: '按公示的标准收。' })
    const taken = await say('物业换人了没有通知我们。', '物业小区')
    await house.as(resident, 'opinion.withdraw', { opinion: taken, version: 1 })
    const later = async () => {
      const { days } = (await house.as(clerk, 'plan.days', { station: 'dajie' })) as { days: (typeof day)[] }
      return days.find(each => each.topic === day.topic)?.id
    }
    await house.at('2026-01-20T09:00')
    expect(await related(clerk, await later())).toMatchObject({ open: 0, ended: 1 })
    await house.at('2026-10-20T09:00')
    expect(await related(clerk, await later())).toMatchObject({ open: 0, ended: 0 })
  })

  it('lets the clerk read which they are, those that say the words first, and a deputy only those addressed to them', async () => {
    const own = sitting.replace('zhoucun.deputy-', '')
    await say('楼道堆满杂物，请管一管。', '物业小区')
    const toDeputy = await say('物业一直不修门禁，大家很着急。', '物业小区', { deputy: own })
    await say('物业夜里锁了东门，老人绕远路。', '物业小区', { secrecy: 'confidential' })
    const { lines } = await related(clerk)
    expect(lines.map(({ title }) => title.slice(0, 2))).toEqual(['物业', '物业', '楼道'])
    const read = await related(sitting)
    expect(read).toMatchObject({ open: 3, lines: [{ id: toDeputy, as: 'deputy' }] })
    expect(JSON.stringify(read)).not.toMatch(/老人绕远路|堆满杂物|幸福里|欧阳|19912345678/)
    expect(JSON.stringify(await related(clerk))).not.toMatch(/幸福里|欧阳|19912345678/)
  })

  it('is for the station’s clerk and the deputies who sit there', async () => {
    const others = people.filter(who => who !== sitting)
    const sits = (await Promise.all(others.map(of))).map(days => days.includes(day.id))
    const answers = await Promise.all(others.map(who => house.try(who, 'opinion.related', { day: day.id })))
    expect(answers.map(({ status }) => status === 200)).toEqual(sits)
    for (const who of ['zhoucun.clerk-yongan', 'zhoucun.deputy-yongan-1'])
      expect((await house.try(who, 'opinion.related', { day: day.id })).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await house.try(resident, 'opinion.related', { day: day.id })).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

it('is looked for in the whole district where the district sets the topics (淄川)', async () => {
  const house = await openHouse(['zichuan'], '2026-01-02T09:00')
  const [station, other] = (
    (await house.as(null, 'district.show', { district: 'zichuan' })) as {
      stations: { id: string }[]
    }
  ).stations
  const clerk = `zichuan.clerk-${station?.id}`
  const { days } = (await house.as(clerk, 'plan.days', { station: station?.id })) as {
    days: { id: string; topic: string | null }[]
  }
  const topic = days.find(each => each.topic === '义务教育均衡发展')
  await house.as('zichuan.resident-1', 'opinion.submit', {
    body: '学校放学太早，没人接孩子。',
    category: '教育医疗',
    station: other?.id,
    secrecy: 'confidential',
  })
  expect(await house.as(clerk, 'opinion.related', { day: topic?.id })).toMatchObject({ open: 1, lines: [] })
  await house.close()
})
