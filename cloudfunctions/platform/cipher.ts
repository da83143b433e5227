import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { FieldCipher } from '#functions/platform/ports'

const algorithm = 'aes-256-gcm'

/** The name of the key that sealed a text. */
export const keyIdOf = (sealed: string): string => sealed.slice(0, sealed.indexOf('.'))

/**
 * The field cipher over a key ring `k2:<base64>,k1:<base64>` of 32-byte keys: the first seals, all of them open, so a key is
 * rotated by putting a new one in front. What a text is bound to (`contact:<opinion>`) is authenticated with it: a sealed
 * phone moved to another row does not open there.
 */
export const fieldCipher = (ring: string): FieldCipher => {
  const keys = new Map<string, Buffer>()
  for (const entry of ring.split(',')) {
    const [, id, text] = /^([a-z0-9]{1,16}):([A-Za-z0-9+/=_-]+)$/.exec(entry.trim()) ?? []
    const key = Buffer.from(text ?? '', 'base64')
    if (!id || key.length !== 32)
      throw new Error('FIELD_KEYS must be like k1:<base64 of 32 bytes>, newest first, comma between')
    keys.set(id, key)
  }
  const [currentId, currentKey] = [...keys][0] as [string, Buffer]
  const oldestKey = [...keys.values()].at(-1) as Buffer

  return {
    seal(plain, bindTo) {
      const iv = randomBytes(12)
      const cipher = createCipheriv(algorithm, currentKey, iv).setAAD(Buffer.from(bindTo))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [currentId, iv, cipher.getAuthTag(), body]
        .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.')
    },
    open(sealed, bindTo) {
      const [id = '', iv = '', tag = '', body = ''] = sealed.split('.')
      const key = keys.get(id)
      if (!key) throw new Error(`a sealed field names the key ${id}, which is not in FIELD_KEYS`)
      const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64url'))
        .setAAD(Buffer.from(bindTo))
        .setAuthTag(Buffer.from(tag, 'base64url'))
      return decipher.update(body, 'base64url', 'utf8') + decipher.final('utf8')
    },
    // Fingerprints must outlive a rotation, so they hang on the oldest key of the ring.
    fingerprint: value => createHmac('sha256', oldestKey).update(value).digest('base64url'),
  }
}
