import { addYears, type Day, dayInWords } from '#domain/calendar/day'
import { Refusal } from '#domain/refusal'

/** 请假 of a deputy, whole days, first and last inclusive. */
export interface Leave {
  from: Day
  to: Day
}

export type LeaveState = 'asked' | 'accepted' | 'refused'

export const leaveWords: Record<LeaveState, string> = { asked: '等答复', accepted: '已同意', refused: '没有同意' }

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

/** Refuses to answer twice, and to refuse a leave without a sentence. */
export const checkLeaveAnswer = (state: LeaveState, accept: boolean, answer: string | undefined): void => {
  if (state !== 'asked') throw new Refusal('LEAVE_ANSWERED')
  if (!accept && !answer?.trim()) throw new Refusal('REASON_NEEDED', '不同意请假要写一句为什么')
}
