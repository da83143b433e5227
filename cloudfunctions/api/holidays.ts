import type { Queries } from '#db/database'
import { importedYears } from '#db/queries/holiday'
import { calendarWith } from '#domain/calendar/holidayNotice'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import type { Platform } from '#functions/platform/ports'

/** Milliseconds by the platform's clock. What another process imported is seen here after this at the latest. */
const keptFor = 60_000

interface Kept {
  at: number
  published: HolidayCalendar
  calendar: HolidayCalendar
}

const calendars = new WeakMap<Platform['db'], Map<string, Kept>>()

/**
 * The standing calendar of a district: the years of this release, overlaid with those that it imported. Holidays change once
 * a year and every step of an opinion counts by them, so that a process asks once a minute and not at each step. What
 * was counted by the older one meanwhile is provisional, and the clock counts it again.
 */
export const calendarOf = async (
  { db, holidays, now }: Pick<Platform, 'db' | 'holidays' | 'now'>,
  queries: Queries,
  tenantId: string,
): Promise<HolidayCalendar> => {
  const known = calendars.get(db) ?? new Map<string, Kept>()
  calendars.set(db, known)
  const at = now().getTime()
  const kept = known.get(tenantId)
  if (kept && kept.published === holidays && Math.abs(at - kept.at) < keptFor) return kept.calendar
  const calendar = await freshCalendar({ holidays }, queries, tenantId)
  known.set(tenantId, { at, published: holidays, calendar })
  return calendar
}

/** The same as the database has it now: for those who decide about the calendar itself. */
export const freshCalendar = async (
  { holidays }: Pick<Platform, 'holidays'>,
  queries: Queries,
  tenantId: string,
): Promise<HolidayCalendar> => calendarWith(holidays, await importedYears(queries, tenantId))

/** The district has just imported a year: this process asks anew. */
export const forgetCalendar = ({ db }: Platform, tenantId: string): void => {
  calendars.get(db)?.delete(tenantId)
}
