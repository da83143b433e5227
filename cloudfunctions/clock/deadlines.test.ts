import { overdueCoHandling } from '#db/queries/coHandling'
import { overdueOpinions } from '#db/queries/opinionLists'
import { runClock } from '#functions/clock/run'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xiangtan.clerk-hetang'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'
const schools = 'xiangtan.unit-jiaoyu'
const resident = 'xiangtan.resident-1'

describe('a co-handling unit that lets its date pass', () => {
  let house: House
  let id = ''
  afterEach(() => house.close())

  /** An opinion with 市水务局 in the lead and two units beside it, all due on Tuesday 8 December 2026. */
  const assigned = async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', secrecy: 'confidential' }
    id = ((await house.as(resident, 'opinion.submit', wish)) as { id: string }).id
    await house.as(clerk, 'opinion.assign', {
      opinion: id,
      version: 1,
      leadUnit: 'shuiwu',
      coHandlingUnits: ['zhujian', 'jiaoyu'],
      workingDays: 5,
    })
    await house.as(water, 'opinion.accept', { opinion: id, version: 2 })
  }
  /** Titles of somebody's notices, the newest first. */
  const titles = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string }[]).map(notice => notice.title)
  const bodies = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(notice => notice.text)

  it('is told once, and so is the lead unit that waits for it; who has given its opinion hears nothing', async () => {
    await assigned()
    await house.as(schools, 'opinion.giveCoOpinion', { opinion: id, version: 3, text: '学校水箱已经清洗。' })
    await house.at('2026-12-08T20:00')
    expect(await titles(housing)).toEqual(['请协助办理一件意见'])
    await house.at('2026-12-09T08:00')
    await Promise.all([runClock(house.platform), runClock(house.platform)])
    await house.at('2026-12-11T08:00')
    expect(await titles(housing)).toEqual(['会办意见超期了', '请协助办理一件意见'])
    expect(await titles(schools)).toEqual(['请协助办理一件意见'])
    const lead = await bodies(water)
    expect(lead.filter(text => text.startsWith('市住建局没有按时给出'))).toHaveLength(1)
    expect(lead.filter(text => text.startsWith('市教育局没有按时给出'))).toHaveLength(0)
  })

  it('is late on the bench of the unit, and the matter is late on the bench of the station', async () => {
    await assigned()
    await house.at('2026-12-10T08:00')
    for (const [who, list] of [
      [housing, 'yours'],
      [clerk, 'waiting'],
    ] as const) {
      const bench = (await house.as(who, 'opinion.workbench')) as Record<string, { id: string; light: object }[]>
      expect(bench[list]).toMatchObject([{ id, light: { urgency: 'overdue', words: '已超期2天' } }])
    }
    const shown = (await house.as(clerk, 'opinion.show', { opinion: id })) as { coHandlingUnits: { late: boolean }[] }
    expect(shown.coHandlingUnits.map(unit => unit.late)).toEqual([true, true])
  })

  it('hears nothing of its date any more once the lead unit has replied without it', async () => {
    await assigned()
    await house.as(water, 'opinion.reply', {
      opinion: id,
      version: 3,
      resultClass: 'A',
      text: '老旧管道已经更换。',
      withoutCoOpinion: '水管不归他们管',
    })
    await house.at('2026-12-10T08:00')
    expect(await titles(housing)).toEqual(['请协助的一件已答复', '请协助办理一件意见'])
  })
})

describe('a date that passed', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const submit = async () => {
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', secrecy: 'confidential' }
    return ((await house.as(resident, 'opinion.submit', wish)) as { id: string }).id
  }
  const left = async (today: string, most = 100) => {
    const queries = house.platform.db.tenant('xiangtan')
    const [opinions, coHandling] = [
      await overdueOpinions(queries, 'xiangtan', today, most),
      await overdueCoHandling(queries, 'xiangtan', today, most),
    ]
    return { opinions: opinions.map(row => row.opinion_id), coHandling: coHandling.map(row => row.opinion_id) }
  }

  it('is off the clock’s list once it has been told, and the next date of the matter is on it again', async () => {
    const id = await submit()
    const units = { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'], workingDays: 5 }
    await house.as(clerk, 'opinion.assign', { opinion: id, version: 1, ...units })
    // To be accepted by Thursday the 3rd, answered by Tuesday the 8th.
    expect(await left('2026-12-09')).toEqual({ opinions: [id], coHandling: [id] })
    await house.at('2026-12-04T08:00')
    expect(await left('2026-12-04')).toEqual({ opinions: [], coHandling: [] })
    await house.as(water, 'opinion.accept', { opinion: id, version: 2 })
    expect(await left('2026-12-09')).toEqual({ opinions: [id], coHandling: [id] })
    await house.at('2026-12-09T08:00')
    expect(await left('2026-12-10')).toEqual({ opinions: [], coHandling: [] })
  })

  it('ends a matter before it is told of others, when there is more than a run can do', async () => {
    const [late, ends] = [await submit(), await submit()]
    await house.as(clerk, 'opinion.answerOnSite', { opinion: ends, version: 1, text: '请找物业处理。' })
    expect((await left('2026-12-30')).opinions).toEqual([ends, late])
    expect((await left('2026-12-30', 1)).opinions).toEqual([ends])
  })
})
