import type { Browser, FrameLocator, Page } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser } from '#tests/browser/phone'

jest.setTimeout(60_000)

/** The desk at /local, as a newcomer meets it after `npm start`. */
describe('The local desk, in a browser', () => {
  let house: House
  let browser: Browser
  let desk: Page
  let left: FrameLocator
  let right: FrameLocator

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    context.setDefaultTimeout(10_000)
    desk = await context.newPage()
    await desk.goto(`${house.address}/local`)
    left = desk.frameLocator('iframe[title="左边的手机"]')
    right = desk.frameLocator('iframe[title="右边的手机"]')
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const people = () => desk.getByRole('region', { name: '演示人物' })
  const wall = () => desk.getByRole('region', { name: '消息墙' })
  const clock = () => desk.getByRole('region', { name: '时钟' })
  const shown = (phone: FrameLocator, role: 'button' | 'radio' | 'heading', name: string) =>
    phone.getByRole(role, { name }).filter({ visible: true }).first()

  it('names people of every role and district, and opens two of them side by side', async () => {
    await people().getByRole('button', { name: '李桂香' }).waitFor()
    for (const role of ['居民', '联络站', '承办单位', '人大代表'])
      await people().getByRole('heading', { name: role, exact: true }).waitFor()
    for (const district of ['湘潭市', '桓台县', '株洲市天元区', '南昌市西湖区'])
      await people().getByText(district).first().waitFor()
  })

  it('signs them in apart: each phone shows its own person’s work, with a session of its own', async () => {
    await people().getByRole('tab', { name: '湘潭市' }).click()
    await people().getByRole('button', { name: '李桂香' }).click()
    await desk.getByRole('region', { name: '两部手机' }).getByRole('button', { name: '联络站' }).click()
    await people().getByRole('button', { name: '市城管局' }).click()
    await shown(left, 'button', '荷塘街道联络站，换一个联络站').waitFor()
    await shown(right, 'heading', '市城管局').waitFor()
    const kept = await desk.evaluate(() =>
      ['xiangtan.resident-1', 'xiangtan.unit-chengguan'].map(who => localStorage.getItem(`shuanglian:${who}:session`)),
    )
    expect(kept).toEqual([expect.stringContaining('token'), expect.stringContaining('token')])
    expect(kept[0]).not.toBe(kept[1])
  })

  it('shows on the wall what WeChat would have shown, after a booking with messages allowed', async () => {
    await shown(left, 'button', '预约接待').click()
    await shown(left, 'radio', '9:00').click()
    await left.getByLabel('想谈什么事').fill('楼道的灯坏了')
    await shown(left, 'button', '确认预约').click()
    await shown(left, 'button', '接待前提醒我').click()
    await left.getByText('接待前会在微信里提醒您').waitFor()
    expect(await wall().getByText('给 李桂香').count()).toBe(0)
    await clock().getByRole('button', { name: '过 7 天' }).click()
    await clock()
      .getByText(/走到了/)
      .waitFor()
    await desk.getByText('2026年12月8日').waitFor()
    // The reminder is due on the day before.
    await clock().getByLabel('拨到哪一刻（北京时间）').fill('2026-12-14T10:00')
    await clock().getByRole('button', { name: '拨到这时' }).click()
    await clock()
      .getByText(/走到了，发出 \d+ 条消息/)
      .waitFor()
    await wall().getByText('给 李桂香').first().waitFor()
    await wall().getByText('荷塘街道联络站').first().waitFor()
  })

  it('opens the message’s own page on the phone of the person it went to', async () => {
    await wall()
      .getByRole('article')
      .filter({ hasText: '给 李桂香' })
      .getByRole('button', { name: '在手机上打开' })
      .first()
      .click()
    await left.getByText('号码 9:00-1', { exact: true }).waitFor()
  })

  it('sets the clock to a moment of choice and stands still there', async () => {
    await clock().getByLabel('拨到哪一刻（北京时间）').fill('2026-12-20T08:30')
    await clock().getByRole('button', { name: '拨到这时' }).click()
    await desk.getByText('2026年12月20日').waitFor()
    await desk.getByText('08:30').waitFor()
    const answer = await fetch(`${house.address}/local/clock`)
    expect(await answer.json()).toEqual({ now: '2026-12-20T00:30:00.000Z', manual: true })
  })

  it('says, when the clock is turned back, that later messages stay', async () => {
    await clock().getByLabel('拨到哪一刻（北京时间）').fill('2026-12-20T08:00')
    await clock().getByRole('button', { name: '拨到这时' }).click()
    await clock().getByText('往回拨，墙上以后的消息不会撤走').waitFor()
    await clock().getByRole('button', { name: '过 1 小时' }).click()
    await clock()
      .getByText(/走到了，[^。]+$/)
      .waitFor()
  })

  it('walks a newcomer through the main job, each step on the phone of whoever does it', async () => {
    const steps = desk.getByRole('listitem')
    expect(await steps.count()).toBe(5)
    const words = (await steps.allTextContents()).join(' ')
    expect(words).toMatch(/1李桂香 预约一场接待.*交给.*接收，办完答复.*4李桂香 看答复/)
    await steps.nth(2).getByRole('button').click()
    await shown(right, 'heading', words.match(/替(\S+?)接收/)?.[1] ?? '').waitFor()
  })

  it('goes back in one phone and leaves the other where it is, with the form that was being filled in', async () => {
    await people().getByRole('button', { name: '李桂香' }).click()
    await desk.getByRole('region', { name: '两部手机' }).getByRole('button', { name: '承办单位' }).click()
    await people().getByRole('button', { name: '市城管局' }).click()
    await shown(right, 'button', '路灯坏了三盏').click()
    await shown(right, 'button', '返回').waitFor()
    await shown(left, 'button', '提意见').click()
    await left.getByLabel('什么事', { exact: true }).fill('楼道的灯又坏了')
    await shown(right, 'button', '返回').click()
    await shown(right, 'heading', '市城管局').waitFor()
    expect(await left.getByLabel('什么事', { exact: true }).inputValue()).toBe('楼道的灯又坏了')
    await shown(left, 'button', '返回').click()
    await shown(left, 'button', '提意见').waitFor()
  })

  it('shows the clerk beside at once what the resident has submitted, without anybody opening the page anew', async () => {
    await desk.getByRole('region', { name: '两部手机' }).getByRole('button', { name: '承办单位' }).click()
    await people()
      .getByRole('button', { name: /荷塘街道联络站$/ })
      .click()
    await shown(right, 'heading', '荷塘街道联络站').waitFor()
    await shown(left, 'button', '提意见').click()
    await left.getByLabel('什么事', { exact: true }).fill('菜市场后门的垃圾一周没有人清。')
    await shown(left, 'radio', '环境卫生').click()
    await shown(left, 'button', '下一步').click()
    await shown(left, 'button', '下一步').click()
    await shown(left, 'radio', '实名').click()
    await left.getByLabel('手机号', { exact: true }).fill('19900000001')
    await shown(left, 'button', '提交').click()
    await shown(left, 'button', '看这件意见').waitFor()
    await shown(right, 'button', '菜市场后门的垃圾').waitFor()
    // Booked before and submitted now: the first step of the walk is done. The others stay in sight.
    await desk.getByRole('listitem').first().getByLabel('已做').waitFor()
    expect(await desk.locator('#walk-steps li').allTextContents()).toEqual([
      expect.stringMatching(/^✓/),
      ...['2', '3', '4', '5'].map(number => expect.stringMatching(new RegExp(`^${number}`))),
    ])
  })

  it('leaves a phone on its page when the clock turns, with what is half written and what has come since', async () => {
    await shown(left, 'button', '看这件意见').click()
    await shown(left, 'button', '补充说明').click()
    await left.getByLabel('补充什么').fill('昨天晚上又堆了')
    await shown(right, 'button', '菜市场后门的垃圾').click()
    await shown(right, 'button', '交给单位办理').waitFor()
    await clock().getByRole('button', { name: '过 7 天' }).click()
    await clock()
      .getByText(/走到了/)
      .waitFor()
    await shown(right, 'button', '交给单位办理').waitFor()
    await right.getByText(/已超/).filter({ visible: true }).first().waitFor()
    expect(await left.getByLabel('补充什么').inputValue()).toBe('昨天晚上又堆了')
  })

  it('keeps the walk open until it is folded by hand, and then folded, also when the desk is opened anew', async () => {
    const steps = desk.getByRole('listitem')
    await desk.reload()
    await steps.first().getByLabel('已做').waitFor()
    await steps.nth(4).waitFor()
    await desk.getByText('第一次来，走一遍').click()
    await steps.first().waitFor({ state: 'hidden' })
    await desk.reload()
    await wall().getByText('给 李桂香').first().waitFor()
    await steps.first().waitFor({ state: 'hidden' })
  })
})
