/** CloudBase starts many instances, and the connections of each count against the database. */
export const connectionsAnInstance = 2

export type Environment = Record<string, string | undefined>

/** A variable of a cloud function that must be set. */
export const needed = (env: Environment, name: string): string => {
  const value = env[name]?.trim()
  if (!value) throw new Error(`the environment variable ${name} of this cloud function is not set; see docs/deploy.md`)
  return value
}

/** `https://office.example.gov.cn`: protocol, name and port, nothing behind them. */
export const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

/** Where `/open` is found from outside; null when nobody said so. */
export const openOriginIn = (env: Environment): string | null => {
  const given = env.OPEN_ORIGIN?.trim().replace(/\/$/, '')
  if (!given) return null
  if (!isOrigin(given)) throw new Error('OPEN_ORIGIN must be like https://office.example.gov.cn, without a path')
  return given
}
