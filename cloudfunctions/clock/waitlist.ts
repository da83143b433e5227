import { findDay, lockDay, slotsOfDay } from '#db/queries/reception'
import { daysToPassOn } from '#db/queries/waitOffers'
import type { Preset } from '#domain/presets/schema'
import { endList, passOn, waitedDay } from '#functions/api/waitOffers'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/**
 * Passes the places on that were offered and not taken in time, each once, however many clocks run: whoever holds the day sees what
 * the others have done. Where nothing can be booked any more the list ends.
 */
export const passOffersOn = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: Attempt,
): Promise<void> => {
  const now = platform.now()
  for (const dayId of await daysToPassOn(platform.db.tenant(tenantId), tenantId, now))
    await attempt(`waiting list of ${dayId}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        await lockDay(queries, tenantId, dayId)
        const row = await findDay(queries, tenantId, dayId)
        if (!row) return
        const waited = waitedDay(row)
        await passOn(queries, tenantId, preset, waited, now)
        const slots = await slotsOfDay(queries, tenantId, dayId)
        // What is kept for who comes without a booking never falls to the list.
        if (slots.every(slot => slot.capacity === 0 || slot.book_until <= now))
          await endList(queries, tenantId, waited, { because: 'timeUp' }, now)
      }),
    )
}
