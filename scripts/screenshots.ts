/**
 * `npm run screenshots`: a picture of every screen in `screenshots/`, in the usual and the elder view, light and dark, on a
 * phone and on a desk. Looked at by people: what a designer would not show is a defect, whatever the tests say.
 * `npm run screenshots -- desk records` takes those whose name contains one of the words.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type House, openHouse } from '#tests/browser/house'
import { type Look, openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { prepare } from '#tests/browser/prepare'
import { type Screen, show } from '#tests/browser/screen'
import { screensOf } from '#tests/browser/screens'

const folder = path.resolve(__dirname, '..', 'screenshots')

/**
 * A bar that sticks to the bottom would cover the middle of a long picture, so the window grows to the page instead; or to
 * the sheet where one is open, because what stands behind it was seen before.
 */
const wholePage = async ({ page }: Phone, file: string): Promise<void> => {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 }
  // Taro scrolls a box of its own below the document.
  const tall = await page.evaluate(() => {
    const sheet = document.querySelector('.sheet-scroll')
    if (sheet) return Math.ceil(sheet.scrollHeight / 0.88)
    return Math.max(...[...document.querySelectorAll('html, #app, .taro_page')].map(element => element.scrollHeight))
  })
  await page.setViewportSize({ width, height: Math.max(height, Math.min(tall, 6000)) })
  await page.screenshot({ path: path.join(folder, `${file}.png`), animations: 'disabled' })
}

const main = async (): Promise<void> => {
  const words = process.argv.slice(2)
  const isWanted = (name: string): boolean => words.length === 0 || words.some(word => name.includes(word))
  await mkdir(folder, { recursive: true })
  const house = await openHouse()
  const browser = await openBrowser()
  let failed = 0

  const take = async (screen: Screen, view: string, look: Look, elder = false): Promise<void> => {
    const phone = await openPhone(browser, house, screen.persona, look)
    try {
      if (elder) await phone.setElder(true)
      await show(phone, screen, house)
      await wholePage(phone, `${screen.name}-${view}`)
    } catch (error) {
      failed += 1
      console.error(`✗ ${screen.name} (${view}): ${error instanceof Error ? error.message : error}`)
      await phone.page.screenshot({ path: path.join(folder, `failed-${screen.name}-${view}.png`) })
    } finally {
      for (const complaint of phone.complaints) console.error(`! ${screen.name} (${view}): ${complaint}`)
      await phone.close()
      await screen.undo?.(house)
    }
  }

  try {
    for (const screen of screensOf(await prepare(house))) {
      if (!isWanted(screen.name)) continue
      await take(screen, 'usual', {})
      await take(screen, 'elder', {}, true)
      await take(screen, 'dark', { dark: true })
      if (screen.desk) await take(screen, 'desk', { width: 1280, height: 800 })
    }
    if (isWanted('local')) await takeDesk(house)
  } finally {
    await browser.close()
    await house.close()
  }
  if (failed) process.exitCode = 1

  async function takeDesk({ address }: House): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${address}/local`)
    for (const title of ['左边的手机', '右边的手机'])
      await page.frameLocator(`iframe[title="${title}"]`).getByRole('main').waitFor()
    await page.screenshot({ path: path.join(folder, 'local-desk.png') })
    await context.close()
  }
}

void main()
