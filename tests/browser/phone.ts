import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Route } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '#tests/browser/chromium'
import type { House } from '#tests/browser/house'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })

export interface Look {
  width?: number
  height?: number
  dark?: boolean
}

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
  /** The large type, on or off, by the switch that the person uses: in another window, so that this one stays as it is. */
  setElder(on: boolean): Promise<void>
  /** Hands the phone on to somebody else, as good as new: nothing is kept on it, and the network is back. */
  handTo(persona: string | null): Promise<void>
  /** What the browser complained about; a page that works complains about nothing. */
  complaints: string[]
  close(): Promise<void>
}

/** Without a network the browser itself says so in its log. */
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 4\d\d/

export const openPhone = async (
  browser: Browser,
  house: House,
  first: string | null,
  { width = 390, height = 844, dark = false }: Look = {},
): Promise<Phone> => {
  const colorScheme = dark ? 'dark' : 'light'
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(8_000)
  // The pages ask the phone's own clock what “today” is; from the house's moment on it walks as usual.
  await context.clock.install({ time: house.opened })
  const complaints: string[] = []
  context.on('weberror', error => complaints.push(String(error.error())))
  context.on('console', message => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  const page = await context.newPage()
  let persona = first
  const addressOf = (name: string, query: Record<string, string> = {}): string => {
    const who = persona ? `as=${encodeURIComponent(persona)}&` : ''
    const pairs = new URLSearchParams(query).toString()
    return `${house.address}/?${who}bare#/pages/${name}/index${pairs ? `?${pairs}` : ''}`
  }
  /** The home page in a window behind the first one, and who is there. */
  let behind: { window: Page; persona: string | null } | undefined

  const windowBehind = async (): Promise<Page> => {
    if (behind && behind.persona === persona) return behind.window
    const window = behind?.window ?? (await context.newPage())
    await window.goto('about:blank')
    await window.goto(addressOf('resident/home'), { waitUntil: 'networkidle' })
    behind = { window, persona }
    return window
  }

  const find = (role: Role, name: string): Locator => page.getByRole(role, { name }).filter({ visible: true }).first()
  const phone: Phone = {
    page,
    context,
    complaints,
    find,
    async open(name, query) {
      // Leaving first: a browser that stays on the same document only tells the router about another hash.
      await page.goto('about:blank')
      await page.goto(addressOf(name, query))
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
    async setElder(on) {
      const window = await windowBehind()
      const large = window.getByRole('switch', { name: '大字版' })
      if ((await large.getAttribute('aria-checked')) !== String(on)) {
        await window.bringToFront()
        await large.click()
      }
      // A window behind another draws once a second, and every tap waits for it to be drawn.
      await page.bringToFront()
      // No page of this window is left in the other view, not even those below the one on top.
      await page.locator(on ? '.screen:not(.elder)' : '.screen.elder').waitFor({ state: 'detached' })
    },
    async handTo(next) {
      await page.goto('about:blank')
      await context.setOffline(false)
      persona = next
      await phone.setElder(false)
      await behind?.window.evaluate(() => {
        localStorage.clear()
        sessionStorage.clear()
      })
      complaints.length = 0
    },
    close: () => context.close(),
  }
  return phone
}
