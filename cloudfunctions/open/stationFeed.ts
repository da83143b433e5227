import { feedDays } from '#db/queries/feed'
import { addMonths, dayOf } from '#domain/calendar/day'
import { feedMonthsBack, publicEntries } from '#domain/reception/feed'
import { type Answerer, content } from '#functions/open/answer'
import { icsOf } from '#functions/open/ics'
import { districtOf, feedDayOf, stationIn } from '#functions/open/places'

/** Later than any plan. */
const lastDay = '9999-12-31'

/** The announced days of a station as a calendar to subscribe to, from twelve months back to all that lies ahead. */
export const stationFeed: Answerer = async ({ platform, parts: { district = '', station: id = '' } }) => {
  const preset = await districtOf(platform, district)
  const station = await stationIn(platform, district, id)
  const now = platform.now()
  const from = `${addMonths(dayOf(now).slice(0, 7), -feedMonthsBack)}-01`
  const rows = await feedDays(platform.db.tenant(district), district, id, from, lastDay)
  const entries = publicEntries(
    rows.map(row => feedDayOf(row, preset)),
    now,
  )
  const newest = Math.max(...entries.map(entry => entry.revisedAt.getTime()))
  return content(
    'text/calendar; charset=utf-8',
    icsOf(`${station.name}接待日历`, entries),
    'public, max-age=900',
    entries.length > 0 ? new Date(newest) : undefined,
  )
}
