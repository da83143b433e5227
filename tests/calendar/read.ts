import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'

/** An event of a calendar, as a program that subscribes to it understands it. */
export interface ReadEvent {
  uid: string
  sequence: number
  startsAt: string
  endsAt: string
  zone: string
  summary: string
  location: string
  description: string
  status: string
  revisedAt: string
}

const byUid = (events: ReadEvent[]) => events.sort((a, b) => (a.uid < b.uid ? -1 : 1))

const withNodeIcal = (text: string): ReadEvent[] =>
  byUid(
    Object.values(nodeIcal.sync.parseICS(text))
      .filter((part): part is VEvent => part?.type === 'VEVENT')
      .map(event => ({
        uid: event.uid,
        sequence: Number(event.sequence),
        startsAt: event.start.toISOString(),
        endsAt: event.end?.toISOString() ?? '',
        zone: event.start.tz ?? '',
        summary: String(event.summary),
        location: String(event.location),
        description: String(event.description),
        status: String(event.status),
        revisedAt: event.lastmodified?.toISOString() ?? '',
      })),
  )

const withIcalJs = (text: string): ReadEvent[] => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return byUid(
    calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component)
      const revised = component.getFirstPropertyValue('last-modified') as ICAL.Time
      return {
        uid: event.uid,
        sequence: event.sequence,
        startsAt: event.startDate.toJSDate().toISOString(),
        endsAt: event.endDate.toJSDate().toISOString(),
        zone: event.startDate.zone?.tzid ?? '',
        summary: event.summary,
        location: event.location,
        description: event.description,
        status: String(component.getFirstPropertyValue('status')),
        revisedAt: revised.toJSDate().toISOString(),
      }
    }),
  )
}

/** A calendar as two libraries read it that know nothing of one another; throws when they differ. */
export const readCalendar = (text: string): ReadEvent[] => {
  const [one, other] = [withNodeIcal(text), withIcalJs(text)]
  expect(one).toEqual(other)
  return one
}

/** Lines of an iCalendar text that RFC 5545 section 3.1 forbids: over 75 octets, or ended by anything but CRLF. */
export const wrongLines = (text: string): string[] => {
  const lines = text.split('\r\n')
  return [
    ...lines.filter(line => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line)),
    ...(lines.at(-1) === '' ? [] : ['the last line has no end']),
  ]
}
