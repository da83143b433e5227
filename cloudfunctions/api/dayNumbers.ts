import type { Queries } from '#db/database'
import { type DayTallyRow, tallyOfDays } from '#db/queries/dayTally'
import { dayOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import { type DayNumbers, dayNumbers } from '#domain/reception/dayNumbers'
import { type Context, callerIn, practiceOf } from '#functions/api/context'

/** The numbers of a day out of what was counted of it. */
export const numbersIn = (row: DayTallyRow, now: Date): DayNumbers =>
  dayNumbers({
    booked: row.booked,
    arrived: { booked: row.came_booked, walkIn: row.walk_ins, gone: row.gone },
    missed: row.missed,
    records: {
      all: row.records,
      ofBookings: row.of_bookings,
      anonymous: row.anonymous,
      answeredOnSite: row.answered_on_site,
      turnedIntoOpinion: row.turned,
      unfinished: row.unfinished,
    },
    opinions: row.opinions,
    over: row.closed || (row.ends_at !== null && dayOf(row.ends_at) < dayOf(now)),
  })

/** The numbers of a day, counted now, with the word of its practice for what was solved. */
export const numbersOfDay = async (
  context: Context,
  queries: Queries,
  day: { day_id: string; practice_id: string },
): Promise<DayNumbers & { solvedName: string }> => {
  const { tenantId } = callerIn(context)
  const { solvedName } = practiceIn(await practiceOf(context.platform, tenantId), day.practice_id).desk
  const [row] = await tallyOfDays(queries, tenantId, [day.day_id])
  if (!row) throw new Error('a count gave no row')
  return { ...numbersIn(row, context.platform.now()), solvedName }
}
