import type { Day } from '#domain/calendar/day'
import {
  type Cause,
  dated,
  inDays,
  make,
  movedField,
  movedTo,
  type Occasion,
  type ReceptionNotice,
} from '#domain/reception/notices'

/** @param insteadOf the deputy who named this one as the substitute */
export const dutyProposed = (o: Occasion, insteadOf?: string): ReceptionNotice =>
  make(
    o,
    '请您接待群众',
    `请您${dated(o)} ${o.at}${insteadOf ? `替${insteadOf}代表` : ''}到${o.station}接待群众。请答复：接受，或请人代替。`,
    '请答复是否接受',
  )

/** @param booked null while nobody can book: the day is not announced yet */
export const dutyReminder = (o: Occasion, booked: number | null, accepted: boolean): ReceptionNotice =>
  make(
    o,
    `${inDays(o)}接待群众`,
    `${inDays(o)}（${dated(o)}）${o.at}您在${o.station}接待${booked === null ? '' : `，已有${booked}人预约`}。${accepted ? '' : '您还没有答复，请接受或请人代替。'}`,
    !accepted ? '您还没有答复' : booked === null ? '请准时到' : `${booked}人预约`,
  )

export const dutyAnswered = (o: Occasion, deputy: string, substitute: string | null): ReceptionNotice =>
  make(
    o,
    substitute ? '代表请人代替' : '代表已接受',
    substitute
      ? `${deputy}代表${dated(o)}不能来${o.station}，由${substitute}代表接待。公开页面已更新。`
      : `${deputy}代表接受了${dated(o)}在${o.station}的接待。`,
    substitute ? `${substitute}代表接待` : '已接受',
  )

/** For a deputy who had agreed to come, or was asked to. */
export const dutyMoved = (o: Occasion, from: Day, sitsElsewhere: boolean, cause: Cause): ReceptionNotice =>
  make(
    o,
    '接待改期了',
    `${movedTo(o, from, cause)}${sitsElsewhere ? '您那天在别处接待或请了假，这里不用来了。' : '您的答复不变，那天来不了请请人代替。'}`,
    movedField(from),
  )

/** For a deputy whose seat the office took back, and who knew of it. */
export const seatTaken = (o: Occasion, why: string): ReceptionNotice =>
  make(o, '接待不用来了', `轮值重新排了，${dated(o)}在${o.station}的接待不用您来了。${why}`, '轮值有变，不用来了')

/** 请假 about the rota: for who answers it, with the days in words, and for the deputy who asked. */
export const leaveAsked = (o: Occasion, deputy: string, days: string, reason: string): ReceptionNotice =>
  make(o, '代表请假', `${deputy}代表${days}请假：${reason}。请答复。`, '请答复是否同意')

export const leaveAnswered = (
  o: Occasion,
  days: string,
  answer: { accepted: boolean; words: string; freed: readonly string[]; kept: readonly string[] },
): ReceptionNotice => {
  const said = answer.words ? `：${answer.words}` : ''
  const freed = answer.freed.length > 0 ? `${answer.freed.join('、')}的接待不再安排您。` : ''
  const kept = answer.kept.length > 0 ? `您已接受的${answer.kept.join('、')}的接待还在，来不了请请人代替。` : ''
  return answer.accepted
    ? make(o, '请假已同意', `您${days}的请假同意了${said}。${freed}${kept}`, '请假已同意')
    : make(o, '请假没有同意', `您${days}的请假没有同意${said}。`, '请假没有同意')
}

/** For who answers for leave: the deputy can receive again on these days, or from one of them on. */
export const leaveWithdrawn = (o: Occasion, deputy: string, days: string, again: Day | null): ReceptionNotice =>
  make(
    o,
    again ? '代表请假提前结束' : '代表撤回请假',
    again
      ? `${deputy}代表${days}的请假提前结束，${dated({ ...o, day: again })}起可以再安排接待。`
      : `${deputy}代表撤回了${days}的请假，这几天可以再安排接待。`,
    again ? '请假提前结束' : '请假撤回',
  )
