import { dayInWords } from '#domain/calendar/day'
import { fullnessWords } from '#domain/reception/booking'
import { serviceWords } from '#domain/reception/kinds'
import { today } from '../../../components/moments'
import type { Outputs } from '../../../platform/call'

export type DayCard = Outputs['reception']['nextDays'][number]

/** How full, as a sentence's part: `可约6个`. */
export const fullness = ({ state, free, capacity, day }: DayCard): string =>
  state === 'cancelled'
    ? '已取消'
    : state === 'planned'
      ? '待公告'
      : free === 0 && day <= today()
        ? '不能再约'
        : fullnessWords(free, capacity)

/** How full, for a small square of the calendar. */
export const fullnessShort = ({ state, free }: DayCard): string =>
  state === 'cancelled' ? '取消' : state === 'planned' ? '待公告' : free === 0 ? '约满' : `余${free}`

export const fullnessTone = ({ state, free, capacity }: DayCard): 'grey' | 'green' | 'amber' | 'gold' =>
  state === 'planned' ? 'gold' : state === 'cancelled' || free === 0 ? 'grey' : free * 4 <= capacity ? 'amber' : 'green'

export const mayBook = ({ state, free }: DayCard): boolean => state === 'published' && free > 0

/** Whether it was announced with places, and all are gone: its list may take who wants one. */
export const isFull = ({ state, free, capacity }: DayCard): boolean =>
  state === 'published' && free === 0 && capacity > 0

/** Whether it is full and can still be waited for: nobody waits for what can no more be booked. */
export const mayWait = ({ state, free, slots }: Outputs['reception']['day']): boolean =>
  state === 'published' && free === 0 && slots.some(slot => slot.open)

export const waitingWords = ({ waiting, most }: Outputs['reception']['day']['waitlist']): string =>
  waiting >= most ? '候补也满了' : waiting === 0 ? '还没有人候补' : `${waiting}人在候补`

/** Of several receptions on one date, the one that says how full the date is: first one that can be booked. */
export const foremost = (cards: DayCard[]): DayCard | undefined => {
  const rank = (card: DayCard) => (mayBook(card) ? 0 : ['published', 'planned', 'cancelled'].indexOf(card.state) + 1)
  return [...cards].sort((a, b) => rank(a) - rank(b))[0]
}

/** `王建国等2位代表`; the name alone where there is one. */
export const whoReceives = ({ deputies }: DayCard): string =>
  deputies.length === 0
    ? '接待代表待公告'
    : deputies.length === 1
      ? `${deputies[0]}代表`
      : `${deputies[0]}等${deputies.length}位代表`

/** Why the day is not the usual one, or may still move: what a person who came last year would ask. */
export const dayNotes = ({
  services,
  cancelledBecause,
  late,
  movedBecause,
  movedFrom,
  provisional,
  kept,
  state,
  day,
}: DayCard): string[] => [
  ...(cancelledBecause ? [`这一天不接待了：${cancelledBecause}`] : []),
  ...(late ? ['公告晚发：比规定的日子发布得晚'] : []),
  ...(movedBecause && movedFrom !== day
    ? [`原定${dayInWords(movedFrom, today())}，因${movedBecause}改到${dayInWords(day, movedFrom)}`]
    : []),
  ...(provisional ? ['这一年的放假安排还没有公布，日期可能再调整'] : []),
  ...(kept > 0 && state === 'published' ? [`另留${kept}个位置给现场取号的居民，不用预约`] : []),
  ...(services.some(service => service !== 'opinion')
    ? [`可以办：${services.map(service => serviceWords[service]).join('、')}`]
    : []),
]
