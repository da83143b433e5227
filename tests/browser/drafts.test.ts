import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { lampPhoto } from '#tests/browser/pictures'
import { who } from '#tests/browser/prepare'

jest.setTimeout(60_000)

/** What was typed outlives a closed app, and arrives once. */
describe('A draft, in a browser', () => {
  let house: House
  let browser: Browser
  let phone: Phone

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    phone = await openPhone(browser, house, who.newcomer)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const openDraft = () => phone.open('resident/submit-opinion')
  const next = async (times: number) => {
    for (let n = 0; n < times; n += 1) await phone.tap('button', '下一步')
  }
  const write = async (text: string, secrecy: string) => {
    await openDraft()
    await phone.write('什么事', text)
    await phone.tap('radio', '环境卫生')
    await next(2)
    await phone.tap('radio', secrecy)
  }
  const submitUnanswered = async () => {
    await phone.loseAnswer('opinion/submit')
    await phone.tap('button', '提交')
    await phone.sees('您写的内容还在')
  }
  const arrived = async (text: string): Promise<number> =>
    ((await house.as(who.newcomer, 'opinion.mine')) as { title: string }[]).filter(one => one.title.startsWith(text))
      .length

  it('that was submitted without an answer is submitted once, although the app was closed', async () => {
    await write('健身器材的螺丝松了，孩子玩很危险。', '保密')
    await submitUnanswered()
    await openDraft()
    await phone.sees('上次提交没有等到回音。再提交一次就行，不会重复')
    await next(2)
    await phone.tap('button', '提交')
    await phone.sees('收到您的意见了')
    expect(await arrived('健身器材的螺丝松了')).toBe(1)
  })

  it('that was changed after a lost answer does not arrive twice: the person learns where the first is', async () => {
    await write('公交站的棚子漏雨，等车没有地方站。', '实名')
    await phone.write('怎么称呼您', '张小满')
    await submitUnanswered()
    await openDraft()
    await phone.write('什么事', '公交站的棚子漏雨，座椅也坏了。')
    await next(2)
    await phone.tap('button', '提交')
    await phone.sees('您上次提交的已经收到了')
    expect(await arrived('公交站的棚子')).toBe(1)
    await phone.tap('button', '看收到的这件')
    await phone.sees('公交站的棚子漏雨，等车没有地方站。')
    await openDraft()
    await phone.tap('button', '清空重写')
    await phone.find('dialog', '清空').getByRole('button', { name: '清空重写' }).click()
  })

  it('that was sent with a name does not arrive again without one', async () => {
    await write('菜市场后门的垃圾一周没有人清。', '保密')
    await submitUnanswered()
    await openDraft()
    await next(2)
    await phone.tap('radio', '匿名')
    await phone.tap('button', '提交')
    await phone.sees('您上次提交的已经收到了')
    await phone.tap('button', '不用再提，清掉改的内容')
    await phone.sees('下一个接待日')
  })

  it('gives the query code of an anonymous one whose answer was lost', async () => {
    await write('小区后墙的涂鸦没有人管，请清一清。', '匿名')
    await submitUnanswered()
    await openDraft()
    await phone.write('什么事', '小区后墙和侧墙的涂鸦没有人管。')
    await next(2)
    await phone.tap('button', '提交')
    await phone.sees('您的查询码')
    await phone.tap('button', '不用再提，清掉改的内容')
    await phone.sees('还没有复制查询码')
    await phone.tap('button', '已经抄下，离开')
    await phone.sees('下一个接待日')
  })

  it('books a time once, although the answer was lost and the app closed', async () => {
    await phone.open('resident/home')
    await phone.tap('button', '预约接待')
    await phone.tap('radio', '9:40')
    await phone.write('想谈什么事', '想说说小区路灯的事')
    await phone.loseAnswer('reception/bookSlot')
    await phone.tap('button', '确认预约 9:40')
    await phone.sees('没有连上网络')
    await phone.open('resident/home')
    await phone.sees('您约了9:40这一场')
    const [{ dayId } = { dayId: '' }] = (await house.as(who.newcomer, 'reception.myBookings')) as { dayId: string }[]
    await phone.open('resident/book-slot', { day: dayId })
    await phone.sees('上次预约没有等到回音，可能已经约上了')
    await phone.tap('button', '确认预约 9:40')
    await phone.sees('大厅叫这个号')
    const bookings = (await house.as(who.newcomer, 'reception.myBookings')) as { state: string }[]
    expect(bookings.map(one => one.state)).toEqual(['booked'])
  })

  it('shows its photos the next day, and says which one the server no longer has', async () => {
    await openDraft()
    await phone.write('什么事', '路口的路灯不亮，晚上看不清。')
    await phone.tap('radio', '道路交通')
    for (const nth of [1, 2]) {
      const chooser = phone.page.waitForEvent('filechooser')
      await phone.tap('button', '添加照片')
      await (await chooser).setFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await lampPhoto() })
      await phone.find('img', `第${nth}张照片`).waitFor()
    }
    await house.setClock('2026-12-02T10:00:00+08:00')
    // The second one was cleared away meanwhile.
    await phone.page.evaluate(draft => {
      const kept = localStorage.getItem(draft) ?? ''
      const { photos } = JSON.parse(kept).data
      localStorage.setItem(draft, kept.replace(photos[1], '0193a000-0000-4000-8000-00000000000f'))
    }, `shuanglian:${who.newcomer}:draft:opinion:xiangtan`)
    await openDraft()
    const first = phone.find('img', '第1张照片')
    await first.waitFor()
    await expect(first.evaluate(image => (image as HTMLImageElement).decode())).resolves.toBeUndefined()
    await phone.sees('已经清掉')
    await next(1)
    await phone.sees('有1张照片放得太久，已经清掉了，请去掉后再添加')
    await phone.tap('button', '去掉第2张照片')
    await next(2)
    await phone.tap('radio', '保密')
    await phone.tap('button', '提交')
    await phone.sees('收到您的意见了')
    expect(phone.complaints).toEqual([])
  })
})
