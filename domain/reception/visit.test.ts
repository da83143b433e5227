import {
  isCalledOnceMore,
  isGone,
  isSentAway,
  type VisitStanding,
  type VisitStep,
  visitAfter,
  visitAtClosing,
} from '#domain/reception/visit'

const now = new Date('2026-12-15T09:30:00+08:00')
const later = new Date('2026-12-15T09:40:00+08:00')
const waiting: VisitStanding = { state: 'waiting', called: [], passedAt: null, startedAt: null, endedAt: null }
const after = (...steps: VisitStep[]) => steps.reduce((visit, step) => visitAfter(visit, step, now), waiting)

test('who is called comes in, is received and is done', () => {
  expect(after('call').state).toBe('called')
  expect(after('call', 'start')).toMatchObject({ state: 'inRoom', startedAt: now })
  expect(after('call', 'start', 'finish')).toMatchObject({ state: 'finished', endedAt: now })
})

test('who is called and not there waits again, and after the second time has missed their turn', () => {
  expect(after('call', 'notHere')).toMatchObject({ state: 'waiting', passedAt: now, called: [now] })
  expect(after('call', 'notHere', 'call', 'notHere')).toMatchObject({ state: 'missed', called: [now, now] })
})

test('who comes after all waits behind those who wait already', () => {
  const missed = after('call', 'notHere', 'call', 'notHere')
  expect(visitAfter(missed, 'comeBack', later)).toMatchObject({ state: 'waiting', passedAt: later, endedAt: null })
})

test('who was not there is told of one more call while there is one: not who never was called, nor who missed both', () => {
  expect(isCalledOnceMore(after('call', 'notHere'))).toBe(true)
  expect(isCalledOnceMore(waiting)).toBe(false)
  expect(isCalledOnceMore(after('leave', 'comeBack'))).toBe(false)
  expect(isCalledOnceMore(after('call', 'notHere', 'call', 'notHere', 'comeBack'))).toBe(false)
})

test.each([
  ['start', waiting],
  ['finish', waiting],
  ['notHere', waiting],
  ['call', after('call')],
  ['leave', after('call', 'start')],
  ['comeBack', waiting],
] as const)('%s is refused where it does not follow: somebody else was faster', (step, visit) => {
  expect(() => visitAfter(visit, step, now)).toThrow('这一位的情况刚刚变了')
})

test('when the day ends, who is in the room was received, and who still waits was not', () => {
  expect(visitAtClosing(after('call', 'start'), later, { kind: 'receptionDay', recorded: false })).toMatchObject({
    state: 'finished',
    endedAt: later,
  })
  expect(visitAtClosing(waiting, later, { kind: 'receptionDay', recorded: false })).toMatchObject({
    state: 'left',
    endedAt: later,
  })
  expect(visitAtClosing(after('call', 'start', 'finish'), later, { kind: 'receptionDay', recorded: false })).toEqual(
    after('call', 'start', 'finish'),
  )
})

test('at a roundtable nobody is called: who came sat at the table, and who left before did not', () => {
  expect(visitAtClosing(waiting, later, { kind: 'roundtable', recorded: false })).toMatchObject({
    state: 'finished',
    endedAt: later,
  })
  expect(visitAtClosing(after('leave'), later, { kind: 'roundtable', recorded: false }).state).toBe('left')
})

test('who arrives with a booking gives up the number that they have, or had: it comes back for nobody', () => {
  for (const number of [waiting, after('call'), after('leave'), after('call', 'notHere', 'call', 'notHere')])
    expect(visitAfter(number, 'giveUp', later)).toMatchObject({ state: 'givenUp', endedAt: later })
  expect(() => after('giveUp', 'comeBack')).toThrow()
  expect(() => after('call', 'start', 'giveUp')).toThrow()
  expect(isGone({ state: 'givenUp', step: 'giveUp', by: 'clerk' })).toBe(false)
  expect(visitAtClosing(after('giveUp'), later, { kind: 'roundtable', recorded: false }).state).toBe('givenUp')
})

test('who still waits when a clerk closes was not received, unless a record says that they were; of a queue that only the clock closed nobody knows', () => {
  expect(isGone({ state: 'left', step: 'close', by: 'clerk' })).toBe(true)
  expect(isSentAway({ state: 'left', step: 'close', by: 'clerk' })).toBe(true)
  expect(isGone({ state: 'left', step: 'close', by: null })).toBe(false)
  expect(isSentAway({ state: 'left', step: 'leave', by: 'resident' })).toBe(false)
  expect(visitAtClosing(waiting, later, { kind: 'receptionDay', recorded: true }).state).toBe('finished')
})
