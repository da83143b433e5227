import { presets } from '#domain/presets/index'
import {
  bookedCancelled,
  bookedDisplaced,
  bookedMoved,
  bookedNotice,
  bookingReminder,
  cancelledNotice,
} from '#domain/reception/bookingNotices'
import { dayChanged, dayDropped, dayMoved } from '#domain/reception/dayNotices'
import { dutyAnswered, dutyMoved, dutyProposed, dutyReminder, leaveWithdrawn } from '#domain/reception/rotaNotices'
import { unitMoved } from '#domain/reception/unitNotices'

const the15th = { day: '2026-01-15', at: '9:20', station: '荷塘街道联络站', today: '2026-01-14' }

test('who has booked reads the day, the time, the station, the number and where to go', () => {
  expect(bookedNotice(the15th, '9:20-1', '荷塘街道办事处一楼')).toEqual({
    title: '预约成功',
    body: '您约了1月15日周四 9:20到荷塘街道联络站，您的号是9:20-1。请提前10分钟到荷塘街道办事处一楼。',
  })
})

test('on the eve, the resident is reminded of the time, the place and the number', () => {
  expect(bookingReminder(the15th, '9:20-1', '荷塘街道办事处一楼')).toEqual({
    title: '明天有接待',
    body: '明天（1月15日周四）9:20请到荷塘街道办事处一楼，您的号是9:20-1。来不了请提前取消，把位置让给别人。',
    fields: { when: '2026-01-15 9:20', where: '荷塘街道联络站', what: '您的号9:20-1' },
  })
})

test('three days ahead and on the day itself it says so', () => {
  expect(bookingReminder({ ...the15th, today: '2026-01-12' }, '9:20-1', '一楼').title).toBe('3天后有接待')
  expect(bookingReminder({ ...the15th, today: '2026-01-15' }, '9:20-1', '一楼').title).toBe('今天有接待')
})

test('after cancelling, the resident reads that they can book again', () => {
  expect(cancelledNotice(the15th, '9:20-1').body).toBe('您取消了1月15日周四 9:20的预约（9:20-1号）。需要时可以再约。')
})

test('a substitute is asked in the name of whoever cannot come', () => {
  expect(dutyProposed(the15th, '许秀兰').body).toBe(
    '请您1月15日周四 9:20替许秀兰代表到荷塘街道联络站接待群众。请答复：接受，或请人代替。',
  )
})

test('a deputy is asked to answer, and reminded of it while the answer is missing', () => {
  expect(dutyProposed(the15th).body).toBe('请您1月15日周四 9:20到荷塘街道联络站接待群众。请答复：接受，或请人代替。')
  expect(dutyReminder(the15th, 3, false).body).toBe(
    '明天（1月15日周四）9:20您在荷塘街道联络站接待，已有3人预约。您还没有答复，请接受或请人代替。',
  )
  expect(dutyReminder(the15th, 3, true).body).toBe('明天（1月15日周四）9:20您在荷塘街道联络站接待，已有3人预约。')
})

test('the station reads who accepted, or who sits there instead', () => {
  expect(dutyAnswered(the15th, '王小明', null).body).toBe('王小明代表接受了1月15日周四在荷塘街道联络站的接待。')
  expect(dutyAnswered(the15th, '王小明', '李娜').body).toBe(
    '王小明代表1月15日周四不能来荷塘街道联络站，由李娜代表接待。公开页面已更新。',
  )
})

test('when the holidays are published, station and deputies read where the day went, and who is needed elsewhere', () => {
  const published = '放假安排公布了'
  const moved = { ...the15th, day: '2027-01-18', today: '2026-12-02' }
  const where = '放假安排公布了，2027年1月15日周五在荷塘街道联络站的接待改到2027年1月18日周一 9:20。'
  expect(dayMoved(moved, '2027-01-15', [], published).body).toBe(`${where}代表的答复不变。`)
  expect(dayMoved(moved, '2027-01-15', ['王小明', '李娜'], published).body).toBe(
    `${where}王小明、李娜代表那天在别处接待或请了假，不来这里了。`,
  )
  expect(dutyMoved(moved, '2027-01-15', false, published).body).toBe(`${where}您的答复不变，那天来不了请请人代替。`)
  expect(dutyMoved(moved, '2027-01-15', true, published).body).toBe(`${where}您那天在别处接待或请了假，这里不用来了。`)
  expect(dayDropped(the15th, published).body).toBe('放假安排公布了，1月15日周四在荷塘街道联络站的接待取消，不用来了。')
})

test('who has booked reads why the day was moved or cancelled, and what becomes of their number', () => {
  const moved = { ...the15th, day: '2026-01-20' }
  expect(bookedMoved(moved, '2026-01-15', '9:20-1', '因会场占用').body).toBe(
    '因会场占用，您约的1月15日周四的接待改到1月20日周二 9:20，在荷塘街道联络站，您的号还是9:20-1。请点开答复：照来、换一场，还是不来了。',
  )
  expect(bookedCancelled(the15th, '9:20-1', '因会场占用').body).toBe(
    '因会场占用，您约的1月15日周四 9:20在荷塘街道联络站的接待取消，9:20-1号不用来了。请点开答复：换一场，还是不来了。',
  )
})

test('every station’s name and every sentence fit WeChat’s twenty characters uncut', () => {
  for (const station of presets.flatMap(preset => preset.stations)) {
    const o = { ...the15th, station: station.name }
    const notices = [
      cancelledNotice(o, '9:20-12'),
      bookingReminder(o, '9:20-12', station.address),
      dutyProposed(o),
      dayMoved(o, '2026-12-31', [], '接待规则改了'),
      dutyMoved(o, '2026-12-31', false, '接待规则改了'),
      dayDropped(o, '接待规则改了'),
      dayChanged(o, ['议题改为加装电梯']),
      bookedMoved(o, '2026-12-31', '9:20-12', '因会场占用'),
      bookedDisplaced(o, '2026-12-31', '9:20-12', '因会场占用', true),
      bookedDisplaced(o, '2026-12-31', '9:20-12', '因会场占用', false),
      bookedCancelled(o, '9:20-12', '因会场占用'),
      dutyReminder(o, 26, true),
      dutyReminder(o, 26, false),
      dutyAnswered(o, '阿依古丽·买买提', '欧阳娜娜'),
      dutyAnswered(o, '阿依古丽·买买提', null),
      unitMoved(o, '2026-12-31', '接待规则改了'),
      leaveWithdrawn(o, '阿依古丽·买买提', '12月1日至5日', '2026-12-04'),
      leaveWithdrawn(o, '阿依古丽·买买提', '12月1日至5日', null),
    ]
    for (const { fields } of notices)
      for (const text of [fields.where, fields.what]) {
        expect(text).not.toContain('…')
        expect(Array.from(text).length).toBeLessThanOrEqual(20)
      }
  }
})
