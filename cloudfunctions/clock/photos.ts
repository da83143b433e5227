import { forgetPhoto, unattachedPhotos } from '#db/queries/photo'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/** A photo is attached within minutes, or its person has left the page. */
const unattachedDays = 7

/** A run takes no more of them up after this time; the next one goes on. */
const runMilliseconds = 10_000

/**
 * Removes photos that were taken in and never belonged to an opinion for seven calendar days. The row goes with the file or
 * stays: when the file cannot be removed, or the process dies, the next run finds the row and tries again.
 *
 * @returns whether the run had time for all of them
 */
export const sweepPhotos = async (platform: Platform, tenantId: string, attempt: Attempt): Promise<boolean> => {
  const until = performance.now() + runMilliseconds
  const before = new Date(platform.now().getTime() - unattachedDays * 86_400_000)
  for (const { photo_id } of await unattachedPhotos(platform.db.tenant(tenantId), tenantId, before)) {
    if (performance.now() > until) return false
    await attempt(`photo ${photo_id}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        const gone = await forgetPhoto(queries, tenantId, photo_id)
        if (gone) await platform.photos.remove(gone.store_ref)
      }),
    )
  }
  return true
}
