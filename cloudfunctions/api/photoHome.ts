import type { Queries } from '#db/database'
import { attachPhotos, type PhotoHome, photosOf } from '#db/queries/photo'
import { mostPhotos } from '#domain/opinion/words'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn } from '#functions/api/context'

/** The caller's photos join those that an opinion, a record or a mediation has; a refused change takes them out again with everything else. */
export const addPhotos = async (
  context: Context,
  queries: Queries,
  to: { kind: PhotoHome; id: string },
  photos: string[],
): Promise<void> => {
  if (photos.length === 0) return
  const { tenantId, accountId } = callerIn(context)
  const before = (await photosOf(queries, tenantId, to)).length
  if (before + photos.length > mostPhotos)
    throw new Refusal('TOO_MANY_PHOTOS', to.kind === 'opinion' ? undefined : tooMany)
  const found = await attachPhotos(queries, tenantId, accountId, to, photos, before)
  if (found < photos.length) throw new Refusal('PHOTO_UNKNOWN')
}

const tooMany = `一份记录最多${mostPhotos}张照片，之前添加的也算在内`
