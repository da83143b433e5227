import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Route } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '#tests/browser/chromium'
import type { House } from '#tests/browser/house'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })

export interface Look {
  width?: number
  height?: number
  dark?: boolean
  /** What the phone has kept from before: another phone's `context.storageState()`. */
  kept?: Kept
}

export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

type Role = Parameters<Page['getByRole']>[0]

/**
 * A person's phone: what they read and tap, named by role and accessible name as a screen reader would. Nothing here waits
 * for a time; everything waits for words.
 */
export interface Phone {
  page: Page
  context: BrowserContext
  /** Opens a page anew, as from a message: `resident/opinion`, with its query. */
  open(page: string, query?: Record<string, string>): Promise<void>
  /** The one visible thing of a role whose name contains `name`. */
  find(role: Role, name: string): Locator
  tap(role: Role, name: string): Promise<void>
  write(label: string, text: string): Promise<void>
  sees(words: string | RegExp): Promise<void>
  /** The server gets the next one of this action (`opinion/submit`), and its answer is lost on the way back. */
  loseAnswer(action: string): Promise<void>
  /** The large type, by the switch that the person uses. */
  toElder(): Promise<void>
  /** What the browser complained about; a page that works complains about nothing. */
  complaints: string[]
  close(): Promise<void>
}

/** Without a network the browser itself says so in its log. */
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 4\d\d/

export const openPhone = async (
  browser: Browser,
  house: House,
  persona: string | null,
  { width = 390, height = 844, dark = false, kept }: Look = {},
): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    storageState: kept,
  })
  context.setDefaultTimeout(8_000)
  // The pages ask the phone's own clock what “today” is; from the house's moment on it walks as usual.
  await context.clock.install({ time: house.opened })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })

  const find = (role: Role, name: string): Locator => page.getByRole(role, { name }).filter({ visible: true }).first()
  const phone: Phone = {
    page,
    context,
    complaints,
    find,
    async open(name, query = {}) {
      const who = persona ? `as=${encodeURIComponent(persona)}&` : ''
      const pairs = new URLSearchParams(query).toString()
      // Leaving first: a browser that stays on the same document only tells the router about another hash.
      await page.goto('about:blank')
      await page.goto(`${house.address}/?${who}bare#/pages/${name}/index${pairs ? `?${pairs}` : ''}`)
    },
    tap: (role, name) => find(role, name).click(),
    write: (label, text) => page.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(text),
    sees: words => page.getByText(words).filter({ visible: true }).first().waitFor(),
    async loseAnswer(action) {
      const lose = async (route: Route) => {
        await route.fetch()
        await route.abort()
      }
      await page.route(`**/api/${action}`, lose, { times: 1 })
    },
    async toElder() {
      await phone.open('resident/home')
      await phone.tap('switch', '大字版')
    },
    close: () => context.close(),
  }
  return phone
}
