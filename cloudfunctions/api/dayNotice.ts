import type { Queries } from '#db/database'
import { noteChange } from '#db/queries/dayChange'
import { type DayRow, publishDay } from '#db/queries/reception'
import { timeInWords } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { type AnnouncedDay, announcement, standingNotice } from '#domain/reception/announcement'
import { announced } from '#domain/reception/dayChange'
import { askHosts } from '#functions/api/dutyNotices'

/** What the notice of a day tells. */
export const announcedDay = (row: DayRow, preset: Preset): AnnouncedDay => {
  const practice = practiceIn(preset, row.practice_id)
  return {
    practice: practice.name,
    stationName: row.station_name,
    address: row.address,
    phone: row.phone,
    day: row.day,
    hours: (row.windows ?? practice.windows).map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
    deputies: row.deputies,
    coHosts: row.co_hosts,
    units: row.units,
    topic: row.topic,
    services: practice.services,
  }
}

export const noticeOf = (row: DayRow, preset: Preset) => {
  const generated = announcement(announcedDay(row, preset))
  return { generated, ...standingNotice({ text: row.notice_text, basis: row.notice_basis }, generated) }
}

interface ToAnnounce {
  /** It came later than the practice asks, which stays on record. */
  late: boolean
  /** Who announces it: an account, or null for the clock. */
  by: string | null
  /** Topic and text as a clerk has just written them; otherwise what stands. */
  topic?: string | undefined
  text?: string | undefined
}

/**
 * Announces a day that is planned and held: keeps its notice, opens its slots, and asks its deputies and units to come. Nothing where
 * it is announced or cancelled.
 */
export const announceDay = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  row: DayRow,
  { late, by, topic, text }: ToAnnounce,
  now: Date,
): Promise<void> => {
  const { generated, text: standing } = noticeOf({ ...row, topic: topic ?? row.topic }, preset)
  const notice = { topic: topic ?? null, late, text: text ?? standing, basis: generated }
  if (!(await publishDay(queries, tenantId, row.day_id, notice, now))) return
  await noteChange(queries, tenantId, row.day_id, { words: [announced], at: now, by })
  await askHosts(queries, tenantId, row.day_id, now)
}
