import { type Day, dateInWords, dayOf, timeInWords, timeOf } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { ReceptionNotice } from '#domain/reception/notices'

/** The day that somebody waits for. */
interface Awaited {
  day: Day
  station: string
  today: Day
}

/** The same with the hour at which it begins, for news that are of no single slot. */
interface AwaitedWhole extends Awaited {
  /** `9:00` */
  begins: string
}

const on = ({ day, today, station }: Awaited): string => `${dateInWords(day, today)}在${station}的接待`

/** `12月1日 12:00`, or the hour alone when it is the reader's day. */
const momentInWords = (moment: Date, today: Day): string => {
  const time = timeInWords(timeOf(moment))
  return dayOf(moment) === today ? `今天${time}` : `${dateInWords(dayOf(moment), today)} ${time}`
}

/** @param at always an hour: without one WeChat refuses the message as a wrong time */
const make = (o: Awaited, at: string, title: string, body: string, what: string): ReceptionNotice => ({
  title,
  body,
  fields: { when: `${o.day} ${at}`, where: thing(o.station), what: thing(what) },
})

/** A place is free and held for the first who waits. @param until by when they say whether they want it */
export const placeOffered = (o: Awaited, label: string, until: Date): ReceptionNotice =>
  make(
    o,
    label,
    '候补到位置了',
    `${on(o)}，${label}这一场空出一个位置，给您留到${momentInWords(until, o.today)}。要不要，请点开答复。`,
    `给您留到${momentInWords(until, o.today)}`,
  )

/** For who let an offer pass. */
export const offerPassed = (o: Awaited, label: string): ReceptionNotice =>
  make(
    o,
    label,
    '给您留的位置过时了',
    `${on(o)}，${label}这一场没有等到您的答复，不再给您留。您不再候补，还想来可以重新排。`,
    '没有等到答复，不再给您留',
  )

/** For who was offered a place that is there no more: they wait on where they stood. */
export const offerTakenBack = (o: Awaited, label: string): ReceptionNotice =>
  make(
    o,
    label,
    '给您留的位置没有了',
    `${on(o)}的名额减少了，${label}这一场不能给您留了。您还在候补，排的位置不变，有了空位再告诉您。`,
    '名额减少了，您还在候补',
  )

/** For who booked another place while one was held for them, and may not have both: they wait on where they stood. */
export const offerPassedOver = (o: Awaited, label: string): ReceptionNotice =>
  make(
    o,
    label,
    '给您留的位置先不留了',
    `${on(o)}，${label}这一场先不留了：已经约了别的场次，不能再多约。您还在候补，排的位置不变，取消一场以后再给您留。`,
    '另有预约，先不给您留',
  )

/** For who had a place held on a day that moved, and may not have it on the new date: they wait on where they stood. */
export const movedPassedOver = (o: Awaited, from: Day, cause: string, label: string): ReceptionNotice =>
  make(
    o,
    label,
    '您候补的接待改期了',
    `${cause}，您候补的${dateInWords(from)}的接待改到${dateInWords(o.day, o.today)}，在${o.station}。给您留的${label}这一场先不留了：已经约了别的场次，不能再多约。您还在候补，排的位置不变，取消一场以后再给您留。`,
    '改期了，位置先不给您留',
  )

/** For who waited when the desk closed. @param label of the place that was held for them, if one was */
export const waitShut = (o: AwaitedWhole, label: string | null): ReceptionNotice =>
  make(
    o,
    label ?? o.begins,
    '候补结束了',
    `${on(o)}已经收工，${label ? `给您留的${label}这一场不留了` : '没有轮到您'}，候补结束了。可以看看别的日子。`,
    '已经收工，候补结束了',
  )

/** For those, when the desk is opened again and no place is free for them yet. */
export const waitReopened = (o: AwaitedWhole): ReceptionNotice =>
  make(
    o,
    o.begins,
    '您还在候补',
    `${on(o)}又接着接待，您还在候补，排的位置不变，有了空位再告诉您。来不了请退出。`,
    '又接着接待，您还在候补',
  )

/** Why a list ended. */
export type WaitOver =
  | { because: 'timeUp' }
  | { because: 'cancelled'; cause: string }
  /** @param own whether they made the other booking on the new date: to nobody else it is told that there is one (docs/decisions/0013) */
  | { because: 'clash'; cause: string; own: boolean }

export const waitOver = (o: AwaitedWhole, over: WaitOver): ReceptionNotice => {
  const why =
    over.because === 'timeUp'
      ? '到预约截止也没有轮到您'
      : over.because === 'cancelled'
        ? `${over.cause}，接待取消`
        : `${over.cause}，${over.own ? '改到的那天您另约了一场' : '接待改了日子，您的候补不能跟着改'}`
  return make(o, o.begins, '候补结束了', `${on(o)}，您在候补：${why}，候补结束了。可以看看别的日子。`, '候补结束了')
}

/** @param label of the place that is held for them, if one is: it stays held */
export const waitMoved = (o: AwaitedWhole, from: Day, cause: string, label: string | null): ReceptionNotice =>
  make(
    o,
    label ?? o.begins,
    '您候补的接待改期了',
    `${cause}，您候补的${dateInWords(from)}的接待改到${dateInWords(o.day, o.today)}，在${o.station}。${label ? `给您留的${label}这一场还留着，要不要，请点开答复。` : '您还在候补，那天来不了请退出。'}`,
    label ? '改期了，给您留的还在' : '改期了，您还在候补',
  )
