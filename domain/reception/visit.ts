import type { ReceptionKind } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'

/**
 * A person in the queue of a day. `missed`: called twice and not there; `left`: went away without being received. `givenUp` is nobody
 * any more: who had the number has arrived with a booking of their own, and stands there by that.
 */
export const visitStates = ['waiting', 'called', 'inRoom', 'finished', 'missed', 'left', 'givenUp'] as const
export type VisitState = (typeof visitStates)[number]

/** Whether somebody of that state still has a way to be received by their number: they are in the queue, or were not there when called. */
export const holdsNumber = (state: VisitState): boolean => !['finished', 'left', 'givenUp'].includes(state)

export const visitStateWords: Record<VisitState, string> = {
  waiting: '在等',
  called: '正在叫',
  inRoom: '正在接待',
  finished: '办完了',
  missed: '叫过两次不在',
  left: '走了',
  givenUp: '改用预约的号',
}

/** What is done with one person; `giveUp` when they arrive with a booking and have a number besides. */
export type VisitStep = 'call' | 'start' | 'finish' | 'notHere' | 'leave' | 'comeBack' | 'giveUp'

/** What was done last to a person's place; `arrive` by themselves, `close` when the day ended. */
export type LastStep = VisitStep | 'arrive' | 'checkIn' | 'giveNumber' | 'undo' | 'close'

const stepWords: Partial<Record<LastStep, string>> = {
  call: '叫号',
  start: '开始',
  finish: '办完了',
  notHere: '不在',
  leave: '走了',
  comeBack: '重新排队',
  checkIn: '报到',
  giveNumber: '取号',
}

/** What somebody's place in the queue tells of whether they were received; `by` of the last step is null for the clock. */
interface LeftBehind {
  state: VisitState
  step: LastStep
  by: string | null
}

/** Whether somebody still waited when a clerk closed the day: their turn did not come. */
export const isSentAway = ({ state, step, by }: LeftBehind): boolean =>
  state === 'left' && step === 'close' && by !== null

/**
 * Whether somebody came and was not received: they went away, were not there when they were called, or were sent away when a clerk
 * closed the day. Of who stood in a queue that nobody closed, nobody knows: they may have been heard without the desk.
 */
export const isGone = (visit: LeftBehind): boolean =>
  visit.state === 'missed' || (visit.state === 'left' && visit.step !== 'close') || isSentAway(visit)

/** Why somebody who was in the queue of the day gets no further number, by how they stand: out of it, only the desk lets them wait anew. */
export const whyNoNumber = (state: VisitState): Refusal => {
  if (state === 'finished') return new Refusal('HAS_NUMBER', '您今天已经谈过了。还有别的事，请到服务台说一声')
  if (mayComeBack(state)) return new Refusal('HAS_NUMBER', '您的号已经不在队里了。还想谈的话，请到服务台说一声')
  return new Refusal('HAS_NUMBER')
}

/** What a desk may take back, `叫号 9:20-1`; null for what it did not do itself, and for what was taken back before. */
export const undoWords = (step: LastStep, number: string, kind?: ReceptionKind): string | null => {
  // At a 圆桌会 nobody waits with a number: who comes is registered.
  const words = kind === 'roundtable' && step === 'giveNumber' ? '登记' : stepWords[step]
  return words ? `${words} ${number}` : null
}

/** What a step changes of a visit. */
export interface VisitStanding {
  state: VisitState
  /** Every moment at which the person was called. */
  called: Date[]
  /** When they were called last and were not there, or came back. */
  passedAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
}

/** Who is called so often and is not there has missed their turn. */
const callsAtMost = 2

/** Whether somebody who waits was called, was not there, and will be called once more before they miss their turn. */
export const isCalledOnceMore = ({ called, passedAt }: Pick<VisitStanding, 'called' | 'passedAt'>): boolean =>
  passedAt !== null && called.length > 0 && called.length < callsAtMost

const from: Record<VisitStep, readonly VisitState[]> = {
  call: ['waiting'],
  start: ['called'],
  finish: ['inRoom'],
  notHere: ['called'],
  leave: ['waiting', 'called'],
  comeBack: ['missed', 'left'],
  giveUp: ['waiting', 'called', 'missed', 'left'],
}

/** Whether somebody is out of the queue without having been received, and a clerk can let them wait anew. */
export const mayComeBack = (state: VisitState): boolean => from.comeBack.includes(state)

/** Whether a number stands for somebody who was not received by it: arriving with a booking they give it up. */
export const isToGiveUp = (state: VisitState): boolean => from.giveUp.includes(state)

/**
 * How a visit stands after a step. Who is not there is called again once, behind those who wait already; after the second time
 * they have missed their turn, and a clerk can let them wait anew.
 *
 * Refuses VISIT_MOVED_ON for a step that does not follow from where the visit stands: somebody else was faster.
 */
export const visitAfter = (visit: VisitStanding, step: VisitStep, now: Date): VisitStanding => {
  if (!from[step].includes(visit.state)) throw new Refusal('VISIT_MOVED_ON')
  switch (step) {
    case 'call':
      return { ...visit, state: 'called', called: [...visit.called, now] }
    case 'start':
      return { ...visit, state: 'inRoom', startedAt: now }
    case 'finish':
      return { ...visit, state: 'finished', endedAt: now }
    case 'notHere':
      return visit.called.length < callsAtMost
        ? { ...visit, state: 'waiting', passedAt: now }
        : { ...visit, state: 'missed', passedAt: now, endedAt: now }
    case 'leave':
      return { ...visit, state: 'left', endedAt: now }
    case 'comeBack':
      return { ...visit, state: 'waiting', passedAt: now, endedAt: null }
    case 'giveUp':
      return { ...visit, state: 'givenUp', endedAt: now }
  }
}

/**
 * When the day ends: who is in the room or has a record was received, who still waits was not; at a 圆桌会 nobody is called, and everybody
 * who came sat at the table.
 *
 * @param recorded whether somebody has written a record of them
 */
export const visitAtClosing = (
  visit: VisitStanding,
  now: Date,
  { kind, recorded }: { kind: ReceptionKind; recorded: boolean },
): VisitStanding => {
  const waits = visit.state === 'waiting' || visit.state === 'called'
  if (visit.state === 'inRoom' || (waits && recorded) || (visit.state === 'waiting' && kind === 'roundtable'))
    return { ...visit, state: 'finished', endedAt: now }
  return waits ? { ...visit, state: 'left', endedAt: now } : visit
}
