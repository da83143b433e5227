import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  calendarWith,
  checkHolidayYear,
  firstCorrected,
  noticeInWords,
  readHolidayNotice,
} from '#domain/calendar/holidayNotice'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { isWorkingDay } from '#domain/calendar/workingDays'
import { Refusal } from '#domain/refusal'

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`

const others: Record<number, string> = {
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
}

const offDays = (year: number) => Object.keys(stateCouncil[year]?.off ?? {})

test('the notices of 2023 to 2026, pasted as published, say what chinese-days says', () => {
  for (const [year, text] of Object.entries({ ...others, 2026: notice2026 })) {
    const read = readHolidayNotice(text, Number(year))
    const calendar = calendarWith(stateCouncil, [read])
    expect(Object.keys(calendar[Number(year)]?.off ?? {}).sort()).toEqual(offDays(Number(year)))
    expect(calendar[Number(year)]?.makeUp).toEqual(stateCouncil[Number(year)]?.makeUp)
    expect(Object.keys(calendar[Number(year) - 1]?.off ?? {}).sort()).toEqual(offDays(Number(year) - 1))
  }
  expect(readHolidayNotice(notice2026, 2026).off).toEqual(stateCouncil[2026]?.off)
})

test('all on one line is read as well, and so is the file of chinese-days', () => {
  expect(readHolidayNotice(notice2026.split('\n').slice(2, 9).join(''), 2026).off).toEqual(stateCouncil[2026]?.off)
  const file = readFileSync(path.join('node_modules/chinese-days/dist/chinese-days.json'), 'utf8')
  for (const year of [2023, 2024, 2025, 2026])
    expect(calendarWith(stateCouncil, [readHolidayNotice(file, year)])).toEqual(stateCouncil)
})

const wrong = (text: string, year = 2026): string => {
  try {
    readHolidayNotice(text, year)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return ''
}

test.each([
  ['a day that does not exist', '4月4日（周六）至6日', '4月4日（周六）至31日', '“三、清明节：', '没有4月31日这一天'],
  [
    'a weekday that does not match',
    '5月1日（周五）',
    '5月1日（周四）',
    '“四、劳动节：',
    '2026年5月1日是周五，不是周四',
  ],
  [
    'a count that does not match',
    '（周三）放假调休，共7天',
    '（周三）放假调休，共8天',
    '“七、',
    '写的是共8天，从日子数出来是7天',
  ],
  ['a make-up day on a Monday', '5月9日（周六）上班', '5月11日上班', '“四、', '5月11日是周一，本来就上班'],
  ['a day written twice', '9月20日（周日）、', '10月7日（周三）、', '“七、', ''],
  ['a sentence of another kind', '共3天。1月4日', '大家都回家。1月4日', '“一、', '没有看懂'],
  ['a span from the end to its beginning', '9月25日（周五）至27日（周日）', '9月27日至25日', '“六、', '请看看前后'],
  [
    'a date of another year',
    '一、元旦：1月1日（周四）至3日（周六）',
    '一、元旦：2025年1月1日至3日',
    '“一、',
    '不在2026年的安排里',
  ],
])('%s is refused, and the line named', (_, from, to, line, why) => {
  expect(notice2026).toContain(from)
  const said = wrong(notice2026.replace(from, to))
  expect(said).toContain(line)
  expect(said).toContain(why)
})

test('the notice of another year is refused, whether its title or its weekdays give it away', () => {
  expect(wrong(notice2026, 2027)).toBe('这是2026年的放假安排，不是2027年的')
  expect(wrong(notice2026.split('\n').slice(2, 9).join('\n'), 2027)).toContain('是不是别的年份')
  expect(wrong(JSON.stringify({ holidays: { '2026-01-01': 'x,元旦,1' }, workdays: {} }), 2027)).toBe(
    '这段数据是2026年的，没有2027年',
  )
})

test('half a notice, other text and broken data are refused, as they would make a whole year wrong', () => {
  expect(wrong(notice2026.replace(/六、中秋节.*\n/, ''))).toBe('没有写中秋怎么放假，请把2026年的安排整份贴上来')
  expect(wrong('明年怎么放假还不知道')).toContain('没有找到“一、元旦：……”这样的句子')
  expect(wrong('{"holidays": {')).toContain('请从文件里重新整份复制')
  expect(wrong('{"holidays": {"2026-02-30": "x,春节,4"}, "workdays": {}}')).toBe('“2026-02-30”：没有这一天')
  expect(wrong('{"days": []}')).toContain('没有放假和上班的日子')
})

test('an imported year counts like a published one, with the days of December that it names', () => {
  const text =
    others[2023]
      ?.replace(/2023/g, '2028')
      .replace(/2022/g, '2027')
      .replace(/（星期.）/g, '') ?? ''
  const calendar = calendarWith({ ...stateCouncil, 2027: { off: {}, makeUp: [] } }, [
    { ...readHolidayNotice(text.replace(/。[^。]*上班/g, ''), 2028) },
  ])
  expect(isWorkingDay('2027-12-31', calendar)).toBe(false)
  expect(isWorkingDay('2028-01-03', calendar)).toBe(true)
})

test('a notice is read over in words', () => {
  const { off, makeUp } = noticeInWords(readHolidayNotice(notice2026, 2026))
  expect(off[0]).toBe('元旦 1月1日周四至1月3日周六，共3天')
  expect(makeUp[0]).toBe('1月4日周日')
})

test('a year that is over, and one beyond a gap, are not imported', () => {
  expect(() => checkHolidayYear(2025, '2026-12-01', stateCouncil)).toThrow('2025年已经过去了')
  expect(() => checkHolidayYear(2028, '2026-12-01', stateCouncil)).toThrow('请先导入2027年的放假安排')
  expect(() => checkHolidayYear(2027, '2026-12-01', stateCouncil)).not.toThrow()
})

test('a correction counts from the first day that it makes another one: 2026 with 30 September off', () => {
  const { 2026: known } = stateCouncil
  if (!known) throw new Error('2026 is published')
  const corrected = { ...stateCouncil, 2026: { ...known, off: { ...known.off, '2026-09-30': '国庆节' } } }
  expect(firstCorrected(2026, stateCouncil, corrected)).toBe('2026-09-30')
  expect(firstCorrected(2026, stateCouncil, { ...stateCouncil })).toBeUndefined()
  expect(firstCorrected(2030, stateCouncil, { ...stateCouncil, 2030: { off: {}, makeUp: [] } })).toBeUndefined()
})

test('a text that is nothing but blanks for pages is read at once', () => {
  const begun = performance.now()
  expect(() => readHolidayNotice(`放假${' '.repeat(200_000)}安排`, 2026)).toThrow(Refusal)
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('data whose holiday has no name that could be printed are refused with their line', () => {
  const named = (name: string) =>
    JSON.stringify({ holidays: { '2026-01-01': `New Year's Day,${name},1` }, workdays: {} })
  for (const name of ['元旦\u0000', '元\n旦', '元旦'.repeat(25)])
    expect(() => readHolidayNotice(named(name), 2026)).toThrow('“2026-01-01”：节日的名称没有看懂')
})
