import { checkRotaUnchanged, checkSeatsAsSeen, rotaDifference, whyNotSeated } from '#domain/reception/rotaChange'

const zhang = { id: 'zhang', name: '张三' }
const li = { id: 'li', name: '李四' }
const nameOf = (id: string) => ({ zhang: '张三', li: '李四' })[id] ?? id
const now = (sitting = [zhang], proposed = [li]) => [
  { dayId: 'a', day: '2026-12-15', station: '荷塘街道联络站', sitting, proposed },
]
const seen = [{ dayId: 'a', seen: ['zhang'], proposed: ['li'] }]

describe('a rota that is written down as it was seen', () => {
  test('unchanged, it passes', () => expect(rotaDifference(seen, now(), nameOf)).toEqual([]))
  test('another sits there now: both are named', () =>
    expect(rotaDifference(seen, now([li]), nameOf)).toEqual(['12月15日周二荷塘街道联络站：您看到的是张三，现在是李四']))
  test('another is proposed now, as after a leave: both proposals are named', () =>
    expect(rotaDifference(seen, now([zhang], []), nameOf)).toEqual([
      '12月15日周二荷塘街道联络站：原来建议李四，现在建议没有人',
    ]))
  test('a day that came and a day that went are said', () => {
    expect(rotaDifference([], now(), nameOf)).toEqual(['12月15日周二荷塘街道联络站：是新排的一天'])
    expect(rotaDifference(seen, [], nameOf)).toEqual(['有1天已经改期、取消或过去了'])
  })
  test('the refusal says the first and how many, and carries all', () => {
    expect(() => checkRotaUnchanged([])).not.toThrow()
    expect(() => checkRotaUnchanged(['甲处变了', '乙处变了'])).toThrow(
      '轮值刚刚有了变化，还没有写入。甲处变了等2处。请看过最新的再定',
    )
  })
})

test('a change by hand to a day that changed is refused with who sits there now', () => {
  expect(() => checkSeatsAsSeen(['zhang'], [zhang])).not.toThrow()
  expect(() => checkSeatsAsSeen(['zhang'], [zhang, li])).toThrow('现在是张三、李四')
})

test('who is on leave, elsewhere, or has handed the date on may not be seated', () => {
  const free = { onLeave: false, elsewhere: null, handedOn: false }
  expect(whyNotSeated(free)).toBeNull()
  expect(whyNotSeated({ ...free, onLeave: true })).toBe('这一天请了假')
  expect(whyNotSeated({ ...free, elsewhere: '雨湖路街道联络站' })).toBe('这一天在雨湖路街道联络站接待')
  expect(whyNotSeated({ ...free, handedOn: true })).toBe('这一天已经请人代替')
})
