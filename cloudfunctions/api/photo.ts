import { randomUUID } from 'node:crypto'
import { addPhoto } from '#db/queries/photo'
import { Refusal } from '#domain/refusal'
import { act, type Context, callerIn, once } from '#functions/api/context'

/** How long a photo's address can be opened. */
const addressMinutes = 60

/** The address of a stored photo, for whoever may read the matter; it ends by itself. */
export const photoAddress = ({ platform }: Context, ref: string): Promise<string> =>
  platform.photos.addressOf(ref, addressMinutes * 60)

/** Only what an upload just laid down can be taken in: never a photo that already lies in the store. */
const isIncoming = (file: string): boolean => /(^|\/)incoming\/[\w.-]+$/.test(file) && !file.includes('..')

/** An upload that is not there was taken in before, or never came; anything else is the store's own fault. */
const goneIsNull = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'PHOTO_UNKNOWN') return null
  throw error
}

export const photo = {
  add: act.photo.add.handler(async ({ input, context }) => {
    const { platform } = context
    const { tenantId, accountId } = callerIn(context)
    if (!isIncoming(input.file)) throw new Refusal('PHOTO_UNKNOWN')
    // Cleaning takes long, so it is done before the transaction. A repeated request finds the upload gone, and its answer kept.
    const raw = await platform.photos.get(input.file).catch(goneIsNull)
    const ref = raw && (await platform.photos.put(await cleaned(raw)))
    const id = randomUUID()
    // Unlinked, and under an id that holds no time: an anonymous opinion must not be traced by its photos.
    const keep = once(
      context,
      input,
      async queries => {
        if (!ref) throw new Refusal('PHOTO_UNKNOWN')
        await addPhoto(queries, tenantId, { id, ref, ownerId: accountId, at: platform.now() })
        return { photo: id, url: await photoAddress(context, ref) }
      },
      { unlinked: true },
    )
    const answer = await keep.catch(async error => {
      if (ref) await platform.photos.remove(ref)
      throw error
    })
    // The answer of an earlier request speaks of the photo taken in then.
    if (ref && answer.photo !== id) await platform.photos.remove(ref)
    if (raw) await platform.photos.remove(input.file)
    return answer
  }),
}

/** The image library loads only here: it would weigh on every cold start. */
const cleaned = async (raw: Uint8Array): Promise<Uint8Array> =>
  (await import('#functions/platform/photo')).cleanPhoto(raw)
