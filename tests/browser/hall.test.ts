import type { Browser, Page } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { axeFinds } from '#tests/browser/measures'
import { openBrowser } from '#tests/browser/phone'

jest.setTimeout(240_000)

const pictures = process.env.PICTURES
const station = 'nanzhan'
const clerk = `xihu.clerk-${station}`
const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]

/** 西湖 receives twice on one Saturday: 169号见 in the morning, 幸福圆桌会 in the afternoon. */
describe('大厅屏 on the screens that hang in halls', () => {
  let house: House
  let browser: Browser
  let hall: Page
  let day = ''

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    const days = (await house.as(clerk, 'reception.stationDays', { station })) as {
      id: string
      day: string
      practice: string
      state: string
    }[]
    const saturday = days.filter(each => each.day === '2026-12-05')
    expect(saturday.map(each => each.practice).sort()).toEqual(['169号见', '幸福圆桌会'])
    for (const each of saturday)
      if (each.state === 'planned') await house.as(clerk, 'reception.publishDay', { day: each.id })
    day = saturday.find(each => each.practice === '169号见')?.id ?? ''
    // A display from a shop that never heard of Nanchang.
    const context = await browser.newContext({ viewport: screens[0] ?? null, timezoneId: 'America/New_York' })
    hall = await context.newPage()
    await house.setClock('2026-12-05T08:40:00+08:00')
    await hall.goto(`${house.address}/open/hall/xihu/${station}`)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  /** What does not stand whole on the screen, or lies over something else. */
  const lost = () =>
    hall.evaluate(() => {
      const seen = [
        ...document.querySelectorAll('h1, #date, #lost, #days > *, .number, .where, #rule, figure, img'),
      ].filter(each => each.getClientRects().length > 0 && each.textContent !== null)
      const boxes = seen.map(each => ({
        each,
        name: each.id || each.className || each.tagName,
        box: each.getBoundingClientRect(),
      }))
      const out = boxes.filter(
        ({ box }) => box.top < 0 || box.left < 0 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1,
      )
      const parts = boxes.filter(({ each }) => each.matches('#lost, #days > *, #rule, figure'))
      const over = parts.filter(({ box, each }) =>
        parts.some(
          other =>
            other.each !== each &&
            box.top < other.box.bottom - 1 &&
            box.bottom > other.box.top + 1 &&
            box.left < other.box.right - 1 &&
            box.right > other.box.left + 1,
        ),
      )
      const page = document.documentElement
      return {
        out: out.map(({ name }) => name),
        over: over.map(({ name }) => name),
        scrolls: page.scrollHeight > innerHeight || page.scrollWidth > innerWidth,
      }
    })
  const holdsOnEveryScreen = async (name: string) => {
    for (const screen of screens) {
      await hall.setViewportSize(screen)
      if (pictures) await hall.screenshot({ path: `${pictures}/hall-${name}-${screen.width}.png` })
      expect([screen.width, await lost()]).toEqual([screen.width, { out: [], over: [], scrolls: false }])
    }
    await hall.setViewportSize(screens[0] ?? { width: 1280, height: 720 })
  }

  it('says of the roundtable of the afternoon one line, and of the morning that nobody waits', async () => {
    await hall.getByText('现在没有人在等').waitFor()
    await hall.getByText('幸福圆桌会 14:30–16:30').waitFor()
    await holdsOnEveryScreen('quiet')
    expect(await axeFinds(hall)).toEqual([])
  })

  it('shows two who are called and all who are next, with the rule and the code', async () => {
    for (const surname of ['赵', '钱', '孙', '李', '周', '吴', '郑', '王'])
      await house.as(clerk, 'visit.giveNumber', { day, contact: { name: `${surname}来访` } })
    await house.as(clerk, 'visit.callNext', { day, desk: 1 })
    const { seats } = (await house.as(clerk, 'visit.desk', { day })) as { seats: { deputy: string }[] }
    await house.as(`xihu.deputy-${seats[0]?.deputy}`, 'visit.callNext', { day, desk: 2 })
    await hall.getByText('到 2 号桌').waitFor({ timeout: 15_000 })
    await hall.getByText('现场8').waitFor()
    await holdsOnEveryScreen('called')
  })

  it('holds all of it when the connection is lost, with the time of Beijing', async () => {
    await hall.context().setOffline(true)
    const words = hall.getByText(/没有连上网络，下面是\d+:\d\d的情况/)
    await words.waitFor({ timeout: 15_000 })
    const said = /(\d+):(\d\d)/.exec(await words.innerText())
    const beijing = new Date(Date.now() + 8 * 3_600_000)
    const apart = beijing.getUTCHours() * 60 + beijing.getUTCMinutes() - (Number(said?.[1]) * 60 + Number(said?.[2]))
    expect((apart + 1440) % 1440).toBeLessThanOrEqual(2)
    await holdsOnEveryScreen('lost')
    await hall.context().setOffline(false)
  })
})
