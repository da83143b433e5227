import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { axeFinds, measure } from '#tests/browser/measures'
import { allPages } from '#tests/browser/pages'
import { type Kept, openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { type Prepared, prepare } from '#tests/browser/prepare'
import { type Screen, screensOf, show } from '#tests/browser/screens'

jest.setTimeout(400_000)

/** The least sizes in pixels. `small` is set smaller than the body text, and never below these. */
const least = { usual: { target: 44, words: 14 }, elder: { target: 60, words: 18 } }

let house: House
let browser: Browser
let at: Prepared

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  at = await prepare(house)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** What is wrong with one screen as it is drawn now: empty where nothing is. */
const wrongWith = async (phone: Phone, view: keyof typeof least): Promise<string[]> => {
  const found = await axeFinds(phone.page)
  const { smallTargets, smallWords, lostWords } = await measure(phone.page, least[view])
  // The elder view has the same colours: they are judged once.
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  const dark = view === 'usual' ? await axeFinds(phone.page, ['color-contrast']) : []
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [
    ...found,
    ...dark.map(line => `dark: ${line}`),
    ...smallTargets.map(line => `small target: ${line}`),
    ...smallWords.map(line => `small words: ${line}`),
    ...lostWords.map(line => `lost words: ${line}`),
    ...(wide ? ['it scrolls sideways'] : []),
    ...phone.complaints.map(line => `complaint: ${line}`),
  ]
}

/** What each person's phone keeps once the large type is on. */
const elderPhones = new Map<string, Kept>()
const elderKept = async (persona: string | null): Promise<Kept> => {
  const name = persona ?? ''
  const known = elderPhones.get(name)
  if (known) return known
  const phone = await openPhone(browser, house, persona)
  await phone.toElder()
  await phone.page.locator('[role=switch][aria-checked=true]').first().waitFor()
  const kept = await phone.context.storageState()
  await phone.close()
  elderPhones.set(name, kept)
  return kept
}

const look = async (screen: Screen, view: keyof typeof least): Promise<string[]> => {
  const kept = view === 'elder' ? await elderKept(screen.persona) : undefined
  const phone = await openPhone(browser, house, screen.persona, { kept })
  try {
    await show(phone, screen, house)
    return (await wrongWith(phone, view)).map(line => `${screen.name}: ${line}`)
  } catch (error) {
    return [`${screen.name}: not reached, ${error instanceof Error ? error.message : error}`]
  } finally {
    await phone.close()
    await screen.undo?.(house)
  }
}

/** Two phones at a time: one draws while the other is measured. */
const lookAtAll = async (view: keyof typeof least): Promise<string[]> => {
  const left = screensOf(at)
  const found: string[] = []
  const walk = async () => {
    for (let screen = left.shift(); screen; screen = left.shift()) found.push(...(await look(screen, view)))
  }
  await Promise.all([walk(), walk()])
  return found
}

describe('Every screen', () => {
  it('is in the list: no page of the app is forgotten', () => {
    const listed = new Set(screensOf(at).map(screen => screen.page))
    expect(allPages().filter(page => !listed.has(page))).toEqual([])
  })

  it('can be read, heard and tapped in the usual view, light and dark', async () => {
    expect(await lookAtAll('usual')).toEqual([])
  })

  it('can be read, heard and tapped in the elder view: words from 18 px, targets from 60 px', async () => {
    expect(await lookAtAll('elder')).toEqual([])
  })

  it('would be found out with small words, small targets, lost words or a nameless button', async () => {
    const phone = await openPhone(browser, house, null)
    await phone.page.setContent(
      '<div role="button" tabindex="0" style="width:20px;height:20px"></div>' +
        '<p style="font-size:9px">细小</p><p style="width:900px;text-align:right">太远</p>',
    )
    const wrong = (await wrongWith(phone, 'usual')).join('\n')
    for (const kind of ['small target', 'small words: 细小', 'lost words: 太远', 'sideways', 'aria-command-name'])
      expect(wrong).toContain(kind)
    await phone.close()
  })
})
