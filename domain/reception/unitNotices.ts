import type { Day } from '#domain/calendar/day'
import type { InvitationAnswer } from '#domain/reception/invitation'
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

const aboutTopic = (topic: string | null): string => (topic ? `，议题是“${topic}”` : '')

/** For a unit: it is asked to a day. */
export const unitInvited = (o: Occasion, topic: string | null): ReceptionNotice =>
  make(
    o,
    '请派人参加接待',
    `请派人${dated(o)} ${o.at}到${o.station}参加接待${aboutTopic(topic)}。请答复派谁去。`,
    '请派人参加',
  )

/** @param answered whether the unit has said whom it sends */
export const unitReminder = (o: Occasion, topic: string | null, answered: boolean): ReceptionNotice =>
  make(
    o,
    `${inDays(o)}参加接待`,
    `${inDays(o)}（${dated(o)}）${o.at}请派人到${o.station}参加接待${aboutTopic(topic)}。${answered ? '' : '您还没有答复派谁去，请答复。'}`,
    answered ? '请派人参加' : '还没有答复派谁去',
  )

/** For the clerks of the station: what a unit that is asked to a day answers, or answers now instead. */
export const unitAnswered = (
  o: Occasion,
  unit: string,
  { comes, words }: InvitationAnswer,
  changed: boolean,
): ReceptionNotice =>
  make(
    o,
    `${unit}${changed ? '改了答复' : comes ? '派人参加' : '去不了'}`,
    `${dated(o)}在${o.station}的接待，${unit}${changed ? '改了答复，现在是：' : ''}${comes ? `派${words}参加` : `不能派人参加，原因：${words}`}。`,
    comes ? `${unit}派人参加` : `${unit}不能派人`,
  )

/** For a unit that was asked: it need not come. */
export const unitReleased = (o: Occasion): ReceptionNotice =>
  make(o, '不用参加接待了', `${dated(o)}在${o.station}的接待，不用派人来了。`, '不用派人参加')

/** For a unit that knew of the day: it is still asked. */
export const unitMoved = (o: Occasion, from: Day, cause: Cause): ReceptionNotice =>
  make(o, '接待改期了', `${movedTo(o, from, cause)}请改在那天派人参加，并答复派谁去。`, movedField(from))
