import type { DayRow } from '#db/queries/reception'
import { timeInWords } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { type AnnouncedDay, announcement, standingNotice } from '#domain/reception/announcement'

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

/**
 * A day's notice to be kept at its publishing.
 *
 * @param topic the topic with which it is published
 * @param text as a clerk has just written it; otherwise what stands
 */
export const noticeToPublish = (row: DayRow, preset: Preset, topic: string | null, text?: string) => {
  const { generated, text: standing } = noticeOf({ ...row, topic }, preset)
  return { text: text ?? standing, basis: generated }
}
