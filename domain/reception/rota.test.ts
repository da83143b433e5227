import { checkAcceptable, checkReplaceable, checkSubstitute, dutyWords } from '#domain/reception/rota'
import { Refusal } from '#domain/refusal'

describe('answering for a day on duty', () => {
  const ends = new Date('2026-12-15T16:30:00+08:00')
  const before = new Date('2026-12-15T16:29:00+08:00')
  const evening = new Date('2026-12-15T22:30:00+08:00')
  const over = new Refusal('DUTY_SETTLED', '这次接待已经结束了')
  test('a proposed one can be accepted until its last slot has ended', () => {
    const proposed = { deputyId: 'zhang', state: 'proposed' } as const
    expect(() => checkAcceptable(proposed, ends, before)).not.toThrow()
    expect(() => checkAcceptable(proposed, ends, evening)).toThrow(over)
  })
  test.each(['accepted', 'substituted'] as const)('one that is %s cannot be accepted again', state => {
    expect(() => checkAcceptable({ deputyId: 'zhang', state }, ends, before)).toThrow(new Refusal('DUTY_SETTLED'))
  })
  test('a deputy who accepted and falls ill can still name a substitute, once, until the last slot has ended', () => {
    const accepted = { deputyId: 'zhang', state: 'accepted' } as const
    expect(() => checkReplaceable(accepted, ends, before)).not.toThrow()
    expect(() => checkReplaceable(accepted, ends, evening)).toThrow(over)
    expect(() => checkReplaceable({ ...accepted, state: 'substituted' }, ends, before)).toThrow(
      new Refusal('DUTY_SETTLED'),
    )
  })
  test('each state has its words', () => {
    expect(Object.values(dutyWords)).toEqual(['待确认', '已接受', '已请人代替'])
  })
})

describe('naming a substitute', () => {
  test('another deputy who is free that day is accepted', () => {
    expect(() => checkSubstitute('zhang', 'li', ['zhang', 'wang'])).not.toThrow()
  })
  test('oneself is refused', () => {
    expect(() => checkSubstitute('zhang', 'zhang', [])).toThrow('请选另一位代表替您接待')
  })
  test('one who is on leave that day is refused', () => {
    expect(() => checkSubstitute('zhang', 'li', ['zhang'], ['li'])).toThrow('这位代表当天请了假，请另选一位')
  })
  test('one who receives that day is refused: nobody sits in two places', () => {
    expect(() => checkSubstitute('zhang', 'wang', ['zhang', 'wang'])).toThrow('这位代表当天已经有接待，请另选一位')
  })
})
