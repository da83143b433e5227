import { runClock } from '#functions/clock/run'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xihu.clerk-nanzhan'

describe('what a roundtable agreed on', () => {
  let house: House
  let day = ''
  let unit = ''
  let deputy = ''
  beforeEach(async () => {
    house = await openHouse(['xihu'], '2026-11-02T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; practice: string }[]
    }
    day = days.find(each => each.practice === '幸福圆桌会')?.id ?? ''
    const { units, deputies } = (await house.as(clerk, 'roundtable.show', { day })) as {
      units: { id: string }[]
      deputies: { id: string }[]
    }
    unit = units[0]?.id ?? ''
    deputy = deputies[0]?.id ?? ''
    await house.at('2026-11-07T14:30')
  })
  afterEach(() => house.close())

  const agree = (holder: string, who: string, due: string) =>
    house.as(clerk, 'roundtable.agree', { day, what: '装三盏路灯', holder, who, due })
  const inbox = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; page: string }[])
      .filter(each => each.title.includes('商定'))
      .map(each => each.title)
      .reverse()

  it('is reminded of by the days of the preset, each once, and once when its date has passed', async () => {
    await agree('unit', unit, '2026-11-20')
    for (const date of ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-17', '2026-11-19', '2026-11-20'])
      for (const time of ['T09:00', 'T15:00']) await house.at(`${date}${time}`)
    const early = ['圆桌会商定一件事', ...Array.from({ length: 3 }, () => '圆桌会商定的事快到期')]
    expect(await inbox(`xihu.unit-${unit}`)).toEqual(early)
    expect(await inbox(clerk)).toEqual([])
    await house.at('2026-11-21T09:00')
    await house.at('2026-11-25T09:00')
    expect(await inbox(`xihu.unit-${unit}`)).toEqual([...early, '圆桌会商定的事超期了'])
    expect(await inbox(clerk)).toEqual(['请催办一件商定的事'])
  })

  it('is not spoken of any more once it is done', async () => {
    await agree('deputy', deputy, '2026-11-20')
    const [task] = (await house.as(clerk, 'roundtable.tasks')) as { id: string }[]
    await house.as(`xihu.deputy-${deputy}`, 'roundtable.finishTask', { task: task?.id, note: '三盏灯都装好了。' })
    await house.at('2026-11-19T09:00')
    await house.at('2026-11-22T09:00')
    expect(await inbox(`xihu.deputy-${deputy}`)).toEqual(['圆桌会商定一件事'])
    expect(await inbox(clerk)).toEqual([])
  })

  it('is told to the station where somebody without an account has it', async () => {
    await agree('person', '社区书记张敏', '2026-11-20')
    await house.at('2026-11-19T09:00')
    expect(await inbox(clerk)).toEqual(['请提醒一件商定的事'])
    await house.at('2026-11-21T09:00')
    expect(await inbox(clerk)).toEqual(['请提醒一件商定的事', '请催办一件商定的事'])
  })

  it('is told once although several clocks run at the same moment', async () => {
    await agree('unit', unit, '2026-11-20')
    house.platform.now = () => new Date('2026-11-19T09:00:00+08:00')
    await Promise.all([1, 2, 3].map(() => runClock(house.platform)))
    expect(await inbox(`xihu.unit-${unit}`)).toEqual(['圆桌会商定一件事', '圆桌会商定的事快到期'])
  })
})
