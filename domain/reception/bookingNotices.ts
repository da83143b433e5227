import type { Day } from '#domain/calendar/day'
import type { PlaceRestored } from '#domain/reception/asking'
import {
  type Cause,
  dated,
  inDays,
  make,
  movedField,
  nowBy,
  type Occasion,
  type ReceptionNotice,
} from '#domain/reception/notices'

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

/** What those who have booked are asked, where their place stands. */
const chooseOtherwise = '。请点开答复：换一场，还是不来了'
const stillComing = '。请点开答复：照来、换一场，还是不来了'

/** For those who have booked: the same slot and number on another day. */
export const bookedMoved = (o: Occasion, from: Day, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待改期了',
    `${cause}，您约的${dated({ ...o, day: from })}的接待改到${dated(o)} ${o.at}，在${o.station}，您的号还是${number}${stillComing}。`,
    movedField(from),
  )

/**
 * For those whose day moves onto a date on which their visitor has another booking already: nobody is in two places.
 *
 * @param own whether they made that one too: to nobody else it is told that there is one (docs/decisions/0013)
 */
export const bookedDisplaced = (o: Occasion, from: Day, number: string, cause: Cause, own: boolean): ReceptionNotice =>
  make(
    o,
    '您约的接待改期了',
    `${cause}，您约的${dated({ ...o, day: from })}的接待改到${dated(o)} ${o.at}。${own ? '那天您另约了一场，这一场的' : '您约的位置不能留到那天，'}${number}号不用来了${chooseOtherwise}。`,
    own ? '改期，与另一场同天，已取消' : '改期，原来的位置不能留了',
  )

/** For those who lost their place of a day before it moved, and have not answered. */
export const lostMoved = (o: Occasion, from: Day, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待改期了',
    `${cause}，您约的${dated({ ...o, day: from })}的接待改到${dated(o)}。您约的${o.at}的位置已经收回，${number}号不用来了${chooseOtherwise}。`,
    '改期，原来的位置没有了',
  )

/** For those who have booked: their place is gone with the day. */
export const bookedCancelled = (o: Occasion, number: string, cause: Cause): ReceptionNotice =>
  make(
    o,
    '您约的接待取消了',
    `${cause}，您约的${dated(o)} ${o.at}在${o.station}的接待取消，${number}号不用来了${chooseOtherwise}。`,
    '接待取消，请另约',
  )

const placeNow = (o: Occasion, number: string): Record<PlaceRestored, string> => ({
  back: `您约的${o.at}还给您留着，还是${number}号`,
  elsewhere: `那天您另约了一场，原来的${number}号不留了`,
  notKept: `您约的${o.at}不能再留了，${number}号不用来了`,
  lost: `您约的${o.at}的位置已经收回，${number}号不用来了`,
})

/** For those who had booked a day that was cancelled and is held after all. */
export const bookedRestored = (o: Occasion, number: string, cause: Cause, place: PlaceRestored): ReceptionNotice =>
  make(
    o,
    '您约的接待恢复了',
    `${cause}，${dated(o)}在${o.station}的接待恢复了。${placeNow(o, number)[place]}${
      place === 'back' ? stillComing : chooseOtherwise
    }。`,
    place === 'back' ? '接待恢复，位置还在' : '接待恢复，位置不留了',
  )

/** For those whose time has not come when the desk closes: their place is gone. */
export const bookedClosedEarly = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的接待提前结束了',
    `${o.station}${dated(o)}提前收工，您约的${o.at}不接待了，${number}号不用来了${chooseOtherwise}。`,
    '提前收工，请另约',
  )

/** For those who were told so, when it is opened again: the place is theirs, but for who comes by another booking by now. */
export const bookedReopened = (o: Occasion, number: string, place: PlaceRestored): ReceptionNotice =>
  place === 'back'
    ? make(
        o,
        '您约的接待照常',
        `${o.station}${dated(o)}又接着接待，您约的${o.at}照常，还是${number}号${stillComing}。`,
        '照常接待，位置还在',
      )
    : make(
        o,
        '又接着接待了',
        `${o.station}${dated(o)}又接着接待。${placeNow(o, number)[place]}${chooseOtherwise}。`,
        '接着接待，位置不留了',
      )

/** For who booked last: there are fewer places than people. */
export const bookedCut = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的接待名额减少了',
    `${dated(o)} ${o.at}在${o.station}的接待减少了名额，您约得最晚，${number}号不用来了${chooseOtherwise}。`,
    '名额减少，请另选一场',
  )

/** For those who were told so, when places are added again: theirs is back. */
export const bookedBack = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的位置又有了',
    `${dated(o)} ${o.at}在${o.station}的接待又加了名额，位置还给您留着，还是${number}号${stillComing}。`,
    '又加了名额，位置还在',
  )

/** For who booked a slot that the day has no more, because its hours have changed. */
export const bookedSlotGone = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '您约的这一场没有了',
    `${dated(o)}在${o.station}的接待改了时间，${o.at}这一场没有了，${number}号不用来了${chooseOtherwise}。`,
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

/** For who booked for themselves, when a clerk has given the place back because they asked. @param phone of the station */
export const cancelledByStation =
  (phone: string) =>
  (o: Occasion, number: string): ReceptionNotice =>
    make(
      o,
      '预约已取消',
      `${o.station}替您取消了${dated(o)} ${o.at}的预约（${number}号）。不是您说不来的，请打${phone}告诉联络站。需要时可以再约。`,
      `${number}号已取消`,
    )

/** For who booked for somebody else, when a clerk has given the place back because that one asked. */
export const cancelledForOther = (o: Occasion, number: string): ReceptionNotice =>
  make(
    o,
    '替别人约的取消了',
    `您替别人约的${dated(o)} ${o.at}的预约（${number}号），联络站已经取消。请告诉来的人。`,
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

/** For those who have booked such a day. The booking stands. @param asks whether they are asked if they still come */
export const deputiesNow = (o: Occasion, deputies: readonly string[], asks: boolean): ReceptionNotice =>
  make(
    o,
    '接待的代表有变动',
    `您约的${dated(o)}接待，改为${nowBy(deputies)}。您的预约不变${asks ? stillComing : ''}。`,
    '代表有变动，预约不变',
  )
