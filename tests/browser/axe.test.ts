import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { axeFinds, measure } from '#tests/browser/measures'
import { allPages } from '#tests/browser/pages'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { type Prepared, prepare, who } from '#tests/browser/prepare'
import { type Screen, show } from '#tests/browser/screen'
import { screensOf } from '#tests/browser/screens'

jest.setTimeout(600_000)

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

type View = keyof typeof least

/** What is wrong with one screen as it is drawn now: empty where nothing is. */
const wrongWith = async (phone: Phone, view: View): Promise<string[]> => {
  const found = await axeFinds(phone.page)
  const { smallTargets, smallWords, lostWords } = await measure(phone.page, least[view])
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [
    ...found,
    ...smallTargets.map(line => `small target: ${line}`),
    ...smallWords.map(line => `small words: ${line}`),
    ...lostWords.map(line => `lost words: ${line}`),
    ...(wide ? ['it scrolls sideways'] : []),
    ...phone.complaints.splice(0).map(line => `complaint: ${line}`),
  ]
}

/** Judged in one view only: the elder view has the same colours. */
const wrongInTheDark = async (phone: Phone): Promise<string[]> => {
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  const found = await axeFinds(phone.page, ['color-contrast'])
  await phone.page.emulateMedia({ colorScheme: 'light' })
  return found.map(line => `dark: ${line}`)
}

type Found = Record<View, string[]>

/** One visit for both views: coming to a screen costs more than judging it. */
const look = async (phone: Phone, screen: Screen): Promise<Found> => {
  const found: Found = { usual: [], elder: [] }
  let view: View = 'usual'
  try {
    await phone.handTo(screen.persona)
    await show(phone, screen, house)
    found.usual.push(...(await wrongWith(phone, view)), ...(await wrongInTheDark(phone)))
    view = 'elder'
    await phone.setElder(true)
    await phone.sees(screen.sees)
    found.elder.push(...(await wrongWith(phone, view)))
  } catch (error) {
    found[view].push(`not reached, ${error instanceof Error ? error.message : error}`)
  }
  await screen.undo?.(house)
  const named = (line: string) => `${screen.name}: ${line}`
  return { usual: found.usual.map(named), elder: found.elder.map(named) }
}

/** Two phones at a time: one draws while the other is measured. */
const lookAtAll = async (): Promise<Found> => {
  const left = screensOf(at)
  const found: Found = { usual: [], elder: [] }
  const walk = async () => {
    const phone = await openPhone(browser, house, null)
    for (let screen = left.shift(); screen; screen = left.shift()) {
      const { usual, elder } = await look(phone, screen)
      found.usual.push(...usual)
      found.elder.push(...elder)
    }
    await phone.close()
  }
  await Promise.all([walk(), walk()])
  return found
}
let looked: Promise<Found> | undefined
const foundOnAll = (): Promise<Found> => {
  looked ??= lookAtAll()
  return looked
}

describe('Every screen', () => {
  it('is in the list: no page of the app is forgotten', () => {
    const listed = new Set(screensOf(at).map(screen => screen.page))
    expect(allPages().filter(page => !listed.has(page))).toEqual([])
  })

  it('can be read, heard and tapped in the usual view, light and dark', async () => {
    expect((await foundOnAll()).usual).toEqual([])
  })

  it('can be read, heard and tapped in the elder view: words from 18 px, targets from 60 px', async () => {
    expect((await foundOnAll()).elder).toEqual([])
  })

  it('is set the same in the elder view, whether it was open at the switch or is opened after it', async () => {
    const phone = await openPhone(browser, house, null)
    const everySize = () => measure(phone.page, { target: 9_999, words: 9_999 })
    for (const name of ['visitor-stations', 'resident-calendar', 'station-home', 'congress-day']) {
      const screen = screensOf(at).find(one => one.name === name)
      if (!screen) throw new Error(`no screen ${name}`)
      await phone.handTo(screen.persona)
      await show(phone, screen, house)
      const usual = await everySize()
      await phone.setElder(true)
      const switched = await everySize()
      expect(switched).not.toEqual(usual)
      await show(phone, screen, house)
      expect(await everySize()).toEqual(switched)
      await phone.setElder(false)
      expect(await everySize()).toEqual(usual)
    }
    await phone.close()
  })

  it('would be found out in the elder view with what only the usual view may have', async () => {
    const phone = await openPhone(browser, house, who.resident)
    await phone.open('resident/privacy')
    await phone.find('main', '').evaluate(main => {
      main.insertAdjacentHTML(
        'beforeend',
        '<p style="font-size:16px">偏小</p><div role="button" tabindex="0" style="width:50px;height:50px">点</div>' +
          '<p style="font-size:var(--fs);white-space:nowrap;margin-left:270px">大字就太远</p>',
      )
    })
    expect(await wrongWith(phone, 'usual')).toEqual([])
    await phone.setElder(true)
    const wrong = (await wrongWith(phone, 'elder')).join('\n')
    for (const kind of ['small words: 偏小 16px', 'small target: 点 50×50', 'lost words: 大字就太远'])
      expect(wrong).toContain(kind)
    await phone.close()
  })

  it('would be found out with small words, small targets, lost words or a nameless button', async () => {
    const phone = await openPhone(browser, house, null)
    await phone.page.setContent(
      '<div role="button" tabindex="0" style="width:20px;height:20px"></div>' +
        '<p style="font-size:9px">细小</p><p style="width:900px;text-align:right">太远</p>',
    )
    await phone.page.evaluate(() => console.error('不对'))
    const wrong = (await wrongWith(phone, 'usual')).join('\n')
    for (const kind of [
      'complaint: 不对',
      'small target',
      'small words: 细小',
      'lost words: 太远',
      'sideways',
      'aria-command-name',
    ])
      expect(wrong).toContain(kind)
    await phone.close()
  })
})
