import { feedDuties, findFeed } from '#db/queries/feed'
import { addMonths, dayOf } from '#domain/calendar/day'
import { dutyEntries, feedMonthsBack } from '#domain/reception/feed'
import { type Answerer, content, sentence } from '#functions/open/answer'
import { icsOf } from '#functions/open/ics'
import { districtOf, feedDayOf } from '#functions/open/places'
import { readToken, secretPrint } from '#functions/platform/calendarAddress'

/**
 * A deputy's own turns of duty, for whoever knows the address. One that was exchanged answers 410, and no empty calendar: a
 * phone would take that for "no duty any more" and say nothing.
 */
export const deputyFeed: Answerer = async ({ platform, parts: { token = '' } }) => {
  const unknown = sentence(404, '没有这个日历地址，请在小程序的代表工作台里重新复制')
  const read = readToken(token)
  if (!read) return unknown
  const { tenantId, secret } = read
  const queries = platform.db.tenant(tenantId)
  const feed = await findFeed(queries, tenantId, secretPrint(secret))
  if (!feed) return unknown
  if (!feed.live)
    return sentence(410, '这个日历地址已经停用，请在日历软件里删掉它，再到小程序的代表工作台里复制新的地址')
  const preset = await districtOf(platform, tenantId)
  const now = platform.now()
  const from = `${addMonths(dayOf(now).slice(0, 7), -feedMonthsBack)}-01`
  const rows = await feedDuties(queries, tenantId, feed.account_id, from)
  const duties = rows.map(row => ({ ...feedDayOf(row, preset), duty: row.duty, booked: row.booked }))
  return content(
    'text/calendar; charset=utf-8',
    icsOf('我的接待轮值', dutyEntries(duties, now)),
    'private, max-age=0, must-revalidate',
  )
}
