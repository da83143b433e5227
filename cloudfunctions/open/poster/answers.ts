import type { Queries } from '#db/database'
import { feedDay, feedDays } from '#db/queries/feed'
import { exceptionsOf, standingRule } from '#db/queries/plan'
import { addDays, type Day, dayOf, momentOf } from '#domain/calendar/day'
import { type ReceptionDate, receptionDates } from '#domain/calendar/receptionRule'
import { ruleInWords } from '#domain/calendar/ruleForm'
import { stationsOf } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { hoursInWords, servicesInWords } from '#domain/reception/feed'
import { checkPosterDay, checkPosterYear, posterMonths } from '#domain/reception/poster'
import { Refusal } from '#domain/refusal'
import { calendarOf } from '#functions/api/holidays'
import { type Answerer, content, type OpenPlatform } from '#functions/open/answer'
import { districtOf, feedDayOf, stationIn } from '#functions/open/places'
import { drawDay } from '#functions/open/poster/dayPoster'
import { type Fonts, openFonts } from '#functions/open/poster/fonts'
import { drawYear } from '#functions/open/poster/yearPoster'

const fontsByFolder = new Map<string, Fonts>()

/** Opened by the first poster of a process: the two common fonts are five megabytes. */
const fontsOf = ({ fonts: folder }: OpenPlatform): Fonts => {
  const fonts = fontsByFolder.get(folder) ?? openFonts(folder)
  fontsByFolder.set(folder, fonts)
  return fonts
}

const pdf = (bytes: Buffer, revisedAt: Date) => content('application/pdf', bytes, 'public, max-age=300', revisedAt)

/** The bytes of a poster change once a day at most while its plan stands: it says on which day it was printed. */
const printing = (now: Date): { printedOn: Day; at: Date } => ({
  printedOn: dayOf(now),
  at: momentOf(dayOf(now), '00:00'),
})

const stationCode = (origin: string, district: string, station: string): string =>
  `${origin}/open/stations/${district}/${station}`

/** `GET /open/posters/<district>/days/<day>.pdf` */
export const dayPoster: Answerer = async ({ platform, origin, parts: { district = '', day: id = '' } }) => {
  const preset = await districtOf(platform, district)
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)
  const row = isId ? await feedDay(platform.db.tenant(district), district, id) : undefined
  if (!row) throw new Refusal('NOT_FOUND', '没有这一天的接待，请核对地址')
  const day = feedDayOf(row, preset)
  checkPosterDay(day, platform.now())
  const { at, printedOn } = printing(platform.now())
  const address = stationCode(origin, district, row.station_id)
  return pdf(await drawDay(fontsOf(platform), { day, district: preset.name, address, printedOn, at }), at)
}

interface Held {
  practice: ReceptionPractice
  rule: string
  dates: ReceptionDate[]
}

/** What a practice would give the station in the year, where each station receives on each day of the rule. */
const heldAt = async (
  platform: OpenPlatform,
  queries: Queries,
  { tenantId, stationId, year }: { tenantId: string; stationId: string; year: number },
  practice: ReceptionPractice,
): Promise<Held> => {
  const { rule, policy } = await standingRule(queries, tenantId, practice)
  const words = rule ? ruleInWords(rule, policy) : '日子另行公布'
  if (practice.held !== 'each') return { practice, rule: `${words}（各站轮流）`, dates: [] }
  const exceptions = (await exceptionsOf(queries, tenantId, practice.id)).get(stationId) ?? []
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return {
    practice,
    rule: words,
    dates: receptionDates(rule, policy, from, to, await calendarOf(platform, queries, tenantId), exceptions),
  }
}

const practicesAt = (preset: Preset, stationId: string): ReceptionPractice[] =>
  preset.practices.filter(practice => stationsOf(practice, [{ id: stationId }]).length > 0)

/** `GET /open/posters/<district>/<station>/<year>.pdf` */
export const yearPoster: Answerer = async ({ platform, origin, parts }) => {
  const { district = '', station: id = '', year: text = '' } = parts
  const preset = await districtOf(platform, district)
  const station = await stationIn(platform, district, id)
  const now = platform.now()
  const year = checkPosterYear(text, now)
  const queries = platform.db.tenant(district)
  // A day that the rule put into this year may have been moved into the next one.
  const rows = await feedDays(queries, district, id, `${year}-01-01`, addDays(`${year}-12-31`, 31))
  const days = rows.map(row => feedDayOf(row, preset))
  const place = { tenantId: district, stationId: id, year }
  const held = await Promise.all(practicesAt(preset, id).map(practice => heldAt(platform, queries, place, practice)))
  const { at, printedOn } = printing(now)
  const drawn = await drawYear(fontsOf(platform), {
    year,
    months: posterMonths(year, days, held, await calendarOf(platform, queries, district), now),
    district: preset.name,
    station,
    practices: held.map(({ practice, rule }) => ({
      name: practice.name,
      rule,
      hours: hoursInWords(practice.windows),
      services: servicesInWords(practice),
    })),
    address: stationCode(origin, district, id),
    printedOn,
    at,
  })
  return pdf(drawn, at)
}
