import { dayInWords } from '#domain/calendar/day'
import { runsShort } from '#domain/reception/dayStanding'
import { serviceWords } from '#domain/reception/kinds'
import { today } from '../../../components/moments'
import type { Outputs } from '../../../platform/call'

export type DayCard = Outputs['reception']['nextDays'][number]

export const fullnessTone = (day: DayCard): 'grey' | 'green' | 'amber' | 'gold' =>
  day.standing === 'unannounced' ? 'gold' : day.standing !== 'free' ? 'grey' : runsShort(day) ? 'amber' : 'green'

export const mayBook = ({ standing }: DayCard): boolean => standing === 'free'

/** Whether all its places are gone and one can still be waited for. */
export const mayWait = ({ standing }: DayCard): boolean => standing === 'full'

/** Why a day has nothing to book or to wait for, and what one may still do; null where it has. */
export const whyNothing = ({ standing, state, kept }: DayCard): string | null =>
  ({
    free: null,
    full: null,
    closed: kept > 0 ? '预约时间已经过了，可以直接到现场取号。' : '预约时间已经过了。',
    unannounced: '这一天的公告还没有发布，发布后就可以在这里预约。',
    past: state === 'planned' ? '这一天已经过了，没有发布过公告。' : '这一天的接待已经结束了。',
    cancelled: '这一天的接待取消了，请选别的日子。',
  })[standing]

export const waitingWords = ({ waiting, most }: Outputs['reception']['day']['waitlist']): string =>
  waiting >= most ? '候补也满了' : waiting === 0 ? '还没有人候补' : `${waiting}人在候补`

/** Of several receptions on one date, the one that says how full the date is: first one that can be booked. */
const foremost = (cards: DayCard[]): DayCard | undefined => {
  const rank = ({ standing }: DayCard) => foremostFirst.indexOf(standing)
  return [...cards].sort((a, b) => rank(a) - rank(b))[0]
}

/** Several receptions on one date as one: standing like the foremost, with all of their places that can be booked. */
export const asOneDate = (cards: DayCard[]): DayCard | undefined => {
  const first = foremost(cards)
  const open = cards.filter(mayBook)
  const sum = (of: 'free' | 'capacity') => open.reduce((all, card) => all + card[of], 0)
  return first && mayBook(first) ? { ...first, free: sum('free'), capacity: sum('capacity') } : first
}

const foremostFirst: DayCard['standing'][] = ['free', 'full', 'closed', 'unannounced', 'past', 'cancelled']

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
  kind,
  standing,
  day,
}: DayCard): string[] => [
  ...(cancelledBecause ? [`这一天不接待了：${cancelledBecause}`] : []),
  ...(late ? ['公告晚发：比规定的日子发布得晚'] : []),
  ...(movedBecause && movedFrom !== day
    ? [`原定${dayInWords(movedFrom, today())}，因${movedBecause}改到${dayInWords(day, movedFrom)}`]
    : []),
  ...(provisional ? ['这一年的放假安排还没有公布，日期可能再调整'] : []),
  ...(kept > 0 && ['free', 'full', 'closed'].includes(standing)
    ? [
        kind === 'roundtable'
          ? `另留${kept}个位置，当天直接到会登记，不用预约`
          : `另留${kept}个位置给现场取号的居民，不用预约`,
      ]
    : []),
  ...(standing !== 'past' && standing !== 'cancelled' && services.some(service => service !== 'opinion')
    ? [`可以办：${services.map(service => serviceWords[service]).join('、')}`]
    : []),
]
