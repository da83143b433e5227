import { Refusal } from '#domain/refusal'

/** 轮值: one deputy on duty on one reception day. */
export type DutyState = 'proposed' | 'accepted' | 'substituted'

export interface Duty {
  deputyId: string
  state: DutyState
}

export const dutyWords: Record<DutyState, string> = {
  proposed: '待确认',
  accepted: '已接受',
  substituted: '已请人代替',
}

/** Refuses to accept a duty twice, one that was handed on, or one whose last slot has ended. */
export const checkAcceptable = (duty: Duty, endsAt: Date, now: Date): void => {
  if (duty.state !== 'proposed') throw new Refusal('DUTY_SETTLED')
  checkNotOver(endsAt, now)
}

/** A deputy who has accepted may still fall ill: a duty can be handed on until its last slot has ended, and only once. */
export const checkReplaceable = (duty: Duty, endsAt: Date, now: Date): void => {
  if (duty.state === 'substituted') throw new Refusal('DUTY_SETTLED')
  checkNotOver(endsAt, now)
}

/** Whether a reception has ended with its last slot: from then on there is nothing to answer. */
export const isOver = (endsAt: Date, now: Date): boolean => now >= endsAt

const checkNotOver = (endsAt: Date, now: Date): void => {
  if (isOver(endsAt, now)) throw new Refusal('DUTY_SETTLED', '这次接待已经结束了')
}

/**
 * Refuses a substitute who is the deputy, sits anywhere that day, or is on leave. That it is a deputy of the same district (雨湖,
 * S3) follows from where the caller looked for one.
 */
export const checkSubstitute = (
  deputyId: string,
  substituteId: string,
  onDutyThatDay: readonly string[],
  onLeaveThatDay: readonly string[] = [],
): void => {
  if (substituteId === deputyId) throw new Refusal('SUBSTITUTE_UNFIT', '请选另一位代表替您接待')
  if (onLeaveThatDay.includes(substituteId)) throw new Refusal('SUBSTITUTE_UNFIT', '这位代表当天请了假，请另选一位')
  if (onDutyThatDay.includes(substituteId)) throw new Refusal('SUBSTITUTE_UNFIT', '这位代表当天已经有接待，请另选一位')
}
