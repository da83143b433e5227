import sharp from 'sharp'
import { Refusal } from '#domain/refusal'
import { cleanPhoto } from '#functions/platform/photo'

const red = { r: 220, g: 20, b: 20 }
const blue = { r: 20, g: 20, b: 220 }

/** A photo held sideways: its left half is red, and the camera says "turn by 90°", so upright the red is on top. */
const sideways = async () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: blue } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: red } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Phone', Copyright: 'A Resident' },
      IFD3: { GPSLatitude: '27/1 50/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '112/1 56/1 0/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer()

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await cleanPhoto(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('an uploaded photo', () => {
  it('loses the place, the camera and the name that were written into it', async () => {
    const before = await sideways()
    expect((await sharp(before).metadata()).exif).toBeDefined()
    const after = await cleanPhoto(before)
    const metadata = await sharp(after).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg' })
    for (const kind of ['exif', 'iptc', 'xmp', 'icc', 'orientation'] as const) expect(metadata[kind]).toBeUndefined()
    expect(Buffer.from(after).includes('Phone')).toBe(false)
    expect(Buffer.from(after).includes('Exif')).toBe(false)
  })

  it('stands upright', async () => {
    const { data, info } = await sharp(await cleanPhoto(await sideways()))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([200, 400])
    expect(data[0]).toBeGreaterThan(180)
    expect(data.at(-1)).toBeGreaterThan(180)
  })

  it('is at most 2048 pixels long and never enlarged', async () => {
    const large = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: red } })
      .png()
      .toBuffer()
    expect(await sharp(await cleanPhoto(large)).metadata()).toMatchObject({ width: 2048, height: 512 })
    const small = await sharp({ create: { width: 40, height: 30, channels: 3, background: red } })
      .webp()
      .toBuffer()
    expect(await sharp(await cleanPhoto(small)).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' })
  })

  it('shows what was transparent as white', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { ...red, alpha: 0 } } })
      .png()
      .toBuffer()
    const pixels = await sharp(await cleanPhoto(clear))
      .raw()
      .toBuffer()
    expect(pixels[0]).toBeGreaterThan(250)
  })

  it('is refused when it is text, a drawing, or nothing', async () => {
    expect(await refusalOf(Buffer.from('这不是照片'))).toBe('PHOTO_NOT_IMAGE')
    expect(await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(
      'PHOTO_NOT_IMAGE',
    )
    expect(await refusalOf(new Uint8Array())).toBe('PHOTO_NOT_IMAGE')
  })

  it('is refused when the upload broke off', async () => {
    const whole = await sideways()
    expect(await refusalOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('PHOTO_NOT_IMAGE')
    expect(await refusalOf(whole.subarray(0, 20))).toBe('PHOTO_NOT_IMAGE')
  })

  it('is refused, not decoded, when a small file claims to be an enormous picture', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: red } })
      .png()
      .toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(await refusalOf(png)).toBe('PHOTO_NOT_IMAGE')
  })
})
