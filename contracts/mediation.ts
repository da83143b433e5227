import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, draftText, moment, rowId, writtenLine } from '#contracts/shapes'
import { mostPhotos } from '#domain/opinion/words'
import { longestAgreement, mostParties } from '#domain/reception/mediation'

const entry = {
  parties: z.array(writtenLine(30)).check(z.maxLength(mostParties)),
  witness: draftText(30),
  agreement: draftText(longestAgreement),
  agreed: z.boolean(),
}

const shown = z.object({
  id: z.string(),
  record: z.string(),
  version: count,
  parties: z.array(z.string()),
  witness: z.string(),
  agreement: z.string(),
  agreed: z.boolean(),
  photos: z.array(z.object({ url: z.nullable(z.string()) })),
  /** Who wrote when, the newest first. */
  history: z.array(z.object({ version: count, at: moment, by: z.string() })),
})

const photos = z.array(rowId).check(z.minLength(1, '请选择照片'), z.maxLength(mostPhotos, `照片最多${mostPhotos}张`))

/** Private: for the clerks of the station and for who wrote it, and in no list, search or export. */
export const mediation = {
  show: question('The mediation beside a record, if there is one', ['NOT_FOUND'])
    .input(z.object({ record: rowId }))
    .output(z.object({ mediation: z.nullable(shown) })),
  save: change('Write down a mediation on the version that I saw, 0 for the first', ['NOT_FOUND', 'CHANGED_MEANWHILE'])
    .input(z.object({ record: rowId, version: count, ...entry }))
    .output(shown),
  addPhotos: change('Add photos of the signed paper', ['NOT_FOUND', 'PHOTO_UNKNOWN', 'TOO_MANY_PHOTOS'])
    .input(z.object({ record: rowId, photos }))
    .output(shown),
}
