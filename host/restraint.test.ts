import { Refusal } from '#domain/refusal'
import { type Asker, type Restraint, restraint } from '#host/restraint'

describe('who tries too often', () => {
  let held: Restraint
  const start = new Date('2026-12-01T09:00:00+08:00')
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  beforeEach(() => {
    held = restraint()
  })

  const nobody = (address: string): Asker => ({ address, caller: null })
  const wei: Asker = { address: '203.0.113.7', caller: { tenantId: 'xiangtan', accountId: 'a1' } }

  const codeOf = (attempt: () => void): string => {
    try {
      attempt()
      return 'answered'
    } catch (error) {
      if (error instanceof Refusal) return error.code
      throw error
    }
  }
  /** Tries a code, as the host does; 404 says that it is not known. */
  const tryCode = (asker: Asker, status: 200 | 404, now = start): string =>
    codeOf(() => held.heed('opinion.findByCode', asker, status, now))
  const wrongCode = (address: string, now = start): string => tryCode(nobody(address), 404, now)
  const times = (count: number, attempt: (i: number) => string) => Array.from({ length: count }, (_, i) => attempt(i))
  /** Signs in; 400 says that there was no code to ask WeChat about. */
  const signIn = (address: string, status: 200 | 400 | 401): string =>
    codeOf(() => held.heed('session.signIn', nobody(address), status, start))

  it('with wrong query codes is held back after 21 of them, for ten minutes at most', () => {
    expect(new Set(times(21, () => wrongCode('203.0.113.7')))).toEqual(new Set(['answered']))
    expect(wrongCode('203.0.113.7')).toBe('TOO_OFTEN')
    expect(wrongCode('203.0.113.8')).toBe('answered')
    expect(wrongCode('203.0.113.7', later(10))).toBe('answered')
  })

  it('is not somebody who looks at their own opinion often', () => {
    times(100, () => tryCode(nobody('203.0.113.7'), 200))
    expect(wrongCode('203.0.113.7')).toBe('answered')
  })

  it('does not keep a neighbour behind the same address from their right code', () => {
    times(22, () => wrongCode('203.0.113.7'))
    expect(tryCode(nobody('203.0.113.7'), 200)).toBe('answered')
  })

  it('is counted in the database once signed in: here neither by others’ guesses nor for them', () => {
    times(22, () => wrongCode(wei.address))
    expect(new Set(times(30, () => tryCode(wei, 404)))).toEqual(new Set(['answered']))
    times(30, () => tryCode({ ...wei, address: '203.0.113.99' }, 404))
    expect(wrongCode('203.0.113.99')).toBe('answered')
  })

  it('is known by the network of a subscriber where addresses are without number', () => {
    times(21, i => wrongCode(`2001:db8:1:2::${i + 1}`))
    expect(wrongCode('2001:db8:1:2:aaaa::9')).toBe('TOO_OFTEN')
    expect(wrongCode('2001:db8:1:3::1')).toBe('answered')
    times(21, () => wrongCode('::ffff:203.0.113.9'))
    expect(wrongCode('203.0.113.9')).toBe('TOO_OFTEN')
  })

  it('with signing in is held back after 300 wrong codes, and may still do everything else', () => {
    expect(new Set(times(300, () => signIn('203.0.113.7', 401)))).toEqual(new Set(['answered']))
    expect(signIn('203.0.113.7', 401)).toBe('TOO_OFTEN')
    expect(codeOf(() => held.heed('opinion.submit', nobody('203.0.113.7'), 401, start))).toBe('answered')
  })

  it('does not lock out the neighbours of one network: whose code is right signs in, and what never reached WeChat does not count', () => {
    times(1000, () => signIn('203.0.113.7', 200))
    times(1000, () => signIn('203.0.113.7', 400))
    expect(signIn('203.0.113.7', 401)).toBe('answered')
    times(301, () => signIn('203.0.113.7', 401))
    expect(signIn('203.0.113.7', 200)).toBe('answered')
  })

  it('is never this computer itself, which a proxy that names nobody looks like', () => {
    expect(new Set(times(100, () => wrongCode('127.0.0.1')))).toEqual(new Set(['answered']))
    expect(new Set(times(100, () => wrongCode('::1')))).toEqual(new Set(['answered']))
  })
})
