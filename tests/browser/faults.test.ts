import type { Browser, Locator } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { type Prepared, prepare } from '#tests/browser/prepare'
import { type Screen, show } from '#tests/browser/screen'
import { screensOf } from '#tests/browser/screens'

jest.setTimeout(300_000)

/** Whether all of its first line stands in the window and nothing, such as a bar or the edge of a sheet, covers it. */
const isInSight = (place: Locator): Promise<boolean> =>
  place.evaluate(element => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const seen = [2, Math.min(height - 2, 20)].map(down => document.elementFromPoint(left + width / 2, top + down))
    return seen.every(one => one !== null && element.contains(one))
  })

/** A small phone in large type, where a form is longer than the window. */
describe('A form that is sent back to its writer, on a small phone', () => {
  let house: House
  let browser: Browser
  let at: Prepared
  let phone: Phone

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    at = await prepare(house)
    phone = await openPhone(browser, house, null, { width: 360, height: 560 })
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  /** What is wrong after the form of this screen was sent: null when the writer is where they must be. */
  const lostOn = async (screen: Screen, fault: string, control: string): Promise<string | null> => {
    try {
      await phone.handTo(screen.persona)
      await phone.setElder(true)
      await show(phone, screen, house)
      const place = phone.page.locator(fault).filter({ visible: true }).first()
      const focused = place.locator(control).and(phone.page.locator(':focus'))
      await focused.waitFor({ timeout: 6_000 })
      return (await isInSight(focused)) ? null : `${screen.name}: out of sight`
    } catch (error) {
      return `${screen.name}: ${error instanceof Error ? error.message : error}`
    }
  }
  const lostOnAll = async (ending: string, fault: string, control: string): Promise<(string | null)[]> => {
    const screens = screensOf(at).filter(screen => screen.name.endsWith(ending))
    expect(screens.length).toBeGreaterThan(0)
    const lost: (string | null)[] = []
    for (const screen of screens) lost.push(await lostOn(screen, fault, control))
    return lost.filter(line => line !== null)
  }

  it('leads to the first field that is wrong, and the keyboard with it', async () => {
    expect(await lostOnAll('-unfinished', '.field-wrong', 'input, textarea, select, [tabindex="0"]')).toEqual([])
  })

  it('leads to the way to send it again, when it could not be sent', async () => {
    expect(await lostOnAll('-reply-offline', '.problem', '[role=button]')).toEqual([])
  })
})
