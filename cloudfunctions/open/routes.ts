/** What `/open` shows to anybody, without a sign-in. A part in braces is a piece of the address. */
export const openRoutes = {
  '/stations/{district}/{station}.ics': 'stationFeed',
  '/stations/{district}/{station}': 'stationPage',
  '/deputies/{token}.ics': 'deputyFeed',
  '/hall/hall.js': 'hallScript',
  '/hall/hall.css': 'hallStyle',
  '/hall/{district}/{station}.json': 'hallNumbers',
  '/hall/{district}/{station}': 'hallPage',
  '/arrivals/{district}/{station}.svg': 'arrivalCode',
  '/arrivals/{district}/{station}': 'arrivalPage',
  '/posters/{district}/days/{day}.pdf': 'dayPoster',
  '/posters/{district}/{station}/{year}.pdf': 'yearPoster',
} as const

export type OpenPage = (typeof openRoutes)[keyof typeof openRoutes]

export interface OpenRoute {
  page: OpenPage
  parts: Record<string, string>
}

/** Whether a request's `Host` names one, with or without a port: it is printed on posters, and anybody may send another. */
export const isHost = (host: string): boolean => /^([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i.test(host)

const patterns = Object.entries(openRoutes).map(([address, page]) => ({
  page,
  pattern: new RegExp(
    `^${address.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[\\w.-]{1,120})`)}$`,
  ),
}))

/**
 * The page behind an address. CloudBase's gateway gives the address with or without the path under which the function hangs,
 * as its operator set it up: `/open` in front is taken off.
 */
export const routeOf = (address: string): OpenRoute | undefined => {
  const [path = ''] = address.split('?')
  const within = path.replace(/^\/open(?=\/)/, '')
  for (const { page, pattern } of patterns) {
    const found = pattern.exec(within)
    if (found) return { page, parts: { ...found.groups } }
  }
  return undefined
}
