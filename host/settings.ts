import path from 'node:path'
import { parseArgs } from 'node:util'
import { type MessageTemplate, messageTemplates } from '#domain/notice/messages'
import { presets } from '#domain/presets/index'
import { isOrigin } from '#functions/platform/environment'
import { isHere } from '#host/local/onlyHere'
import { StartRefused } from '#host/startRefused'

/**
 * Everything an operator can set, read once. An empty variable counts as unset, so that an env file may list them all.
 *
 * | Variable | Default | |
 * |---|---|---|
 * | MODE | local | `local`: demo districts, the desk at /local, no WeChat account. `server`: an office's installation |
 * | HOST | 127.0.0.1 | address to listen on. Keep it, and let nginx stand in front |
 * | LOCAL_ON_NETWORK | no | `yes`: local mode may listen on other addresses, and answers under other names, than this computer's |
 * | PORT, --port | 8787 | |
 * | DATA_DIR | .data | photos, keys and, without DATABASE_URL, the embedded database |
 * | DATABASE_URL | none | postgres://…; without it the embedded PGlite in DATA_DIR is used |
 * | FIELD_KEYS | local: made once | `k1:<base64 of 32 bytes>[,k0:…]`; the first seals, the others still open |
 * | SESSION_KEY | local: made once | base64 of 32 bytes; signs sessions and photo addresses |
 * | WECHAT_APPID, WECHAT_SECRET | local: the desk's | of the mini-program |
 * | WECHAT_API | https://api.weixin.qq.com; local: the desk | |
 * | TEMPLATE_RECEPTION, TEMPLATE_PROGRESS, TEMPLATE_DUTY | local: the desk's | ids of the approved 订阅消息 templates; a message without one is shown as not sendable |
 * | DEMO_PLACES | xiangtan,huantai,tianyuan,xihu | local mode: which presets are loaded with invented people; `all` for every one |
 * | OPEN_ORIGIN | where the request came to | `https://…` under which feeds and posters are found from outside, when that is another address |
 * | --reset | | local mode with the embedded database only: start from nothing |
 * | --clock=manual | real | local mode only: time stands still until POST /local/clock, timers run on POST /local/tick |
 */
export interface Settings {
  mode: 'local' | 'server'
  host: string
  port: number
  /** Local mode answers others than this computer itself. */
  onNetwork: boolean
  dataDir: string
  databaseUrl: string | undefined
  fieldKeys: string | undefined
  sessionKey: string | undefined
  wechat: {
    /** Unset in local mode: the desk of this very host, whose port is known once it listens. */
    api: string | undefined
    appid: string
    secret: string
    templates: Partial<Record<MessageTemplate, string>>
  }
  openOrigin: string | null
  reset: boolean
  manualClock: boolean
  /** The presets that local mode loads with invented people. */
  demoPlaces: readonly string[]
}

const keyExample = 'make one with: openssl rand -base64 32'
const isKey = (text: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32

const isUrl = (text: string, protocols: string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

const flagsOf = (argv: string[]) => {
  try {
    return parseArgs({
      args: argv,
      options: { reset: { type: 'boolean' }, clock: { type: 'string' }, port: { type: 'string' } },
    }).values
  } catch (error) {
    const unknown = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new StartRefused(`${unknown}. The flags are --port=8787, --reset and --clock=manual.`)
  }
}

const placesOf = (listed = 'xiangtan,huantai,tianyuan,xihu'): string[] => {
  const known = presets.map(preset => preset.id)
  const places = listed === 'all' ? known : listed.split(',').map(place => place.trim())
  const unknown = places.find(place => !known.includes(place))
  if (unknown !== undefined)
    throw new StartRefused(`DEMO_PLACES names "${unknown}". It is "all" or some of ${known.join(',')}.`)
  return places
}

/**
 * The settings out of environment and command line.
 *
 * @param env usually `process.env`
 * @param argv the words after the script's name
 * @throws StartRefused naming the wrong setting and what to set; secrets are never repeated
 */
export const readSettings = (env: Record<string, string | undefined>, argv: string[]): Settings => {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined
  const flags = flagsOf(argv)

  const mode = value('MODE') ?? 'local'
  if (mode !== 'local' && mode !== 'server') throw new StartRefused('MODE must be "local" or "server".')
  const local = mode === 'local'
  const needed = (name: string, why: string): string => {
    const found = value(name)
    if (!found) throw new StartRefused(`${name} is needed with MODE=server: ${why}.`)
    return found
  }

  const portText = flags.port ?? value('PORT') ?? '8787'
  const port = Number(portText)
  if (!/^\d{1,5}$/.test(portText) || port > 65535)
    throw new StartRefused('PORT must be a number from 1 to 65535 (or 0 for any free one).')

  const host = value('HOST') ?? '127.0.0.1'
  const openly = value('LOCAL_ON_NETWORK') ?? 'no'
  if (openly !== 'yes' && openly !== 'no') throw new StartRefused('LOCAL_ON_NETWORK must be "yes" or "no".')
  const onNetwork = openly === 'yes'
  if (local && !onNetwork && !isHere(host))
    throw new StartRefused(
      `In local mode anybody may sign in as anybody, so HOST must be this computer (127.0.0.1), not ${host}. For an office set MODE=server; to show the demo in a network you trust, set LOCAL_ON_NETWORK=yes.`,
    )

  const databaseUrl = value('DATABASE_URL')
  if (databaseUrl && !isUrl(databaseUrl, ['postgres:', 'postgresql:']))
    throw new StartRefused('DATABASE_URL must look like postgres://user:password@host:5432/name.')

  const fieldKeys = local ? value('FIELD_KEYS') : needed('FIELD_KEYS', `k1:<key>, ${keyExample}`)
  if (fieldKeys) {
    const entries = fieldKeys.split(',').map(entry => /^([a-z0-9]{1,16}):(.+)$/.exec(entry.trim()))
    const names = new Set(entries.map(entry => entry?.[1]))
    if (entries.some(entry => !isKey(entry?.[2] ?? '')) || names.size < entries.length)
      throw new StartRefused(
        `FIELD_KEYS must be k1:<base64 of 32 bytes>, older keys behind it after a comma, each name once; ${keyExample}.`,
      )
  }

  const sessionKey = local ? value('SESSION_KEY') : needed('SESSION_KEY', keyExample)
  if (sessionKey && !isKey(sessionKey))
    throw new StartRefused(`SESSION_KEY must be the base64 of 32 bytes; ${keyExample}.`)

  const api = value('WECHAT_API') ?? (local ? undefined : 'https://api.weixin.qq.com')
  if (api && !isUrl(api, ['http:', 'https:']))
    throw new StartRefused('WECHAT_API must be an address such as https://api.weixin.qq.com.')
  const appid = local
    ? (value('WECHAT_APPID') ?? 'local-desk')
    : needed('WECHAT_APPID', 'the AppID of the mini-program')
  const secret = local
    ? (value('WECHAT_SECRET') ?? 'local-desk')
    : needed('WECHAT_SECRET', 'the AppSecret of the mini-program')
  const templates = Object.fromEntries(
    messageTemplates.flatMap(template => {
      const id = value(`TEMPLATE_${template.toUpperCase()}`) ?? (local ? `local-${template}` : undefined)
      return id ? [[template, id]] : []
    }),
  ) as Settings['wechat']['templates']

  const demoPlaces = placesOf(value('DEMO_PLACES'))
  const openOrigin = value('OPEN_ORIGIN')?.replace(/\/$/, '') ?? null
  if (openOrigin && !isOrigin(openOrigin))
    throw new StartRefused('OPEN_ORIGIN must be like https://office.example.gov.cn, without a path.')

  if (flags.clock !== undefined && flags.clock !== 'manual' && flags.clock !== 'real')
    throw new StartRefused('--clock must be "manual" or "real".')
  const manualClock = flags.clock === 'manual'
  if (manualClock && !local) throw new StartRefused('--clock=manual is for MODE=local only.')
  const reset = flags.reset ?? false
  if (reset && !local)
    throw new StartRefused('--reset is for MODE=local only: an office empties its own database and folder by hand.')
  if (reset && databaseUrl)
    throw new StartRefused(
      '--reset empties the data folder with its embedded database, never a PostgreSQL server. Make the database of DATABASE_URL anew by hand (dropdb, createdb), or start without DATABASE_URL.',
    )

  return {
    mode,
    host,
    port,
    onNetwork,
    dataDir: path.resolve(value('DATA_DIR') ?? '.data'),
    databaseUrl,
    fieldKeys,
    sessionKey,
    wechat: { api, appid, secret, templates },
    openOrigin,
    reset,
    manualClock,
    demoPlaces,
  }
}
