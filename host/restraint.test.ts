import { Refusal } from '#domain/refusal'
import { type Restraint, restraint } from '#host/restraint'

describe('who tries too often', () => {
  let held: Restraint
  const start = new Date('2026-12-01T09:00:00+08:00')
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  beforeEach(() => {
    held = restraint()
  })

  /** Tries a code that is not known, as the host does. */
  const wrongCode = (address: string, now = start): string => {
    try {
      held.check('opinion.findByCode', address, now)
    } catch (error) {
      if (error instanceof Refusal) return error.code
      throw error
    }
    held.heed('opinion.findByCode', address, 404, now)
    return 'answered'
  }
  const times = (count: number, attempt: (i: number) => string) => Array.from({ length: count }, (_, i) => attempt(i))

  it('with wrong query codes is held back after 21 of them, for ten minutes at most', () => {
    expect(new Set(times(21, () => wrongCode('203.0.113.7')))).toEqual(new Set(['answered']))
    expect(wrongCode('203.0.113.7')).toBe('TOO_OFTEN')
    expect(wrongCode('203.0.113.8')).toBe('answered')
    expect(wrongCode('203.0.113.7', later(10))).toBe('answered')
  })

  it('is not somebody who looks at their own opinion often', () => {
    for (let i = 0; i < 100; i += 1) {
      held.check('opinion.findByCode', '203.0.113.7', start)
      held.heed('opinion.findByCode', '203.0.113.7', 200, start)
    }
    expect(wrongCode('203.0.113.7')).toBe('answered')
  })

  it('is known by the network of a subscriber where addresses are without number', () => {
    times(21, i => wrongCode(`2001:db8:1:2::${i + 1}`))
    expect(wrongCode('2001:db8:1:2:aaaa::9')).toBe('TOO_OFTEN')
    expect(wrongCode('2001:db8:1:3::1')).toBe('answered')
    times(21, () => wrongCode('::ffff:203.0.113.9'))
    expect(wrongCode('203.0.113.9')).toBe('TOO_OFTEN')
  })

  it('with signing in is held back after 300 times, and may still do everything else', () => {
    for (let i = 0; i < 300; i += 1) held.check('session.signIn', '203.0.113.7', start)
    expect(() => held.check('session.signIn', '203.0.113.7', start)).toThrow(Refusal)
    held.check('opinion.submit', '203.0.113.7', start)
  })

  it('is never this computer itself, which a proxy that names nobody looks like', () => {
    expect(new Set(times(100, () => wrongCode('127.0.0.1')))).toEqual(new Set(['answered']))
    expect(new Set(times(100, () => wrongCode('::1')))).toEqual(new Set(['answered']))
  })
})
