import { randomUUID } from 'node:crypto'
import { photo as contract } from '#contracts/photo'
import { addPhoto, countFreePhotos, freePhotos } from '#db/queries/photo'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, checkRequestKey, once, queriesOf } from '#functions/api/context'

const act = actionsOf(contract)

/** How long a photo's address can be opened. */
const addressMinutes = 60

/** Photos that one person may have lying here without an opinion: several drafts full, and an end to it. */
const mostFree = 50

/** The address of a stored photo, for whoever may read the matter; it ends by itself. */
const photoAddress = ({ platform }: Context, ref: string): Promise<string> =>
  platform.photos.addressOf(ref, addressMinutes * 60)

/** The addresses of an opinion's photos. One that the store does not give is null: the words are read without it. */
export const photoAddresses = (context: Context, refs: string[]): Promise<{ url: string | null }[]> =>
  Promise.all(
    refs.map(async ref => {
      try {
        return { url: await photoAddress(context, ref) }
      } catch (error) {
        context.platform.log.error({ error }, 'a photo of an opinion has no address')
        return { url: null }
      }
    }),
  )

/** Only what an upload just laid down can be taken in: never a photo that already lies in the store. */
const isIncoming = (file: string): boolean => /(^|\/)incoming\/[\w.-]+$/.test(file) && !file.includes('..')

/** An upload that is not there was taken in before, or never came; anything else is the store's own fault. */
const goneIsNull = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'PHOTO_UNKNOWN') return null
  throw error
}

export const photo = {
  add: act.add.handler(async ({ input, context }) => {
    const { platform } = context
    if (!isIncoming(input.file)) throw new Refusal('PHOTO_UNKNOWN')
    const { tenantId, accountId } = callerIn(context)
    const known = await checkRequestKey(context, input, { unlinked: true })
    if (!known && (await countFreePhotos(queriesOf(context), tenantId, accountId)) >= mostFree)
      throw new Refusal('TOO_MANY_UPLOADS')
    // Cleaning takes long, so it is done before the transaction. A repeated request finds the upload gone, and its answer kept.
    const raw = await platform.photos.get(input.file).catch(goneIsNull)
    const taken = raw && (await takeIn(context, await cleaned(raw)))
    // Unlinked: an anonymous opinion must not be traced by its photos. A photo that no answer speaks of, because the request
    // was a repeated one or was cut off, is swept away by the clock.
    const kept = await once(
      context,
      input,
      async () => {
        if (!taken) throw new Refusal('PHOTO_UNKNOWN')
        return taken
      },
      { unlinked: true },
    )
    if (raw) await platform.photos.remove(input.file)
    return { photo: kept.id, url: await photoAddress(context, kept.ref) }
  }),

  show: act.show.handler(async ({ input, context }) => {
    const { tenantId, accountId } = callerIn(context)
    const rows = await freePhotos(queriesOf(context), tenantId, accountId, input.photos)
    return Promise.all(
      rows.map(async row => ({ photo: row.photo_id, url: await photoAddress(context, row.store_ref) })),
    )
  }),
}

/** Keeps a photo for its owner to attach. The row comes first: a file is never without one, whatever is cut off. */
const takeIn = async (context: Context, bytes: Uint8Array): Promise<{ id: string; ref: string }> => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const ref = await platform.photos.reserve()
  // The id holds no time, as the anonymous opinion it may belong to must not be traced by it.
  const id = randomUUID()
  await addPhoto(queriesOf(context), tenantId, { id, ref, ownerId: accountId, at: platform.now() })
  await platform.photos.put(ref, bytes)
  return { id, ref }
}

/** The image library loads only here: it would weigh on every cold start. */
const cleaned = async (raw: Uint8Array): Promise<Uint8Array> =>
  (await import('#functions/platform/photo')).cleanPhoto(raw)
