import { type House, openHouse } from '#tests/stores/house'

interface Practice {
  id: string
  version: number
  words: string
  form: unknown
  mine: boolean
}
interface Preview {
  words: string
  days: { day: string; ruledOn: string; because: string | null; provisional: boolean }[]
  added: string[]
  gone: string[]
  moves: { station: string; from: string; to: string | null }[]
  stays: { station: string; day: string }[]
}

const policy = { avoid: 'restDays', instead: 'moveLater' }
const the20th = { form: { kind: 'monthDays', days: [20], shortMonth: 'none' }, policy }

describe('the rule by which a district receives', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const committee = 'xiangtan.committee'
  const practice = 'reception-day'
  const standing = async (who = committee): Promise<Practice> =>
    ((await house.as(who, 'plan.practices')) as Practice[])[0] as Practice
  const month = async (wanted: string, station = 'hetang') => {
    const asked = { district: 'xiangtan', station, month: wanted }
    const { days } = (await house.as(null, 'reception.month', asked)) as { days: { day: string; state: string }[] }
    return days.map(each => `${each.day} ${each.state}`)
  }
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(each => each.text)

  it('is shown as a form and in words to clerks and committees; the district’s committee alone may set it', async () => {
    expect(await standing()).toMatchObject({
      version: 0,
      form: { kind: 'monthDays', days: [15], shortMonth: 'none' },
      words: '每月15日，遇周末和节假日顺延到下一个工作日',
      mine: true,
    })
    expect(await standing('xiangtan.clerk-hetang')).toMatchObject({ version: 0, mine: false })
    for (const who of ['xiangtan.clerk-hetang', 'xiangtan.street-hetang', 'xiangtan.resident-1'])
      expect((await house.try(who, 'plan.setRule', { practice, version: 0, ...the20th })).body).toMatchObject({
        code: 'NOT_ALLOWED',
      })
  })

  it('is looked at for a year before it is set: its days, what moves, and what stays', async () => {
    const preview = (await house.as(committee, 'plan.previewRule', { practice, year: 2026, ...the20th })) as Preview
    expect(preview.words).toBe('每月20日，遇周末和节假日顺延到下一个工作日')
    expect(preview.days).toHaveLength(12)
    expect(preview.days[1]).toMatchObject({ day: '2026-02-24', ruledOn: '2026-02-20', because: '春节' })
    expect(preview).toMatchObject({ added: ['2026-12-21'], gone: ['2026-12-15'] })
    expect(preview.moves.filter(each => each.station === '荷塘街道联络站')).toEqual([
      { station: '荷塘街道联络站', from: '2027-01-15', to: null },
      { station: '荷塘街道联络站', from: '2027-02-15', to: null },
    ])
    expect(preview.stays.filter(each => each.station === '荷塘街道联络站')).toEqual([
      { station: '荷塘街道联络站', day: '2026-12-15' },
    ])
    const next = (await house.as(committee, 'plan.previewRule', { practice, year: 2027, ...the20th })) as Preview
    expect(next.days.every(day => day.provisional)).toBe(true)
    // What 元旦 of 2027 makes of the last days of 2026 is not known, and they may be announced all the same.
    const lastDays = { form: { kind: 'monthDays', days: [31], shortMonth: 'none' }, policy }
    const late = (await house.as(committee, 'plan.previewRule', { practice, year: 2026, ...lastDays })) as Preview
    expect(late.days.at(-1)).toMatchObject({ day: '2026-12-31', provisional: false })
    expect(await month('2027-01')).toEqual(['2027-01-15 planned'])
  })

  it('takes the days along that are not announced, in the same transaction, and leaves the announced ones', async () => {
    const lines = (await house.as('xiangtan.deputy-hetang-3', 'duty.mine')) as { day: { id: string; day: string } }[]
    const january = lines.find(line => line.day.day === '2027-01-15')
    await house.as('xiangtan.deputy-hetang-3', 'duty.accept', { day: january?.day.id })
    const answer = (await house.as(committee, 'plan.setRule', { practice, version: 0, ...the20th })) as Preview & {
      practice: Practice
    }
    expect(answer.practice).toMatchObject({ version: 1, words: '每月20日，遇周末和节假日顺延到下一个工作日' })
    expect(answer.stays).toContainEqual({ station: '荷塘街道联络站', day: '2026-12-15' })
    expect(await month('2026-12')).toEqual(['2026-12-15 published', '2026-12-21 planned'])
    expect(await month('2027-01')).toEqual(['2027-01-20 planned'])
    const gone = '接待规则改了，2027年1月15日周五在荷塘街道联络站的接待取消，不用来了。'
    expect(await texts('xiangtan.deputy-hetang-3')).toContain(gone)
    expect(await texts('xiangtan.clerk-hetang')).toContain(gone)
    await house.at('2026-12-01T09:10')
    expect(await month('2026-12')).toEqual(['2026-12-15 published', '2026-12-21 published'])
    const { ruleWords } = (await house.as(null, 'district.show', { district: 'xiangtan' })) as { ruleWords: string }
    expect(ruleWords).toBe('每月20日，遇周末和节假日顺延到下一个工作日')
  })

  it('keeps a day that a person has moved or added, whatever the rule becomes', async () => {
    const { days } = (await house.as(committee, 'plan.days', { station: 'hetang' })) as {
      days: { id: string; day: string }[]
    }
    const january = days.find(each => each.day === '2027-01-15')
    await house.as(committee, 'plan.moveDay', { day: january?.id, version: 1, to: '2027-01-18', why: '会场占用' })
    await house.as(committee, 'plan.setRule', { practice, version: 0, ...the20th })
    expect(await month('2027-01')).toEqual(['2027-01-18 planned', '2027-01-20 planned'])
  })

  it('is set once by two who set it at once; the second reads what it has become', async () => {
    const the10th = { form: { kind: 'monthDays', days: [10], shortMonth: 'none' }, policy }
    const answers = await Promise.all([
      house.try(committee, 'plan.setRule', { practice, version: 0, ...the20th }),
      house.try(committee, 'plan.setRule', { practice, version: 0, ...the10th }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    const { words, version } = await standing()
    expect(version).toBe(1)
    const refused = answers.find(answer => answer.status === 409)?.body
    expect(refused).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { version: 1, changes: [`现在的规则是：${words}`] },
    })
  })

  it('is read from RFC 5545 text by those who know it', async () => {
    const pasted = { text: 'RRULE:FREQ=MONTHLY;BYDAY=2TH,4TH', policy: { avoid: 'holidays', instead: 'cancel' } }
    const { words } = (await house.as(committee, 'plan.previewRule', { practice, year: 2027, ...pasted })) as Preview
    expect(words).toBe('每月第二个和第四个周四，遇国家节假日不接待')
  })

  it.each([
    [
      'a rule that never happens',
      { form: { kind: 'monthDays', days: [30], shortMonth: 'none', months: [2] } },
      '一天也没有',
    ],
    ['only days that are over', { form: { kind: 'singleDays', days: ['2026-11-30'] } }, '以后一天也没有'],
    [
      'an anchor on the wrong weekday',
      { form: { kind: 'weekly', every: 2, weekdays: ['TH'] }, anchor: '2026-12-04' },
      '起算日12月4日是周五，不是规则里的星期几',
    ],
    ['every second week from no day', { form: { kind: 'weekly', every: 2, weekdays: ['TH'] } }, '要选从哪一天算起'],
    ['a text that is not kept', { text: 'FREQ=DAILY' }, '这种重复规则不支持。最接近的是“每周”'],
    ['a text with an end', { text: 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20271231' }, '规则不写次数和截止日期'],
    ['a day that no month has', { form: { kind: 'monthDays', days: [32], shortMonth: 'none' } }, '日子'],
    ['no day at all', { form: { kind: 'monthDays', days: [], shortMonth: 'none' } }, '日子'],
    ['neither form nor text', {}, '请选一种规则'],
  ])('refuses %s, and changes nothing', async (_, wish, said) => {
    for (const [action, extra] of [
      ['plan.previewRule', { year: 2027 }],
      ['plan.setRule', { version: 0 }],
    ] as const) {
      const { body } = await house.try(committee, action, { practice, policy, ...extra, ...wish })
      expect(body).toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining(said) })
    }
    expect((await standing()).version).toBe(0)
  })

  it('refuses a practice that the district does not have', async () => {
    expect(
      (await house.try(committee, 'plan.setRule', { practice: 'nothing', version: 0, ...the20th })).body,
    ).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
