import { type AnnouncedDay, announcement, standingNotice } from '#domain/reception/announcement'

const the15th: AnnouncedDay = {
  practice: '接待日',
  stationName: '荷塘街道联络站',
  address: '岳塘区荷塘街道办事处一楼',
  phone: '0731-55500101',
  day: '2026-12-15',
  hours: ['9:00–11:20', '14:30–16:30'],
  deputies: ['王小明', '李娜'],
  coHosts: [],
  units: [],
  topic: '老旧小区物业',
  services: ['opinion', 'legalAid'],
}

test('tells time, place, deputies, topic, service types, how to book and the telephone', () => {
  expect(announcement(the15th)).toBe(
    [
      '荷塘街道联络站接待日公告',
      '时间：2026年12月15日（周二）9:00–11:20、14:30–16:30',
      '地点：岳塘区荷塘街道办事处一楼',
      '接待代表：王小明、李娜',
      '议题：老旧小区物业',
      '可以来谈：提意见、法律援助',
      '预约办法：打开微信小程序“双联”，在“日历”里点这一天，选一场',
      '联系电话：0731-55500101',
    ].join('\n'),
  )
})

test('names the units of a roundtable, and leaves out what there is none of', () => {
  const roundtable = { ...the15th, practice: '幸福圆桌会', topic: null, deputies: [], units: [{ name: '区住建局' }] }
  const lines = announcement(roundtable).split('\n')
  expect(lines).toContain('参加单位：区住建局')
  expect(lines).toContain('接待代表：另行公布')
  expect(lines.some(line => line.startsWith('议题'))).toBe(false)
})

describe('the notice that stands', () => {
  const before = announcement(the15th)
  const after = announcement({ ...the15th, deputies: ['王小明', '赵敏'] })

  test('follows the day while nobody has edited it: the substitute is named', () => {
    expect(standingNotice({ text: null, basis: null }, after)).toEqual({ text: after, edited: false, outdated: false })
    expect(standingNotice({ text: before, basis: before }, after).text).toBe(after)
  })
  test('stays as it was edited, and says when the day has changed since', () => {
    const kept = { text: `${before}\n请带身份证。`, basis: before }
    expect(standingNotice(kept, before)).toEqual({ text: kept.text, edited: true, outdated: false })
    expect(standingNotice(kept, after)).toEqual({ text: kept.text, edited: true, outdated: true })
  })
})
