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

/** For a unit that knew of the day: it is still asked. */
export const unitMoved = (o: Occasion, from: Day, cause: Cause): ReceptionNotice =>
  make(o, '接待改期了', `${movedTo(o, from, cause)}请改在那天派人参加。`, movedField(from))
