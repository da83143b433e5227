import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { axeFinds, measure } from '#tests/browser/measures'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'

jest.setTimeout(240_000)

/** Where pictures go, for whoever wants to look at the day. */
const pictures = process.env.PICTURES
const district = 'xiangtan'
const station = 'hetang'
const clerk = `${district}.clerk-${station}`
const resident = `${district}.resident-1`
const walkIn = `${district}.resident-3`
const lastOne = `${district}.visitor-9`

interface Desk {
  seats: { deputy: string }[]
}

/** The whole day at once: three phones and the display in the hall. */
describe('The day in the browser', () => {
  let house: House
  let browser: Browser
  let day = ''
  let deputy = ''
  let second = ''
  let hall: Page
  const phones: Phone[] = []

  const phoneOf = async (persona: string, elder = false) => {
    const phone = await openPhone(browser, house, persona)
    phones.push(phone)
    if (elder) await phone.setElder(true)
    return phone
  }
  const picture = async (page: Page, name: string) => {
    if (!pictures) return
    // The window grows to the page, which scrolls in a box of its own.
    const seen = page.viewportSize() ?? { width: 390, height: 844 }
    const tall = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('html, .taro_page')].map(element => element.scrollHeight)),
    )
    await page.setViewportSize({ width: seen.width, height: Math.max(seen.height, Math.min(tall, 4000)) })
    await page.screenshot({ path: `${pictures}/${name}.png`, animations: 'disabled' })
    await page.setViewportSize(seen)
  }
  /** What a phone sees when it looks again by itself, every ten seconds. */
  const finds = async (phone: Phone | undefined, words: string) =>
    phone?.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
  const judge = async ({ page }: Phone, least = { target: 44, words: 14 }) => {
    const { smallTargets, smallWords, lostWords } = await measure(page, least)
    expect([...(await axeFinds(page)), ...smallTargets, ...smallWords, ...lostWords]).toEqual([])
  }

  beforeAll(async () => {
    if (pictures) mkdirSync(pictures, { recursive: true })
    house = await openHouse()
    browser = await openBrowser()
    const days = (await house.as(resident, 'reception.nextDays', { district, station })) as {
      id: string
      day: string
    }[]
    expect(days[0]?.day).toBe('2026-12-15')
    day = days[0]?.id ?? ''
    const { slots } = (await house.as(resident, 'reception.day', { district, day })) as { slots: { id: string }[] }
    for (const [i, who] of [resident, `${district}.resident-2`].entries())
      await house.as(who, 'reception.bookSlot', {
        slot: slots[i]?.id,
        matter: '楼道的灯坏了，物业说没有钱修',
        contact: { name: '欧阳不泄密', phone: '19912345678' },
      })
    const { seats } = (await house.as(clerk, 'visit.desk', { day })) as Desk
    deputy = `${district}.deputy-${seats[0]?.deputy}`
    second = seats[1]?.deputy ?? ''
    await house.setClock('2026-12-15T08:40:00+08:00')
    hall = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  })
  afterAll(async () => {
    for (const phone of phones) await phone.close()
    await browser?.close()
    await house?.close()
  })

  it('begins with a hall that has nobody in it, readable from afar and with no fault', async () => {
    const complaints: string[] = []
    hall.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    hall.on('pageerror', error => complaints.push(String(error)))
    await hall.goto(`${house.address}/open/hall/${district}/${station}`)
    await hall.getByText('现在没有人在等').waitFor()
    await hall.getByText('12月15日周二').waitFor()
    expect(await axeFinds(hall)).toEqual([])
    expect(complaints).toEqual([])
    expect(await hall.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await hall.locator('#days').getAttribute('aria-live')).toBe('polite')
    // The code at the door is drawn.
    expect(await hall.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  })

  it('lets a resident say that they are here, and one without a booking take a number', async () => {
    const phone = await phoneOf(resident)
    await phone.open('resident/home')
    await phone.sees('今天 9:00')
    await picture(phone.page, 'home')
    await judge(phone)
    await phone.tap('button', '我到了')
    await phone.sees('约的是 9:00')
    await phone.open('resident/bookings')
    await phone.sees(/报到码 \d{4}/)
    await picture(phone.page, 'bookings')
    await judge(phone)
    await phone.tap('button', '我到了，去报到')
    await phone.sees('约的是 9:00')
    // Opened anew: measured while it still slides in, everything stands beyond the edge.
    await phone.open('resident/arrive', { station })
    await phone.sees('约的是 9:00')
    await picture(phone.page, 'arrive')
    await judge(phone)
    await phone.tap('button', '我到了')
    await phone.sees('没到点时可能先叫现场取号的人')
    await picture(phone.page, 'place')
    await judge(phone)

    const other = await phoneOf(walkIn, true)
    await other.page.goto('about:blank')
    await other.page.goto(`${house.address}/?as=${walkIn}&bare#/pages/resident/arrive/index?station=${station}`)
    await other.sees('没有预约也可以来')
    await other.tap('button', '现场取号')
    await other.sees('现场1')
    await picture(other.page, 'walk-in-elder')
    await judge(other, { target: 60, words: 18 })
    await other.open('resident/home')
    await other.sees('现场1')
    await picture(other.page, 'walk-in-home-elder')
    await judge(other, { target: 60, words: 18 })
    await other.find('button', '看排到哪里 现场1').waitFor()
  })

  it('is called at the desk in one hand, at the table that the hall shows', async () => {
    await house.setClock('2026-12-15T09:01:00+08:00')
    const phone = await phoneOf(clerk)
    await phone.open('station/desk', { id: day })
    await phone.sees('在等 2 位')
    await picture(phone.page, 'desk-waiting')
    await judge(phone)
    // The same desk in the large type, on the phone of who sees less well.
    const large = await phoneOf(clerk, true)
    const inLarge = async (words: string | RegExp, name: string) => {
      await large.open('station/desk', { id: day })
      await large.sees(words)
      await picture(large.page, name)
      await judge(large, { target: 60, words: 18 })
    }
    await inLarge('在等 2 位', 'desk-waiting-elder')
    await phone.page.getByLabel('我在哪张桌').selectOption({ label: '2号桌' })
    await phone.tap('button', '叫下一位')
    await phone.sees('撤回：叫号 9:00-1')
    await picture(phone.page, 'desk-called')
    await judge(phone)
    await inLarge('撤回：叫号 9:00-1', 'desk-called-elder')
    await hall.getByText('到 2 号桌').waitFor()
    expect(await hall.locator('.number').allInnerTexts()).toEqual(['9:00-1'])
    await picture(hall, 'hall')
    const [mine] = phones
    await finds(mine, '正在叫您，请到2号桌')
    await phone.tap('button', '开始')
    await phone.sees('正在接待')
    await picture(phone.page, 'desk-in-room')
    await judge(phone)
    await inLarge('写 9:00-1 的接待记录', 'desk-in-room-elder')
    await phone.tap('button', '写 9:00-1 的接待记录')
    await phone.sees('新的记录')
    await phone.sees('预约时留的会带过来：欧**** 199****5678')
    expect(await phone.page.getByLabel('来访人说的').inputValue()).toBe('楼道的灯坏了，物业说没有钱修')
    await picture(phone.page, 'record-of-the-desk')
    await phone.page.getByRole('button', { name: '保存', exact: true }).click()
    await phone.sees('编号 ')
    await phone.open('station/records', { id: day })
    await phone.sees('没有记录的')
    await picture(phone.page, 'records-of-the-desk')
    await judge(phone)
    await phone.open('station/desk', { id: day })
    await phone.sees('正在接待')
    await phone.tap('button', '办完了')
    await phone.sees('撤回：办完了 9:00-1')
    await finds(mine, '已经办完了，谢谢您来')
  })

  it('shows numbers alone: no name, no matter, no phone', async () => {
    await house.as(deputy, 'visit.callNext', { day })
    await hall.locator('.number', { hasText: '现场1' }).waitFor()
    await finds(phones[1], '正在叫您，请进')
    const read = await (await fetch(`${house.address}/open/hall/${district}/${station}.json`)).text()
    expect(`${await hall.content()}${read}`).not.toMatch(/欧阳|不泄密|1991|楼道|\*/)
    expect(read).not.toContain(day)
  })

  it('keeps what it showed when the connection is lost, says since when, and finds back by itself', async () => {
    await hall.context().setOffline(true)
    await hall.getByText(/没有连上网络，下面是\d+:\d\d的情况/).waitFor({ timeout: 15_000 })
    expect(await hall.locator('.number').allInnerTexts()).toEqual(['现场1'])
    await picture(hall, 'hall-lost')
    const seen = (await house.as(deputy, 'visit.desk', { day })) as { now: { id: string }[] }
    await house.as(deputy, 'visit.start', { visit: seen.now[0]?.id })
    await hall.context().setOffline(false)
    await hall.getByText('正在接待，后面没有人在等').waitFor({ timeout: 15_000 })
    expect(await hall.locator('#lost').isHidden()).toBe(true)
  })

  it('leads the clerk and the deputies to the desk, and to nothing else first', async () => {
    const [own, large] = [await phoneOf(deputy), await phoneOf(deputy, true)]
    for (const [phone, name, least] of [
      [own, 'deputy-home', undefined],
      [large, 'deputy-home-elder', { target: 60, words: 18 }],
    ] as const) {
      await phone.open('deputy/home')
      await phone.find('button', '叫号台，12月15日').waitFor()
      expect(await phone.page.locator('.button-main').filter({ visible: true }).allInnerTexts()).toEqual(['叫号台'])
      await picture(phone.page, name)
      await judge(phone, least)
    }
    const phone = await phoneOf(clerk)
    await phone.open('station/day', { id: day })
    await phone.sees('约了 2 位：来了 1 位，还没到 1 位')
    expect(await phone.page.locator('.button-main').filter({ visible: true }).allInnerTexts()).toEqual(['叫号台'])
    await picture(phone.page, 'station-day')
  })

  it('ends when the clerk closes it: the register is kept, and whose time has not come must be told', async () => {
    // Still waits when the desk closes.
    await house.as(lastOne, 'visit.takeNumber', { day })
    const phone = await phoneOf(clerk)
    await phone.open('station/register', { id: day })
    await phone.sees('代表出勤')
    await phone.find('radio', '到了').click()
    await phone.tap('button', '收工')
    await phone.sees('还有1位约的时间没到')
    await phone.find('dialog', '今天收工').getByRole('button', { name: '收工', exact: true }).click()
    await phone.sees('还没有结束，重新打开')
    await phone.sees('没接待到')
    await phone.find('button', '登记出勤').waitFor()
    await picture(phone.page, 'register')
    await judge(phone)
    await hall.getByText('今天的接待已经结束').waitFor()
    expect(await hall.getByText('扫码报到、取号').isHidden()).toBe(true)
    await picture(hall, 'hall-over')
    const own = await phoneOf(deputy)
    await own.open('deputy/attendance')
    await own.sees('由联络站登记')
    await picture(own.page, 'attendance')
    const other = await phoneOf(`${district}.deputy-${second}`, true)
    await other.open('deputy/attendance')
    await other.sees('还没有登记的，请荷塘街道联络站补上')
    await picture(other.page, 'attendance-lacking-elder')
    await judge(other, { target: 60, words: 18 })
    expect(phones.flatMap(each => each.complaints)).toEqual([])
  })

  it('leaves the clerk with what is not written and not registered, and no desk, wherever they look', async () => {
    const seen = async (
      phone: Phone,
      page: string,
      words: string,
      name: string,
      least?: { target: number; words: number },
    ) => {
      await phone.open(page, page.endsWith('/day') ? { id: day } : {})
      await phone.sees(words)
      if (page.startsWith('station/')) await phone.find('button', '登记出勤').waitFor()
      await picture(phone.page, `closed-${name}`)
      await judge(phone, least)
      expect(await phone.page.getByRole('button', { name: '叫号台' }).filter({ visible: true }).count()).toBe(0)
    }
    const large = { target: 60, words: 18 }
    const [phone, elder] = [await phoneOf(clerk), await phoneOf(clerk, true)]
    for (const [of, view, least] of [
      [phone, '', undefined],
      [elder, '-elder', large],
    ] as const) {
      await seen(of, 'station/home', '今天收工了', `station-home${view}`, least)
      await seen(of, 'station/days', '代表的出勤还没有登记', `station-days${view}`, least)
      await seen(of, 'station/day', '约了 1 位：来了 1 位', `station-day${view}`, least)
    }
    await seen(await phoneOf(deputy), 'deputy/day', '约了 1 位：来了 1 位', 'deputy-day')
    await seen(await phoneOf(deputy), 'deputy/home', '接待已结束', 'deputy-home')
    await phone.open('station/home')
    await phone.tap('button', '登记出勤，')
    await phone.page
      .getByRole('radiogroup')
      .filter({ visible: true })
      .nth(1)
      .getByRole('radio', { name: '到了' })
      .click()
    await phone.page.getByText('代表的出勤还没有登记').filter({ visible: true }).first().waitFor({ state: 'detached' })
    await picture(phone.page, 'closed-register')
    await judge(phone)
  })

  it('tells who still waited that it is over, in their own view, and what they can do', async () => {
    for (const elder of [false, true]) {
      const phone = await phoneOf(lastOne, elder)
      await phone.open('resident/arrive', { station })
      await phone.sees('没轮到您就收工了，很对不起')
      await phone.find('button', '另约一次').waitFor()
      await picture(phone.page, `sent-away${elder ? '-elder' : ''}`)
      await judge(phone, elder ? { target: 60, words: 18 } : undefined)
    }
    expect(phones.flatMap(each => each.complaints)).toEqual([])
  })
})
