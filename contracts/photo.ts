import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { rowId } from '#contracts/shapes'
import { mostPhotos } from '#domain/opinion/words'

/** The address opens for an hour. */
const photoAt = z.object({ photo: z.string(), url: z.string() })

export const photo = {
  add: change('Take in an uploaded photo: it is turned upright, and everything else the camera wrote is stripped', [
    'PHOTO_NOT_IMAGE',
    'PHOTO_UNKNOWN',
    'TOO_MANY_UPLOADS',
  ])
    /** `file` is what the upload gave back: a CloudBase file id, or the host's own reference. */
    .input(z.object({ file: z.string('照片没有传上来').check(z.minLength(1), z.maxLength(300)) }))
    .output(photoAt),
  /** For a draft that is opened again: fresh addresses of my own photos. What is gone or was submitted is left out. */
  show: question('Open the photos of a draft again')
    .input(z.object({ photos: z.array(rowId).check(z.maxLength(mostPhotos)) }))
    .output(z.array(photoAt)),
}
