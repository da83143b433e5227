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
      const [text = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const right = mac(text)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged'
      const { exp, ...payload } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { exp: number } & Record<
        string,
        string
      >
      return now.getTime() < exp ? payload : 'expired'
    },
  }
}
