import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where this machine's Chromium lies; undefined when it has none. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...places].find(place => place !== undefined && existsSync(place))

/** Headless, quiet towards the network, and able to run as root in a container. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
