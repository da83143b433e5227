import { randomBytes } from 'node:crypto'
import { readSettings } from '#host/settings'
import { StartRefused } from '#host/startRefused'

const key = randomBytes(32).toString('base64')
const office = {
  MODE: 'server',
  FIELD_KEYS: `k1:${key}`,
  SESSION_KEY: key,
  WECHAT_APPID: 'wx1',
  WECHAT_SECRET: 'secret',
}
const refusal = (env: Record<string, string>, argv: string[] = []): string => {
  try {
    readSettings(env, argv)
  } catch (error) {
    if (error instanceof StartRefused) return error.message
    throw error
  }
  return 'accepted'
}

describe('settings', () => {
  it('needs nothing at all in local mode', () => {
    expect(readSettings({}, [])).toMatchObject({
      mode: 'local',
      host: '127.0.0.1',
      port: 8787,
      databaseUrl: undefined,
      manualClock: false,
      demoPlaces: ['xiangtan', 'huantai', 'tianyuan', 'xihu'],
      wechat: { api: undefined, templates: { reception: 'local-reception' } },
    })
  })

  it('takes an empty variable as unset', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' }, [])).toMatchObject({ port: 8787, databaseUrl: undefined })
  })

  it('prefers the flag to the variable', () => {
    expect(readSettings({ PORT: '9000' }, ['--port', '9001']).port).toBe(9001)
    expect(readSettings({}, ['--clock=manual', '--reset'])).toMatchObject({ manualClock: true, reset: true })
  })

  it('reads an office with its real WeChat and only the templates it has', () => {
    const settings = readSettings({ ...office, TEMPLATE_DUTY: 'abc' }, [])
    expect(settings.wechat).toEqual({
      api: 'https://api.weixin.qq.com',
      appid: 'wx1',
      secret: 'secret',
      templates: { duty: 'abc' },
    })
  })

  it('takes older field keys behind the current one', () => {
    const fieldKeys = `k2:${key},k1:${randomBytes(32).toString('base64')}`
    expect(readSettings({ ...office, FIELD_KEYS: fieldKeys }, []).fieldKeys).toBe(fieldKeys)
  })

  it.each(['FIELD_KEYS', 'SESSION_KEY', 'WECHAT_APPID', 'WECHAT_SECRET'])('asks an office for %s', name => {
    expect(refusal({ ...office, [name]: '' })).toContain(`${name} is needed`)
  })

  it.each([
    ['a mode nobody knows', { MODE: 'prod' }, 'MODE'],
    ['a port that is a word', { PORT: 'eight' }, 'PORT'],
    ['a port too high', { PORT: '70000' }, 'PORT'],
    ['another database', { DATABASE_URL: 'mysql://h/n' }, 'DATABASE_URL'],
    ['a short field key', { FIELD_KEYS: 'k1:abc=' }, 'FIELD_KEYS'],
    ['a field key without a name', { FIELD_KEYS: key }, 'FIELD_KEYS'],
    ['one key name twice', { FIELD_KEYS: `k1:${key},k1:${key}` }, 'FIELD_KEYS'],
    ['a short session key', { SESSION_KEY: 'abc' }, 'SESSION_KEY'],
    ['an address that is none', { WECHAT_API: 'weixin' }, 'WECHAT_API'],
    ['a place that no preset describes', { DEMO_PLACES: 'xiangtan,atlantis' }, 'DEMO_PLACES'],
  ])('refuses %s', (_, env, named) => {
    expect(refusal(env)).toContain(named)
  })

  it('refuses an unknown flag, naming the known ones', () => {
    expect(refusal({}, ['--rest'])).toContain('--reset')
    expect(refusal({}, ['--clock=fast'])).toContain('--clock')
  })

  it('never resets an office, nor stops its clock', () => {
    expect(refusal(office, ['--reset'])).toContain('--reset')
    expect(refusal(office, ['--clock=manual'])).toContain('--clock')
  })

  it('empties no PostgreSQL server', () => {
    expect(refusal({ DATABASE_URL: 'postgres://u:p@h/n' }, ['--reset'])).toContain('never a PostgreSQL server')
  })

  it('keeps local mode, where anybody is anybody, on this computer, unless it is told otherwise', () => {
    for (const host of ['127.0.0.1', '127.0.0.2', '::1', 'localhost']) expect(refusal({ HOST: host })).toBe('accepted')
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'desk.example.cn'])
      expect(refusal({ HOST: host })).toMatch(/^In local mode anybody may sign in as anybody.*MODE=server/)
    expect(refusal({ HOST: '0.0.0.0', LOCAL_ON_NETWORK: 'yes' })).toBe('accepted')
    expect(refusal({ HOST: '0.0.0.0', LOCAL_ON_NETWORK: 'maybe' })).toContain('LOCAL_ON_NETWORK')
    expect(refusal({ ...office, HOST: '0.0.0.0' })).toBe('accepted')
  })

  it('never repeats a secret in a refusal', () => {
    expect(refusal({ SESSION_KEY: 'my-secret' })).not.toContain('my-secret')
    expect(refusal({ DATABASE_URL: 'pg://u:hidden@h/n' })).not.toContain('hidden')
  })
})
