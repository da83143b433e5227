import { addYears, type Day, dayInWords } from '#domain/calendar/day'
import { Refusal } from '#domain/refusal'

/** 请假 of a deputy, whole days, first and last inclusive. */
export interface Leave {
  from: Day
  to: Day
}

export type LeaveState = 'asked' | 'accepted' | 'refused' | 'withdrawn'

export const leaveWords: Record<LeaveState, string> = {
  asked: '等答复',
  accepted: '已同意',
  refused: '没有同意',
  withdrawn: '已撤回',
}

/** `12月1日`, `12月1日至5日`, `12月28日至2027年1月3日` */
export const leaveInWords = ({ from, to }: Leave, today?: Day): string => {
  if (from === to) return dayInWords(from, today)
  const end = from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : dayInWords(to, from)
  return `${dayInWords(from, today)}至${end}`
}

const overlaps = (a: Leave, b: Leave): boolean => a.from <= b.to && b.from <= a.to

/** Refuses leave that ends before it begins, lies in the past, is longer than a year, or was asked for already. */
export const checkLeave = (leave: Leave, standing: readonly Leave[], today: Day): void => {
  if (leave.to < leave.from) throw new Refusal('LEAVE_UNFIT', '请假的最后一天比第一天还早，请再看看')
  if (leave.from < today) throw new Refusal('LEAVE_UNFIT', '请假要从今天或以后的日子开始')
  if (leave.to >= addYears(leave.from, 1)) throw new Refusal('LEAVE_UNFIT', '一次请假不能超过一年')
  const before = standing.find(each => overlaps(each, leave))
  if (before) throw new Refusal('LEAVE_UNFIT', `${leaveInWords(before, today)}您已经请过假了`)
}

/** Whether a deputy is away by it already, or was. */
export const hasBegun = ({ from }: Pick<Leave, 'from'>, state: LeaveState, today: Day): boolean =>
  state === 'accepted' && from <= today

/** Whether anything of a leave can be withdrawn: one that waits for its answer until its last day, an accepted one until the eve. */
export const isWithdrawable = ({ from, to }: Leave, state: LeaveState, today: Day): boolean =>
  state === 'asked' ? to >= today : state === 'accepted' && (from > today || to > today)

/**
 * The last day that is left of a leave which its deputy withdraws: today of one that was accepted and has begun, as others receive
 * today; null where nothing of it is left. Refuses one that was refused, withdrawn before, or is over.
 */
export const leftOfLeave = (leave: Leave, state: LeaveState, today: Day): Day | null => {
  if (state === 'refused') throw new Refusal('LEAVE_SETTLED', '这次请假没有同意，不用撤回')
  if (state === 'withdrawn') throw new Refusal('LEAVE_SETTLED', '这次请假已经撤回了')
  if (!isWithdrawable(leave, state, today)) throw new Refusal('LEAVE_SETTLED')
  return hasBegun(leave, state, today) ? today : null
}

/** Refuses to answer twice, or what was withdrawn, and to refuse a leave without a sentence. */
export const checkLeaveAnswer = (state: LeaveState, accept: boolean, answer: string | undefined): void => {
  if (state === 'withdrawn') throw new Refusal('LEAVE_ANSWERED', '代表已经撤回了这次请假，不用答复了')
  if (state !== 'asked') throw new Refusal('LEAVE_ANSWERED')
  if (!accept && !answer?.trim()) throw new Refusal('REASON_NEEDED', '不同意请假要写一句为什么')
}
