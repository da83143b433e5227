import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { fieldCipher } from '#functions/platform/cipher'

const key = () => randomBytes(32).toString('base64')

describe('the field cipher', () => {
  const old = `k1:${key()}`
  const cipher = fieldCipher(old)

  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, bindTo) => {
        expect(cipher.open(cipher.seal(plain, bindTo), bindTo)).toBe(plain)
      }),
    )
  })

  it('never seals one text twice to the same letters, and shows nothing of it', () => {
    const sealed = [cipher.seal('19988887777', 'contact:1'), cipher.seal('19988887777', 'contact:1')]
    expect(sealed[0]).not.toBe(sealed[1])
    for (const text of sealed) expect(text).toMatch(/^k1\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(sealed.join()).not.toContain('19988887777')
  })

  it('refuses a text that was moved to another row, or changed by one letter', () => {
    const sealed = cipher.seal('万福来', 'contact:1')
    expect(() => cipher.open(sealed, 'contact:2')).toThrow()
    const changed = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A')
    expect(() => cipher.open(changed, 'contact:1')).toThrow()
  })

  it('opens the old after a rotation, seals with the new, and keeps its fingerprints', () => {
    const sealed = cipher.seal('万福来', 'contact:1')
    const rotated = fieldCipher(`k2:${key()},${old}`)
    expect(rotated.open(sealed, 'contact:1')).toBe('万福来')
    expect(rotated.seal('万福来', 'contact:1')).toMatch(/^k2\./)
    expect(rotated.fingerprint('code')).toBe(cipher.fingerprint('code'))
    expect(fieldCipher(`k1:${key()}`).fingerprint('code')).not.toBe(cipher.fingerprint('code'))
  })

  it.each(['', 'k1', 'k1:short', `K1:${key()}`, `${old},k2:zzz`])('refuses the key ring %j with a sentence', ring => {
    expect(() => fieldCipher(ring)).toThrow(/FIELD_KEYS must be like/)
  })
})
