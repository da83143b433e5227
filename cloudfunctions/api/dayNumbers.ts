import type { Queries } from '#db/database'
import { tallyOfDay } from '#db/queries/dayTally'
import { type DayNumbers, dayNumbers } from '#domain/reception/dayNumbers'
import { type Context, callerIn } from '#functions/api/context'

/** The numbers of a day, counted now. */
export const numbersOfDay = async (context: Context, queries: Queries, dayId: string): Promise<DayNumbers> => {
  const row = await tallyOfDay(queries, callerIn(context).tenantId, dayId)
  if (!row) throw new Error('a count gave no row')
  return dayNumbers({
    booked: row.booked,
    arrived: { booked: row.came_booked, walkIn: row.walk_ins },
    records: {
      all: row.records,
      ofBookings: row.of_bookings,
      anonymous: row.anonymous,
      answeredOnSite: row.answered_on_site,
      turnedIntoOpinion: row.turned,
      unfinished: row.unfinished,
    },
    opinions: row.opinions,
    over: row.closed || (row.ends_at !== null && row.ends_at <= context.platform.now()),
  })
}
