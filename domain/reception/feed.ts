import { type Day, dateInWords, dayOf, momentOf, type TimeOfDay, timeInWords, yearOf } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { type CoHost, coHostsInWords } from '#domain/reception/coHosts'
import { serviceWords } from '#domain/reception/kinds'
import { mayStillMove } from '#domain/reception/plan'
import type { DutyState } from '#domain/reception/rota'

/** A reception day as a calendar feed needs it. Nothing of who booked: a feed is copied to machines that nobody knows. */
export interface FeedDay {
  dayId: string
  practice: ReceptionPractice
  /** Of that day, which may differ from the practice's. */
  hours: ReceptionPractice['windows']
  day: Day
  ruledOn: Day
  /** Where people were told that it would be: the rule's day, unless a person has moved it. */
  movedFrom: Day
  movedBecause: string | null
  provisional: boolean
  state: 'planned' | 'published' | 'cancelled'
  cancelledBecause: string | null
  /** 1 for a day as it was first planned; rises with each change that the public sees. */
  version: number
  publishedAt: Date | null
  topic: string | null
  deputies: readonly string[]
  coHosts: readonly CoHost[]
  station: string
  address: string
  phone: string
}

/** A turn of duty with its day, for the deputy alone. */
export interface FeedDuty extends FeedDay {
  duty: DutyState
  /** How many have booked; never who. */
  booked: number
}

/** One VEVENT (RFC 5545 section 3.6.1). */
export interface CalendarEntry {
  uid: string
  /** RFC 5545 section 3.8.7.4: 0 at first. A calendar takes the copy with the higher one. */
  sequence: number
  startsAt: Date
  endsAt: Date
  summary: string
  location: string
  description: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** When it was last revised, as DTSTAMP and LAST-MODIFIED say it. */
  revisedAt: Date
}

/** Days that passed longer ago than this leave the feed. */
export const feedMonthsBack = 12

const bounds = (hours: ReceptionPractice['windows'], day: Day): { startsAt: Date; endsAt: Date } => {
  const froms = hours.map(({ from }) => from).sort()
  const tos = hours.map(({ to }) => to).sort()
  return { startsAt: momentOf(day, froms[0] as TimeOfDay), endsAt: momentOf(day, tos.at(-1) as TimeOfDay) }
}

/** `9:00–11:30、14:30–17:00` */
export const hoursInWords = (windows: ReceptionPractice['windows']): string =>
  windows.map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`).join('、')

/** `提意见、法律援助`: what people may come for. */
export const servicesInWords = ({ services }: ReceptionPractice): string =>
  services.map(each => serviceWords[each]).join('、')

/**
 * The moment of the announcement, and a second later for each change since: no clock is read, so an unchanged day is the same
 * text forever, and a changed one is always the later of the two.
 */
const revisedAt = ({ publishedAt, day, version }: FeedDay): Date =>
  new Date((publishedAt ?? momentOf(day, '00:00')).getTime() + (version - 1) * 1000)

const said = (lines: readonly (string | false | null)[]): string => lines.filter(line => line).join('\n')

const fate = ({ day, movedFrom, movedBecause, state, cancelledBecause }: FeedDay): string | null => {
  if (state === 'cancelled') return `这次接待取消了：${cancelledBecause ?? '请看公告'}`
  return movedBecause && movedFrom !== day
    ? `原定${dateInWords(movedFrom, day)}，因${movedBecause}改到${dateInWords(day, movedFrom)}`
    : null
}

const entryOf = (day: FeedDay, about: Pick<CalendarEntry, 'uid' | 'description'>) => ({
  ...about,
  sequence: day.version - 1,
  ...bounds(day.hours, day.day),
  summary: `${day.state === 'cancelled' ? '【已取消】' : ''}${day.practice.name}（${day.station}）`,
  location: `${day.station}，${day.address}`,
  status: day.state === 'cancelled' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
  revisedAt: revisedAt(day),
})

/** Whether the public has been told of a day: announced, whatever became of it since, and not one that may still move. */
export const isAnnounced = (day: FeedDay, today: Day): boolean =>
  day.publishedAt !== null && day.state !== 'planned' && !mayStillMove(day, today)

/** The announced days of a station, in the order given, as anybody may subscribe to them. */
export const publicEntries = (days: readonly FeedDay[], now: Date): CalendarEntry[] =>
  days
    .filter(day => isAnnounced(day, dayOf(now)))
    .map(day =>
      entryOf(day, {
        uid: `${day.dayId}@shuanglian`,
        description: said([
          fate(day),
          `时间：${hoursInWords(day.hours)}`,
          day.topic && `议题：${day.topic}`,
          day.deputies.length > 0 && `接待的代表：${day.deputies.join('、')}`,
          day.coHosts.length > 0 && `一起接待：${coHostsInWords(day.coHosts)}`,
          `可以来：${servicesInWords(day.practice)}`,
          day.state === 'published' && `怎么预约：在微信小程序“双联”的日历里选这一天，或打电话${day.phone}`,
        ]),
      }),
    )

/** Whether a turn stands in the deputy's own calendar: handed on, it is no longer theirs; not announced, only once accepted. */
const isOwn = ({ duty, state, publishedAt }: FeedDuty): boolean => {
  if (duty === 'substituted') return false
  return duty === 'accepted' || state === 'published' || (state === 'cancelled' && publishedAt !== null)
}

/** The deputy's own turns of duty. One that may still move, or waits for an answer, is tentative and says so. */
export const dutyEntries = (duties: readonly FeedDuty[], now: Date): CalendarEntry[] =>
  duties.filter(isOwn).map(duty => {
    const unsure = duty.state !== 'cancelled' && mayStillMove(duty, dayOf(now))
    const unanswered = duty.state !== 'cancelled' && duty.duty === 'proposed'
    const entry = entryOf(duty, {
      uid: `duty-${duty.dayId}@shuanglian`,
      description: said([
        fate(duty),
        unsure && `${yearOf(duty.day)}年的放假安排还没有公布，这一天可能会变`,
        `时间：${hoursInWords(duty.hours)}`,
        duty.topic && `议题：${duty.topic}`,
        duty.coHosts.length > 0 && `和您一起接待：${coHostsInWords(duty.coHosts)}`,
        unanswered && '待您确认：请在小程序的代表工作台里接受，或请人代替',
        duty.state !== 'cancelled' && `已约${duty.booked}位居民`,
        `联络站电话：${duty.phone}`,
      ]),
    })
    return unsure || unanswered ? { ...entry, status: 'TENTATIVE' as const } : entry
  })
