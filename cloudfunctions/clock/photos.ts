import { forgetPhoto, unattachedPhotos } from '#db/queries/photo'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/** A photo is attached within minutes, or its person has left the page. */
const unattachedDays = 7

/** So that a run ends in its time; the next one goes on. */
const mostARun = 200

/**
 * Removes photos that were taken in and never belonged to an opinion for seven calendar days. The row goes with the file or
 * stays: when the file cannot be removed, or the process dies, the next run finds the row and tries again.
 */
export const sweepPhotos = async (platform: Platform, tenantId: string, attempt: Attempt): Promise<void> => {
  const before = new Date(platform.now().getTime() - unattachedDays * 86_400_000)
  for (const { photo_id } of await unattachedPhotos(platform.db.tenant(tenantId), tenantId, before, mostARun))
    await attempt(`photo ${photo_id}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        const gone = await forgetPhoto(queries, tenantId, photo_id)
        if (gone) await platform.photos.remove(gone.store_ref)
      }),
    )
}
