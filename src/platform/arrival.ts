/**
 * Where the address that opened the app leads. WeChat gives the link of a scanned code whole, as `q`, percent-encoded
 * (扫普通链接二维码打开小程序).
 */
export const arrivalOf = (query: Record<string, unknown>): { district?: string; station?: string } => {
  const given = (name: string) => (typeof query[name] === 'string' ? (query[name] as string) : undefined)
  const [, district, station] =
    /\/open\/(?:stations|arrivals)\/([\w-]+)\/([\w-]+)$/.exec(decoded(given('q') ?? '')) ?? []
  if (district && station) return { district, station }
  return { district: given('district'), station: given('station') }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
