import { callerOf, openSession } from '#functions/platform/session'
import { signer } from '#functions/platform/signer'

const key = 'a key of thirty-two bytes or more'
const start = new Date('2026-12-01T01:00:00Z')
const later = (days: number) => new Date(start.getTime() + days * 86_400_000)
const house = (now: Date, secret = key) => ({ signer: signer(secret), now: () => now })
const caller = { tenantId: 'xiangtan', accountId: '0198c0de-0000-7000-8000-000000000001' }

describe('a session', () => {
  const { token, expiresAt } = openSession(caller, house(start))

  it('speaks for the one who signed in, for seven days', () => {
    expect(expiresAt).toEqual(later(7))
    expect(callerOf(token, house(later(6)))).toEqual(caller)
    expect(callerOf(token, house(later(7)))).toBe('expired')
  })

  it('speaks for nobody when it was changed, signed by another key, made for another purpose, or is no token', () => {
    const [payload = '', signature = ''] = token.split('.')
    const other = Buffer.from(JSON.stringify({ kind: 'session', ...caller, tenantId: 'xihu', exp: later(7).getTime() }))
    for (const forged of [
      `${other.toString('base64url')}.${signature}`,
      `${payload}.`,
      `${token}.anything`,
      `${token}.`,
      `${token}=`,
      `${payload}.${signature}x.y`.replace('x.y', 'AA'),
      'nonsense',
      '',
      signer(key).sign({ kind: 'photo', photo: 'photos/1', ...caller }, later(7)),
    ])
      expect(callerOf(forged, house(start))).toBeNull()
    expect(callerOf(token, house(start, 'another key of thirty-two bytes!!'))).toBeNull()
    expect(callerOf(undefined, house(start))).toBeNull()
  })

  it('needs a key of 32 bytes', () => {
    expect(() => signer('short')).toThrow(/SESSION_KEY/)
  })
})
