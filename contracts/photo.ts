import * as z from 'zod/mini'
import { change } from '#contracts/action'

export const photo = {
  add: change('Take in an uploaded photo: it is turned upright, and everything else the camera wrote is stripped', [
    'PHOTO_NOT_IMAGE',
    'PHOTO_UNKNOWN',
  ])
    /** `file` is what the upload gave back: a CloudBase file id, or the host's own reference. */
    .input(z.object({ file: z.string('照片没有传上来').check(z.minLength(1), z.maxLength(300)) }))
    .output(z.object({ photo: z.string(), url: z.string() })),
}
