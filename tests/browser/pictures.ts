import sharp from 'sharp'

/** A street lamp at night, drawn by hand: a real JPEG as a camera makes it, and nobody's photo. */
export const lampPhoto = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
      <rect width="1200" height="900" fill="#27364a"/>
      <rect y="700" width="1200" height="200" fill="#3d4a57"/>
      <path d="M300 760V220q0-60 60-60h150" stroke="#8fa0b0" stroke-width="22" fill="none"/>
      <ellipse cx="540" cy="170" rx="70" ry="26" fill="#5a6b7a"/>
      <rect x="760" y="360" width="320" height="360" fill="#54616e"/>
      <rect x="800" y="420" width="80" height="80" fill="#e8c87a"/>
      <rect x="940" y="420" width="80" height="80" fill="#3b4652"/>
    </svg>`),
  )
    .jpeg({ quality: 80 })
    .toBuffer()
