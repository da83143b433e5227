import { Refusal } from '#domain/refusal'

/** Of the longer side. Enough to read a house number; a phone's 12 megapixels shrink from 4 MB to about 500 KB. */
const longestSide = 2048

/** A small file can claim to be a huge picture; beyond this it is not decoded. Phones of today stay below. */
const mostPixels = 50_000_000

/**
 * Whether the first bytes are those of a format a phone takes photos in. Asked before the image library sees the file, so
 * that its readers for drawings and documents (SVG, PDF, TIFF) are out of a stranger's reach.
 */
const looksLikePhoto = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16))
  return (
    head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) ||
    (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') ||
    (head.toString('latin1', 4, 8) === 'ftyp' && /^(avif|heic|heix|mif1)/.test(head.toString('latin1', 8, 12)))
  )
}

/**
 * A photo as it may be kept: decoded from JPEG, PNG, WebP or AVIF, turned upright, at most 2048 pixels long, written anew as
 * JPEG. Everything else the camera wrote is gone, the place where it was taken first of all.
 *
 * HEIC is refused unless the installed libvips can decode it (the packaged one cannot, for patents); phones convert it
 * to JPEG when a mini-program asks for a compressed photo.
 *
 * @throws Refusal PHOTO_NOT_IMAGE for anything that does not decode to the end
 */
export const cleanPhoto = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (!looksLikePhoto(bytes)) throw new Refusal('PHOTO_NOT_IMAGE')
  return inTurn(() => decode(bytes))
}

/** One at a time: a few large pictures at once would not fit into a function's memory. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

const decode = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { default: sharp } = await import('sharp')
  try {
    const { format, depth, isProgressive } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    // No phone takes these, and a small file of the kind unfolds to gigabytes.
    if (format === 'png' && (depth === 'ushort' || isProgressive)) throw new Refusal('PHOTO_NOT_IMAGE')
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer()
  } catch {
    // The library is loaded by now, so what fails here is the file: broken off, too large, or no picture after all.
    throw new Refusal('PHOTO_NOT_IMAGE')
  }
}
