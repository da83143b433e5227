import { type Day, dateInWords, dayInWords, daysBetween } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'

/** What a notice about a reception says: its list title, its sentences, and WeChat's three fields. */
export interface ReceptionNotice {
  title: string
  body: string
  fields: { when: string; where: string; what: string }
}

interface Occasion {
  day: Day
  /** The slot or the beginning of the day, `9:20`. */
  at: string
  station: string
  today: Day
}

const inDays = ({ day, today }: Occasion): string => {
  const days = daysBetween(today, day)
  return days === 0 ? '今天' : days === 1 ? '明天' : `${days}天后`
}
const dated = ({ day, today }: Occasion): string => dateInWords(day, today)
const make = (o: Occasion, title: string, body: string, what: string): ReceptionNotice => ({
  title,
  body,
  fields: { when: `${o.day} ${o.at}`, where: thing(o.station), what: thing(what) },
})

/** What is said when a slot was booked, made when it is read: the booking itself holds all that it says. In the inbox alone. */
export const bookedNotice = (o: Occasion, number: string, address: string): Omit<ReceptionNotice, 'fields'> => ({
  title: '预约成功',
  body: `您约了${dated(o)} ${o.at}到${o.station}，您的号是${number}。请提前10分钟到${address}。`,
})

export const cancelledNotice = (o: Occasion, number: string): ReceptionNotice =>
  make(o, '预约已取消', `您取消了${dated(o)} ${o.at}的预约（${number}号）。需要时可以再约。`, `${number}号已取消`)

export const bookingReminder = (o: Occasion, number: string, address: string): ReceptionNotice =>
  make(
    o,
    `${inDays(o)}有接待`,
    `${inDays(o)}（${dated(o)}）${o.at}请到${address}，您的号是${number}。来不了请提前取消，把位置让给别人。`,
    `您的号${number}`,
  )

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

const aboutTopic = (topic: string | null): string => (topic ? `，议题是“${topic}”` : '')

/** For a unit: it is asked to a day. */
export const unitInvited = (o: Occasion, topic: string | null): ReceptionNotice =>
  make(o, '请派人参加接待', `请派人${dated(o)} ${o.at}到${o.station}参加接待${aboutTopic(topic)}。`, '请派人参加')

export const unitReminder = (o: Occasion, topic: string | null): ReceptionNotice =>
  make(
    o,
    `${inDays(o)}参加接待`,
    `${inDays(o)}（${dated(o)}）${o.at}请派人到${o.station}参加接待${aboutTopic(topic)}。`,
    '请派人参加',
  )

/** For a unit that was asked: it need not come. */
export const unitReleased = (o: Occasion): ReceptionNotice =>
  make(o, '不用参加接待了', `${dated(o)}在${o.station}的接待，不用派人来了。`, '不用派人参加')

/** For those who organise it: what a day lacks that must be prepared by now. */
export const dayUnprepared = (o: Occasion, practice: string, lacks: readonly string[]): ReceptionNotice =>
  make(
    o,
    '准备未齐',
    `${dated(o)}在${o.station}的${practice}还没有定下${lacks.join('、')}，请尽快补齐。`,
    `还没有定下${lacks.join('、')}`,
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

/** Why a day is another one than it was: `放假安排公布了`, `接待规则改了`, or what a person wrote. */
type Cause = string

const movedTo = (o: Occasion, from: Day, cause: Cause): string =>
  `${cause}，${dated({ ...o, day: from })}在${o.station}的接待改到${dated(o)} ${o.at}。`
const movedField = (from: Day): string => `原定${dayInWords(from)}的接待改期`

/** For the clerks: a day is held on another. `elsewhere` names who receives in another place then. */
export const dayMoved = (o: Occasion, from: Day, elsewhere: readonly string[], cause: Cause): ReceptionNotice =>
  make(
    o,
    '接待改期了',
    `${movedTo(o, from, cause)}${elsewhere.length > 0 ? `${elsewhere.join('、')}代表那天在别处接待或请了假，不来这里了。` : '代表的答复不变。'}`,
    movedField(from),
  )

/** For a deputy who had agreed to come, or was asked to. */
export const dutyMoved = (o: Occasion, from: Day, sitsElsewhere: boolean, cause: Cause): ReceptionNotice =>
  make(
    o,
    '接待改期了',
    `${movedTo(o, from, cause)}${sitsElsewhere ? '您那天在别处接待或请了假，这里不用来了。' : '您的答复不变，那天来不了请请人代替。'}`,
    movedField(from),
  )

/** For a unit that knew of the day: it is still asked. */
export const unitMoved = (o: Occasion, from: Day, cause: Cause): ReceptionNotice =>
  make(o, '接待改期了', `${movedTo(o, from, cause)}请改在那天派人参加。`, movedField(from))

/** For the clerks and the deputies who had agreed to come: a day will not be held. */
export const dayDropped = (o: Occasion, cause: Cause): ReceptionNotice =>
  make(o, '接待取消了', `${cause}，${dated(o)}在${o.station}的接待取消，不用来了。`, '接待取消')

/** For the deputies and the other clerks: the same day, held otherwise. `changes` are whole sentences without a full stop. */
export const dayChanged = (o: Occasion, changes: readonly string[]): ReceptionNotice =>
  make(o, '接待安排有变动', `${o.station}：${changes.join('；')}。`, '接待安排有变动')

/** What those who have booked are asked, where their place stands. */
const stillComing = '。请点开答复：照来、换一场，还是不来了'

/** For those who have booked: the same slot and number on another day. */
export const bookedMoved = (o: Occasion, from: Day, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待改期了',
    `${cause}，您约的${dated({ ...o, day: from })}的接待改到${dated(o)} ${o.at}，在${o.station}，您的号还是${number}${stillComing}。`,
    movedField(from),
  )

/** For those whose day moves onto a date on which they have booked already: nobody is in two places. */
export const bookedDisplaced = (o: Occasion, from: Day, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待改期了',
    `${cause}，您约的${dated({ ...o, day: from })}的接待改到${dated(o)} ${o.at}。那天您另约了一场，这一场的${number}号不用来了。请点开答复：换一场，还是不来了。`,
    '改期，与另一场同天，已取消',
  )

/** For those who have booked: their place is gone with the day. */
export const bookedCancelled = (o: Occasion, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待取消了',
    `${cause}，您约的${dated(o)} ${o.at}在${o.station}的接待取消，${number}号不用来了。请点开答复：换一场，还是不来了。`,
    '接待取消，请另约',
  )

/**
 * For those who had booked a day that was cancelled and is held after all.
 *
 * @param back whether their place is theirs again: not where they come elsewhere on that date by now
 */
export const bookedRestored = (o: Occasion, number: string, cause: Cause, back: boolean): ReceptionNotice =>
  make(
    o,
    '您约的接待恢复了',
    `${cause}，${dated(o)}在${o.station}的接待恢复了。${
      back
        ? `您约的${o.at}还给您留着，还是${number}号${stillComing}。`
        : `那天您另约了一场，原来的${number}号不留了。请点开答复：换一场，还是不来了。`
    }`,
    back ? '接待恢复，位置还在' : '接待恢复，位置不留了',
  )

/** For those whose time has not come when the desk closes: their place is gone. */
export const bookedClosedEarly = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的接待提前结束了',
    `${o.station}${dated(o)}提前收工，您约的${o.at}不接待了，${number}号不用来了。请点开答复：换一场，还是不来了。`,
    '提前收工，请另约',
  )

/** For those who were told so, when it is opened again: their place is theirs. */
export const bookedReopened = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的接待照常',
    `${o.station}${dated(o)}又接着接待，您约的${o.at}照常，还是${number}号${stillComing}。`,
    '照常接待，位置还在',
  )

/** For who booked last: there are fewer places than people. */
export const bookedCut = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的接待名额减少了',
    `${dated(o)} ${o.at}在${o.station}的接待减少了名额，您约得最晚，${number}号不用来了。请点开答复：换一场，还是不来了。`,
    '名额减少，请另选一场',
  )

/** For who booked a slot that the day has no more, because its hours have changed. */
export const bookedSlotGone = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的这一场没有了',
    `${dated(o)}在${o.station}的接待改了时间，${o.at}这一场没有了，${number}号不用来了。请点开答复：换一场，还是不来了。`,
    '时间改了，请另选一场',
  )

/** For who said on the phone that they do not come. */
export const cancelledByPhone = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '预约已取消',
    `您在电话里说不来了，联络站替您取消了${dated(o)} ${o.at}的预约（${number}号）。需要时可以再约。`,
    `${number}号已取消`,
  )

/** For who booked for somebody without WeChat, when a clerk has given the place back: they may have to tell them. */
export const cancelledAtDesk = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '代约的取消了',
    `您代约的${dated(o)} ${o.at}的预约（${number}号），联络站已经取消。预约码也作废了，请告诉来的人。`,
    `${number}号已取消`,
  )

/** For who booked for somebody without WeChat, when that one has given the place back by the paper code. */
export const cancelledByPaper = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '代约的取消了',
    `您代约的${dated(o)} ${o.at}的预约（${number}号），来的人凭预约码取消了。`,
    `${number}号已取消`,
  )

/**
 * For those who have booked: the deputy they meant to meet will not be there. The booking stands.
 *
 * @param asks whether they are asked if they still come: not who is there already
 */
export const deputyChanged = (o: Occasion, deputy: string, substitute: string, asks: boolean): ReceptionNotice =>
  make(
    o,
    '接待的代表有变动',
    `您约的${dated(o)}接待，${deputy}代表来不了，由${substitute}代表接待。您的预约不变${asks ? stillComing : ''}。`,
    `改由${substitute}代表接待`,
  )

/** For a deputy whose seat the office took back, and who knew of it. */
export const seatTaken = (o: Occasion, why: string): ReceptionNotice =>
  make(o, '接待不用来了', `轮值重新排了，${dated(o)}在${o.station}的接待不用您来了。${why}`, '轮值有变，不用来了')

const nowBy = (deputies: readonly string[]): string =>
  deputies.length > 0 ? `由${deputies.join('、')}代表接待` : '代表另行安排'

/** For the clerks of a published day whose deputies the office has changed. */
export const seatsChanged = (o: Occasion, deputies: readonly string[]): ReceptionNotice =>
  make(o, '轮值有变动', `${dated(o)}在${o.station}的接待，现在${nowBy(deputies)}。公开页面已更新。`, '接待的代表有变动')

/** For those who have booked such a day. The booking stands. @param asks whether they are asked if they still come */
export const deputiesNow = (o: Occasion, deputies: readonly string[], asks: boolean): ReceptionNotice =>
  make(
    o,
    '接待的代表有变动',
    `您约的${dated(o)}接待，改为${nowBy(deputies)}。您的预约不变${asks ? stillComing : ''}。`,
    '代表有变动，预约不变',
  )

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

/** For the deputy who waited longest when a place of an activity fell free. */
export const activityPlace = (o: Occasion, title: string): ReceptionNotice =>
  make(
    o,
    '活动有您的位置了',
    `${dated(o)} ${o.at}的活动“${title}”空出一个位置，轮到您了，请到${o.station}。来不了请退出。`,
    title,
  )

/** For who waited and has a place because there are more of them now. */
export const activityEnlarged = (o: Occasion, title: string): ReceptionNotice =>
  make(
    o,
    '活动有您的位置了',
    `${dated(o)} ${o.at}的活动“${title}”增加了名额，轮到您了，请到${o.station}。来不了请退出。`,
    title,
  )

export const activityCancelled = (o: Occasion, title: string, reason: string): ReceptionNotice =>
  make(o, '活动取消了', `${dated(o)} ${o.at}的活动“${title}”取消了：${reason}。`, `取消：${title}`)
