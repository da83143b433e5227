import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isMissing } from '#host/errorCode'
import type { Settings } from '#host/settings'
import { StartRefused } from '#host/startRefused'

export interface Keys {
  fieldKeys: string
  sessionKey: string
}

/**
 * The keys of this installation. An office sets them; in local mode they are made once and kept in `keys.json`, so that
 * sealed names still open after a restart.
 */
export const keysOf = async (settings: Settings): Promise<Keys> => {
  const { fieldKeys, sessionKey, dataDir } = settings
  if (fieldKeys && sessionKey) return { fieldKeys, sessionKey }
  const kept = await keptKeys(path.join(dataDir, 'keys.json'))
  return { fieldKeys: fieldKeys ?? kept.fieldKeys, sessionKey: sessionKey ?? kept.sessionKey }
}

const keptKeys = async (file: string): Promise<Keys> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
    const made = {
      fieldKeys: `k1:${randomBytes(32).toString('base64')}`,
      sessionKey: randomBytes(32).toString('base64'),
    }
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return made
  }
  const found: unknown = parsed(text, file)
  if (
    typeof found === 'object' &&
    found !== null &&
    'fieldKeys' in found &&
    'sessionKey' in found &&
    typeof found.fieldKeys === 'string' &&
    typeof found.sessionKey === 'string'
  )
    return { fieldKeys: found.fieldKeys, sessionKey: found.sessionKey }
  throw unreadable(file)
}

const unreadable = (file: string) =>
  new StartRefused(`${file} cannot be read as keys. Put its backup back, or start from nothing with --reset.`)

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(file)
  }
}
