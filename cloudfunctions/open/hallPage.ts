import { readFile } from 'node:fs/promises'
import path from 'node:path'
import qrcode from 'qrcode-generator'
import { type Answerer, content, type OpenAnswer } from '#functions/open/answer'
import { districtOf, stationIn } from '#functions/open/places'

/** Nothing but its own script, style, numbers and code; on CloudBase no host stands before it to say so. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Addresses are relative: where `/open` hangs is the gateway's to say. */
const pageOf = (name: string, district: string, station: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)} 叫号</title>
<link rel="icon" href="../../arrivals/${escaped(district)}/${escaped(station)}.svg">
<link rel="stylesheet" href="../hall.css">
<script src="../hall.js" defer></script>
</head>
<body data-numbers="${escaped(station)}.json">
<header><h1>${escaped(name)}</h1><p id="date"></p></header>
<p id="lost" role="status" hidden></p>
<main id="days" aria-live="polite" aria-atomic="false"><p class="empty">正在读取…</p></main>
<footer><p id="rule"></p></footer>
<aside aria-label="报到"><figure id="arriving"><img src="../../arrivals/${escaped(district)}/${escaped(station)}.svg" alt="报到码"><figcaption>扫码报到、取号</figcaption></figure></aside>
</body>
</html>
`

const secured = (answer: OpenAnswer): OpenAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
})

/** The page of the hall: large numbers, kept up by its script. */
export const hallPage: Answerer = async ({ platform, parts: { district = '', station: id = '' } }) => {
  await districtOf(platform, district)
  const { name } = await stationIn(platform, district, id)
  return secured(content('text/html; charset=utf-8', pageOf(name, district, id), 'no-cache'))
}

/** In the bundle the folder lies beside it, as here: config/functions.ts. */
const fileOf = (name: string): Promise<string> => readFile(path.join(__dirname, 'hall', name), 'utf8')

export const hallScript: Answerer = async () =>
  secured(content('text/javascript; charset=utf-8', await fileOf('hall.js'), 'no-cache'))

export const hallStyle: Answerer = async () =>
  secured(content('text/css; charset=utf-8', await fileOf('hall.css'), 'no-cache'))

/** 报到的码: leads to the page on which people say that they are here or take a number. To be hung at the door. */
export const arrivalCode: Answerer = async ({ platform, origin, parts: { district = '', station = '' } }) => {
  await stationIn(platform, district, station)
  const code = qrcode(0, 'M')
  code.addData(`${origin}/open/arrivals/${district}/${station}`)
  code.make()
  return content(
    'image/svg+xml; charset=utf-8',
    code.createSvgTag({ cellSize: 8, margin: 32, scalable: true }),
    'no-cache',
  )
}
