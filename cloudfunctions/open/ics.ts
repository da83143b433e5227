import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry } from '#domain/reception/feed'

dayjs.extend(utc)

const zone = 'Asia/Shanghai'

/** How often a subscribed calendar may ask again. */
const refresh = 'PT6H'

/**
 * What stands before the events. The zone is one offset without summer time, since 1991. The refresh lines stand here and not
 * among ical-generator's own, which would come behind the zone, where RFC 5545 section 3.6 has no properties any more.
 */
const beforeEvents = [
  `X-WR-TIMEZONE:${zone}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
  `X-PUBLISHED-TTL:${refresh}`,
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** As Shanghai's clocks show it: ical-generator would ask a plain Date in the zone of the process. */
const inShanghai = (moment: Date) => dayjs.utc(moment).utcOffset(8 * 60)

/** RFC 5545 knows no control character but the tab and the line break in a text; one would end a phone's reading there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const controls = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g

const text = (value: string): string => value.replace(controls, ' ')

/** The calendar's own name, on one line: ical-generator 10.2 escapes the texts of events and not this one. */
const title = (value: string): string =>
  text(value)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\;,]/g, mark => `\\${mark}`)

/**
 * A calendar as RFC 5545 text: lines folded at 75 octets, CRLF, times with the zone of Shanghai, texts escaped. Equal entries
 * give equal text whenever it is made.
 */
export const icsOf = (name: string, entries: readonly CalendarEntry[]): string => {
  const calendar = ical({
    name: title(name),
    prodId: { company: 'shuanglian', product: 'reception', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a name, which would take the Z off DTSTAMP: RFC 5545 section 3.8.7.2 wants that one in UTC.
    timezone: { name: null, generator: () => beforeEvents },
  })
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      start: inShanghai(entry.startsAt),
      end: inShanghai(entry.endsAt),
      timezone: zone,
      stamp: dayjs.utc(entry.revisedAt),
      lastModified: dayjs.utc(entry.revisedAt),
      summary: text(entry.summary),
      location: text(entry.location),
      description: text(entry.description),
      status: ICalEventStatus[entry.status],
    })
  return `${calendar.toString()}\r\n`
}
