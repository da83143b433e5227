import { plan as contract } from '#contracts/plan'
import type { Queries } from '#db/database'
import { coHandlingOf } from '#db/queries/coHandling'
import { addHolidayYear, importedYears } from '#db/queries/holiday'
import { eventsOf } from '#db/queries/ledger'
import { findOpinion } from '#db/queries/opinion'
import { doubtDatesFrom, opinionsDatedFrom, provisionalOpinions } from '#db/queries/opinionLists'
import { takeTurn } from '#db/queries/request'
import { type Day, dayOf } from '#domain/calendar/day'
import {
  calendarWith,
  checkHolidayYear,
  firstCorrected,
  type HolidayNotice,
  noticeInWords,
  readHolidayNotice,
} from '#domain/calendar/holidayNotice'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import { inDoubt, recount } from '#domain/opinion/recount'
import type { Shifts } from '#domain/reception/settling'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf, todayOf } from '#functions/api/context'
import { forgetCalendar } from '#functions/api/holidays'
import { opinionFacts } from '#functions/api/opinionLedger'
import { causes } from '#functions/api/settleDays'

const act = actionsOf(contract)

interface Pasted {
  year: number
  text: string
}

/** The pasted notice, the calendar with it, from where on it corrects what was known, and which version of the year stands. */
const readPasted = async (context: Context, queries: Queries, { year, text }: Pasted) => {
  const imported = await importedYears(queries, callerIn(context).tenantId)
  const before = calendarWith(context.platform.holidays, imported)
  checkHolidayYear(year, todayOf(context), before)
  const notice = readHolidayNotice(text, year)
  const version = imported.find(each => each.year === year)?.version ?? 0
  const after = calendarWith(context.platform.holidays, [...imported.filter(each => each.year !== year), notice])
  return { notice, version, after, corrected: firstCorrected(year, before, after) }
}

const effectOf = async (context: Context, queries: Queries, calendar: HolidayCalendar, corrected: Day | undefined) => {
  const { tenantId } = callerIn(context)
  const { shiftsAhead } = await import('#functions/api/datesAhead')
  const preset = await practiceOf(context.platform, tenantId)
  const sum: Shifts = { moves: [], stays: [], confirmed: 0 }
  for (const practice of preset.practices) {
    const shifts = await shiftsAhead(queries, tenantId, practice, { calendar, now: context.platform.now() })
    sum.moves.push(...shifts.moves)
    sum.stays.push(...shifts.stays)
    sum.confirmed += shifts.confirmed
  }
  return { ...sum, opinions: await opinionsMoving(context, queries, calendar, corrected) }
}

/** Opinions whose date the clock will count anew: by their number alone. */
const opinionsMoving = async (
  context: Context,
  queries: Queries,
  holidays: HolidayCalendar,
  corrected: Day | undefined,
) => {
  const { tenantId } = callerIn(context)
  const { opinion: practice } = await practiceOf(context.platform, tenantId)
  const moving: { number: string; from: Day; to: Day }[] = []
  const doubted = corrected ? await opinionsDatedFrom(queries, tenantId, corrected) : []
  const ids = [...doubted, ...(await provisionalOpinions(queries, tenantId))].map(row => row.opinion_id)
  const anew = new Set(doubted.map(row => row.opinion_id))
  for (const opinion_id of new Set(ids)) {
    const row = await findOpinion(queries, tenantId, opinion_id)
    if (!row?.act_by) continue
    const facts = opinionFacts(row, await coHandlingOf(queries, tenantId, opinion_id))
    const events = await eventsOf(queries, tenantId, opinion_id)
    const running = { ...facts, acts: row.acts, answerDays: row.answer_days, actBy: row.act_by }
    const recounted = recount(
      anew.has(opinion_id) ? inDoubt(running) : running,
      events.map(event => ({ action: event.action, on: dayOf(event.at) })),
      { today: todayOf(context), holidays, practice },
    )
    const { was, due } = (recounted?.outcome.facts ?? {}) as { was?: Day; due?: Day }
    if (recounted?.moved && was && due) moving.push({ number: row.number, from: was, to: due })
  }
  return moving
}

const shownNotice = (notice: HolidayNotice) => ({ year: notice.year, ...noticeInWords(notice) })

const holidays = act.holidays.handler(async ({ context }) => {
  const imported = await importedYears(queriesOf(context), callerIn(context).tenantId)
  const calendar = calendarWith(context.platform.holidays, imported)
  const thisYear = Number(todayOf(context).slice(0, 4))
  return Object.entries(calendar)
    .map(([year, said]) => ({ ...shownNotice({ year: Number(year), ...said }), year: Number(year) }))
    .filter(({ year }) => year >= thisYear)
    .map(line => ({ ...line, version: imported.find(each => each.year === line.year)?.version ?? 0 }))
})

const previewHolidays = act.previewHolidays.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const { notice, version, after, corrected } = await readPasted(context, queries, input)
  return { ...shownNotice(notice), version, ...(await effectOf(context, queries, after, corrected)) }
})

/**
 * Writes the year and brings the days in line in one transaction. Dates of opinions are counted anew by the clock's next run,
 * within ten minutes, also those that a correction puts in doubt: its daily work is done again once the calendar is another one.
 */
const applyHolidays = act.applyHolidays.handler(async ({ input, context }) => {
  const { tenantId, accountId } = callerIn(context)
  const answer = await once(context, input, async queries => {
    const now = context.platform.now()
    const { planPractice } = await import('#functions/api/planAhead')
    await takeTurn(queries, `holidays:${tenantId}`)
    const { notice, version, after, corrected } = await readPasted(context, queries, input)
    if (version !== input.version)
      throw new Refusal('CHANGED_MEANWHILE', `${input.year}年的放假安排刚刚有人导入过，请重新打开这一页看看`, {
        version,
      })
    const effect = await effectOf(context, queries, after, corrected)
    if (corrected) await doubtDatesFrom(queries, tenantId, corrected)
    const by = { accountId, at: now }
    await addHolidayYear(queries, tenantId, { ...notice, version: version + 1, source: input.text }, by)
    const preset = await practiceOf(context.platform, tenantId)
    for (const practice of preset.practices)
      await planPractice(queries, tenantId, practice, {
        preset,
        calendar: after,
        now,
        cause: causes.holidays,
        by: accountId,
        all: true,
      })
    return { ...shownNotice(notice), version: version + 1, ...effect }
  })
  forgetCalendar(context.platform, tenantId)
  return answer
})

export const planHolidays = { holidays, previewHolidays, applyHolidays }
