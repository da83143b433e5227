import { type DeskDayRow, deskDaysOf } from '#db/queries/dayDesk'
import { visitsOfDay } from '#db/queries/visit'
import { dateInWords, dayOf, timeInWords } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { ReceptionPractice } from '#domain/presets/schema'
import { opensAt } from '#domain/reception/arrival'
import { receivingWords } from '#domain/reception/queue'
import { callingIn, inOrder } from '#functions/api/dayQueue'
import { type Answerer, content } from '#functions/open/answer'
import { districtOf, stationIn } from '#functions/open/places'

/** So many of those who wait are shown by number; of the others there is a count. */
const nextShown = 6

/** All of a reception in one line, while nobody is called at it: hours ahead, or a roundtable; null where there are numbers to show. */
const lineOf = (day: DeskDayRow, practice: ReceptionPractice, now: Date): string | null => {
  const { kind, name, desk } = practice
  const hours = (day.windows ?? practice.windows)
    .map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`)
    .join('、')
  if (kind === 'roundtable') return `${name} ${hours}${day.closed_at ? '，已经结束' : ''}`
  const ahead = day.first_starts_at !== null && now < opensAt(day.first_starts_at, desk.openMinutes)
  return ahead ? `${name} ${hours}` : null
}

/** 大厅屏: numbers alone, of today. No name, no matter and no id of anybody is read into it. */
export const hallNumbers: Answerer = async ({ platform, parts: { district = '', station: id = '' } }) => {
  const preset = await districtOf(platform, district)
  const station = await stationIn(platform, district, id)
  const queries = platform.db.tenant(district)
  const now = platform.now()
  const days = await Promise.all(
    (await deskDaysOf(queries, district, id, dayOf(now))).map(async day => {
      const practice = practiceIn(preset, day.practice_id)
      const visits = await visitsOfDay(queries, district, day.day_id)
      const waiting = inOrder(visits, practice, now)
      const calling = callingIn({ visits })
      const receiving = visits.filter(visit => visit.state === 'inRoom').length
      return {
        practice: practice.name,
        line: calling.length + receiving > 0 ? null : lineOf(day, practice, now),
        rule: receivingWords(practice),
        over: day.closed_at !== null,
        calling: calling.map(({ number, desk }) => ({ number, desk })),
        receiving,
        next: waiting.slice(0, nextShown).map(visit => visit.number),
        waiting: waiting.length,
      }
    }),
  )
  const shown = { station: station.name, date: dateInWords(dayOf(now)), days }
  return content('application/json; charset=utf-8', JSON.stringify(shown), 'no-cache')
}
