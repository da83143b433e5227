import { runClock } from '#functions/clock/run'
import { type House, openHouse } from '#tests/stores/house'

/** As the State Council words it; the days are invented where nothing is published. */
const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月8日（周一）至16日（周二）放假调休，共9天。2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。`

interface Preview {
  version: number
  off: string[]
  moves: { station: string; from: string; to: string | null }[]
  confirmed: number
  opinions: { number: string; from: string; to: string }[]
}

describe('the holidays of a year, imported by the district', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan', 'xihu'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const committee = 'xiangtan.committee'
  const wish = { year: 2027, text: notice }
  const month = async (wanted: string, district = 'xiangtan', station = 'hetang') => {
    const { days } = (await house.as(null, 'reception.month', { district, station, month: wanted })) as {
      days: { day: string; provisional: boolean; movedBecause: string | null; state: string }[]
    }
    return days
  }
  const assigned = async (days: number): Promise<string> => {
    const opinion = { body: '小区的路灯坏了，请来看看。', category: '其他', station: 'hetang', secrecy: 'confidential' }
    const { id } = (await house.as('xiangtan.resident-1', 'opinion.submit', opinion)) as { id: string }
    const order = { opinion: id, version: 1, leadUnit: 'shuiwu', workingDays: days }
    await house.as('xiangtan.clerk-hetang', 'opinion.assign', order)
    return id
  }
  const dueOf = async (id: string): Promise<string> =>
    ((await house.as('xiangtan.clerk-hetang', 'opinion.show', { opinion: id })) as { answerDue: string }).answerDue

  it('are tried first: what they say, which days would move, and which dates of opinions', async () => {
    await assigned(50)
    const preview = (await house.as(committee, 'plan.previewHolidays', wish)) as Preview
    expect(preview.off[1]).toBe('春节 2月8日周一至2月16日周二，共9天')
    expect(preview.moves.filter(each => each.station.startsWith('荷塘'))).toEqual([
      { station: '荷塘街道联络站', from: '2027-02-15', to: '2027-02-17' },
    ])
    expect(preview.confirmed).toBeGreaterThan(0)
    expect(preview.opinions).toMatchObject([{ number: '2026-000001', from: '2027-02-09', to: '2027-02-19' }])
    expect(await month('2027-02')).toMatchObject([{ day: '2027-02-15', provisional: true }])
  })

  it('once applied move what is planned at once and the dates at the clock’s next run, in this district alone', async () => {
    const opinion = await assigned(50)
    expect(await house.as(committee, 'plan.applyHolidays', { ...wish, version: 0 })).toMatchObject({ version: 1 })
    expect(await month('2027-02')).toMatchObject([{ day: '2027-02-17', movedBecause: '春节', provisional: false }])
    await house.at('2026-12-01T09:10')
    expect(await month('2027-02')).toMatchObject([{ day: '2027-02-17', state: 'published' }])
    expect(await dueOf(opinion)).toBe('2027-02-19')
    expect(await dueOf(await assigned(50))).toBe('2027-02-19')
    expect((await month('2027-02', 'xihu', 'nanzhan'))[0]).toMatchObject({ provisional: true })
    const known = (await house.as(committee, 'plan.holidays')) as { year: number; version: number }[]
    expect(known.map(({ year, version }) => [year, version])).toEqual([
      [2026, 0],
      [2027, 1],
    ])
    await runClock(house.platform)
    const [clerkSaid] = ((await house.as('xiangtan.clerk-hetang', 'notice.inbox')) as { text: string }[])
      .map(each => each.text)
      .filter(text => text.includes('2月15日'))
    expect(clerkSaid).toContain('放假安排公布了，2027年2月15日周一在荷塘街道联络站的接待改到2027年2月17日周三')
  })

  it('are corrected by a second import, which names the version it saw', async () => {
    await house.as(committee, 'plan.applyHolidays', { ...wish, version: 0 })
    const corrected = {
      year: 2027,
      text: notice.replace('2月8日（周一）至16日（周二）放假调休，共9天', '2月6日至12日放假调休，共7天'),
    }
    expect((await house.try(committee, 'plan.applyHolidays', { ...corrected, version: 0 })).body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    await house.as(committee, 'plan.applyHolidays', { ...corrected, version: 1 })
    expect(await month('2027-02')).toMatchObject([{ day: '2027-02-15', movedBecause: null }])
  })

  it('corrected, count the dates anew that were certain, and tell those whose date becomes another one, and nobody else', async () => {
    await house.as(committee, 'plan.applyHolidays', { ...wish, version: 0 })
    const moving = await assigned(50)
    const staying = await assigned(20)
    const unit = async () =>
      ((await house.as('xiangtan.unit-shuiwu', 'notice.inbox')) as { title: string; text: string }[]).length
    const sender = async () => ((await house.as('xiangtan.resident-1', 'notice.inbox')) as { text: string }[]).length
    await house.at('2026-12-01T09:10')
    expect([await dueOf(moving), await dueOf(staying)]).toEqual(['2027-02-19', '2026-12-29'])
    const [toldUnit, toldSender] = [await unit(), await sender()]
    const longer = {
      year: 2027,
      text: notice.replace('16日（周二）放假调休，共9天', '17日（周三）放假调休，共10天'),
    }
    const preview = (await house.as(committee, 'plan.previewHolidays', longer)) as Preview
    expect(preview.opinions).toEqual([{ number: '2026-000001', from: '2027-02-19', to: '2027-02-20' }])
    await house.as(committee, 'plan.applyHolidays', { ...longer, version: 1 })
    await house.at('2026-12-01T09:20')
    expect([await dueOf(moving), await dueOf(staying)]).toEqual(['2027-02-20', '2026-12-29'])
    expect([await unit(), await sender()]).toEqual([toldUnit + 1, toldSender + 1])
    await house.as(committee, 'plan.applyHolidays', { ...wish, version: 2 })
    await house.at('2026-12-01T09:30')
    expect(await dueOf(moving)).toBe('2027-02-19')
    expect([await unit(), await sender()]).toEqual([toldUnit + 2, toldSender + 2])
  })

  it('are imported once by two who do it at once', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => house.try(committee, 'plan.applyHolidays', { ...wish, version: 0 })),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it.each([
    ['the wrong year', 2028, notice, '请先导入2027年的放假安排'],
    ['a year that is over', 2025, notice, '2025年已经过去了'],
    [
      'the list of another year',
      2027,
      notice.replace(/.*\n/, '').replace('1月1日（周五）', '1月1日（周四）'),
      '2027年1月1日是周五，不是周四',
    ],
    [
      'a date that does not exist',
      2027,
      notice.replace('2月8日（周一）至16日（周二）', '2月8日至30日'),
      '没有2月30日这一天',
    ],
    ['a make-up day in the week', 2027, notice.replace('5月8日（周六）', '5月7日'), '5月7日是周五，本来就上班'],
    ['a count that does not match', 2027, notice.replace('共9天', '共8天'), '从日子数出来是9天'],
    ['no list at all', 2027, '放假安排还没有出来', '没有找到'],
    ['nothing', 2027, '', '请把放假安排贴上来'],
  ])('refuse %s, and nothing is written', async (_, year, text, said) => {
    for (const [action, extra] of [
      ['plan.previewHolidays', {}],
      ['plan.applyHolidays', { version: 0 }],
    ] as const)
      expect((await house.try(committee, action, { year, text, ...extra })).body).toMatchObject({
        code: 'INPUT_INVALID',
        message: expect.stringContaining(said),
      })
    expect(((await house.as(committee, 'plan.holidays')) as unknown[]).length).toBe(1)
  })

  it('are not for a clerk or a street to import', async () => {
    for (const who of ['xiangtan.clerk-hetang', 'xiangtan.street-hetang'])
      expect((await house.try(who, 'plan.applyHolidays', { ...wish, version: 0 })).body).toMatchObject({
        code: 'NOT_ALLOWED',
      })
  })
})
