import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Signer } from '#functions/platform/ports'

/** Signs small payloads with HMAC-SHA-256: `<payload>.<signature>`, both base64url, with the moment of expiry inside. */
export const signer = (key: string): Signer => {
  if (Buffer.byteLength(key) < 32) throw new Error('SESSION_KEY must be at least 32 bytes long')
  const mac = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign(payload, expires) {
      const text = Buffer.from(JSON.stringify({ ...payload, exp: expires.getTime() })).toString('base64url')
      return `${text}.${mac(text).toString('base64url')}`
    },
    read(token, now) {
      // Compared as text: whatever a decoder would overlook, a third part or a stray sign, makes it another token.
      const cut = token.indexOf('.')
      const text = token.slice(0, Math.max(0, cut))
      const given = Buffer.from(token.slice(cut + 1))
      const right = Buffer.from(mac(text).toString('base64url'))
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged'
      const { exp, ...payload } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { exp: number } & Record<
        string,
        string
      >
      return now.getTime() < exp ? payload : 'expired'
    },
  }
}
