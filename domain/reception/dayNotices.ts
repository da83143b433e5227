import type { Day } from '#domain/calendar/day'
import {
  type Cause,
  dated,
  make,
  movedField,
  movedTo,
  nowBy,
  type Occasion,
  type ReceptionNotice,
} from '#domain/reception/notices'

/** For those who organise it: what a day lacks that must be prepared by now. */
export const dayUnprepared = (o: Occasion, practice: string, lacks: readonly string[]): ReceptionNotice =>
  make(
    o,
    '准备未齐',
    `${dated(o)}在${o.station}的${practice}还没有定下${lacks.join('、')}，请尽快补齐。`,
    `还没有定下${lacks.join('、')}`,
  )

/** For the clerks: a day is held on another. `elsewhere` names who receives in another place then. */
export const dayMoved = (o: Occasion, from: Day, elsewhere: readonly string[], cause: Cause): ReceptionNotice =>
  make(
    o,
    '接待改期了',
    `${movedTo(o, from, cause)}${elsewhere.length > 0 ? `${elsewhere.join('、')}代表那天在别处接待或请了假，不来这里了。` : '代表的答复不变。'}`,
    movedField(from),
  )

/** For the clerks and the deputies who had agreed to come: a day will not be held. */
export const dayDropped = (o: Occasion, cause: Cause): ReceptionNotice =>
  make(o, '接待取消了', `${cause}，${dated(o)}在${o.station}的接待取消，不用来了。`, '接待取消')

/** For the deputies and the other clerks: the same day, held otherwise. `changes` are whole sentences without a full stop. */
export const dayChanged = (o: Occasion, changes: readonly string[]): ReceptionNotice =>
  make(o, '接待安排有变动', `${o.station}：${changes.join('；')}。`, '接待安排有变动')

/** For the clerks of a published day whose deputies the office has changed. */
export const seatsChanged = (o: Occasion, deputies: readonly string[]): ReceptionNotice =>
  make(o, '轮值有变动', `${dated(o)}在${o.station}的接待，现在${nowBy(deputies)}。公开页面已更新。`, '接待的代表有变动')
