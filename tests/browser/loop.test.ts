import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { lampPhoto } from '#tests/browser/pictures'
import { who } from '#tests/browser/prepare'

jest.setTimeout(60_000)

/** The main job from end to end, as four people live it on their phones; each step stands on what the one before left. */
describe('The loop, in a browser', () => {
  const body = '小区东门两盏路灯坏了一个月，晚上看不清路，希望尽快修好。'
  const title = /^小区东门两盏路灯/
  const people: Phone[] = []
  let house: House
  let browser: Browser
  let resident: Phone
  let clerk: Phone
  let unit: Phone
  let deputy: Phone

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    const phoneOf = async (persona: string) => {
      const phone = await openPhone(browser, house, persona)
      people.push(phone)
      return phone
    }
    resident = await phoneOf(who.newcomer)
    clerk = await phoneOf(who.clerk)
    unit = await phoneOf(who.unit)
    deputy = await phoneOf(who.deputy)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })
  afterEach(() => {
    expect(people.flatMap(phone => phone.complaints)).toEqual([])
  })

  it('lets a resident book a time in three taps and a line, and says the number and where to go', async () => {
    await resident.open('resident/home')
    await resident.tap('button', '预约接待')
    await resident.tap('radio', '9:40')
    await resident.write('想谈什么事', '想说说小区路灯的事')
    await resident.tap('button', '确认预约 9:40')
    await resident.sees('大厅叫这个号')
    await resident.sees('9:40-1')
    await resident.tap('button', '看我的预约')
    await resident.open('resident/mine')
    await resident.tap('button', '我的预约')
    await resident.sees('号码 9:40-1')
    await resident.sees('岳塘区荷塘街道办事处一楼')
  })

  it('lets them give the time back, and then shows that it is free', async () => {
    await resident.tap('button', '取消预约 9:40-1')
    await resident.find('dialog', '取消这次预约？').getByRole('button', { name: '确定不去了' }).click()
    await resident.find('dialog', '取消这次预约？').waitFor({ state: 'detached' })
    await resident.sees('已取消')
    await resident.open('resident/calendar')
    await resident.find('radio', '9:40 可约').waitFor()
  })

  it('keeps an opinion that is half written over a reload, and takes it in three steps with a photo', async () => {
    await resident.open('resident/submit-opinion')
    await resident.write('什么事', body)
    await resident.tap('radio', '道路交通')
    const chooser = resident.page.waitForEvent('filechooser')
    await resident.tap('button', '添加照片')
    await (await chooser).setFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await lampPhoto() })
    await resident.find('button', '去掉第1张照片').waitFor()
    await resident.tap('button', '下一步')
    await resident.write('在哪里', '荷塘路18号小区东门')

    await resident.page.reload()
    await resident.sees('上次没写完的还在')
    expect(await resident.page.getByLabel('什么事', { exact: true }).inputValue()).toBe(body)
    await resident.find('img', '第1张照片').waitFor()
    await resident.tap('button', '下一步')
    expect(await resident.page.getByLabel('在哪里', { exact: true }).inputValue()).toBe('荷塘路18号小区东门')
    await resident.page.getByLabel('想请哪位代表关注').selectOption({ index: 1 })
    await resident.tap('button', '下一步')
    await resident.tap('radio', '实名')
    await resident.write('手机号', '19900000003')
    await resident.tap('button', '提交')
    await resident.sees('收到您的意见了')
    await resident.sees('最晚12月3日告诉您由谁办理')
  })

  it('shows it to the clerk, who gives it to a unit with a number of working days', async () => {
    await clerk.open('station/home')
    await clerk.tap('button', '小区东门两盏路灯')
    await clerk.sees(body)
    await clerk.tap('button', '交给单位办理')
    await clerk.page.getByLabel('主办单位').selectOption({ label: '市城管局' })
    await clerk.sees('最晚12月22日 周二答复')
    await clerk.write('答复期限（工作日）', '61')
    await clerk.find('dialog', '交给单位办理').getByRole('button', { name: '交给单位办理' }).click()
    await clerk.sees('请写1到60之间的数')
    await clerk.write('答复期限（工作日）', '10')
    await clerk.sees('最晚12月15日 周二答复')
    await clerk.find('dialog', '交给单位办理').getByRole('button', { name: '交给单位办理' }).click()
    await clerk.sees('等市城管局接收')
  })

  it('lets the unit accept it, write what is done, and reply that it is solved', async () => {
    await unit.open('unit/home')
    await unit.tap('button', '小区东门两盏路灯')
    await unit.tap('button', '接收')
    await unit.find('dialog', '接收').getByRole('button', { name: '接收', exact: true }).click()
    await unit.find('dialog', '接收').waitFor({ state: 'detached' })
    await unit.sees(/最晚12月15日/)
    const take = async (step: string, fill: () => Promise<void>, send: string) => {
      if (!(await unit.page.getByRole('button', { name: step, exact: true }).isVisible()))
        await unit.tap('button', '更多')
      await unit.page.getByRole('button', { name: step, exact: true }).click()
      await fill()
      await unit.tap('button', send)
      await unit.find('dialog', step).waitFor({ state: 'detached' })
    }
    await take('写进展', () => unit.write('到现在做了什么', '已到现场，灯头明天换'), '发出进展')
    await take(
      '答复',
      async () => {
        await unit.tap('radio', 'A类')
        await unit.write('答复内容', '两盏路灯的灯头都换好了，已经亮了。')
      },
      '发出答复',
    )
    await unit.sees('已经答复，等居民评价')
  })

  it('tells the deputy whom the resident had named, in the list and by a notice', async () => {
    await deputy.open('deputy/home')
    await deputy.tap('tab', '提给我的意见')
    await deputy.tap('button', '小区东门两盏路灯')
    await deputy.sees('两盏路灯的灯头都换好了，已经亮了。')
    await deputy.open('resident/inbox')
    await deputy.sees(/路灯/)
  })

  it('shows the resident who had it, until when and what came of it, and takes “satisfied”', async () => {
    await resident.open('resident/opinions')
    await resident.tap('button', '小区东门两盏路灯')
    await resident.sees('市城管局已答复：问题已解决')
    await resident.sees(/已交给市城管局办理，12月15日前答复/)
    await resident.sees('已到现场，灯头明天换')
    await resident.find('img', '第1张照片').waitFor()
    await resident.tap('button', '评价这次答复')
    await resident.page.getByRole('radio', { name: '满意', exact: true }).click()
    await resident.tap('button', '提交评价')
    await resident.sees('您的评价：满意')
    await resident.open('resident/opinions')
    await resident.sees('已经结束')
    await resident.sees(title)
  })

  const toLastStep = async (phone: Phone, text: string) => {
    await phone.open('resident/submit-opinion')
    await phone.write('什么事', text)
    await phone.tap('radio', '环境卫生')
    await phone.tap('button', '下一步')
    await phone.tap('button', '下一步')
  }

  it('finds an anonymous opinion again by its code, on any phone', async () => {
    await toLastStep(resident, '菜市场后门的垃圾一周没有人清。')
    await resident.tap('radio', '匿名')
    await resident.tap('button', '提交')
    await resident.sees('您的查询码')
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await resident.page.locator('body').innerHTML())?.[0] ?? ''
    const other = await openPhone(browser, house, who.neighbour)
    people.push(other)
    await other.open('resident/find-by-code')
    await other.write('查询码或预约码', 'WRNG-WRNG-WRNG')
    await other.tap('button', '查一查')
    await other.find('alert', '').waitFor()
    await other.write('查询码或预约码', code.toLowerCase().replaceAll('-', ''))
    await other.tap('button', '查一查')
    await other.sees('菜市场后门的垃圾一周没有人清。')
    await other.sees(/荷塘街道联络站正在看您的意见，最晚12月3日告诉您由谁办理/)
  })

  it('tells a resident in full sentences why their opinion is not taken', async () => {
    await toLastStep(resident, '请把我家门口的树都砍掉，挡光。')
    await resident.tap('radio', '实名')
    await resident.tap('button', '提交')
    await resident.sees('实名请写姓名或手机号')
    await resident.write('怎么称呼您', '张小满')
    await resident.tap('button', '提交')
    await resident.sees('收到您的意见了')
    await clerk.open('station/home')
    await clerk.tap('button', '请把我家门口的树都砍掉')
    await clerk.tap('button', '更多')
    await clerk.tap('button', '说明不办')
    await clerk.write('为什么不能办', '这几棵是登记在册的古树，按条例不能砍。')
    await clerk.tap('button', '说明不办，结束这件意见')
    await clerk.sees('已说明不办，到此结束')
    await resident.tap('button', '看这件意见')
    await resident.sees('这几棵是登记在册的古树，按条例不能砍。')
  })

  it('gives the clerk a call to make where no message arrived: why, the phone, what to say, and that it was said', async () => {
    await house.tick()
    const mine = (await house.as(who.newcomer, 'opinion.mine')) as { title: string; number: string }[]
    const number = mine.find(one => title.test(one.title))?.number ?? ''
    await clerk.open('station/home')
    await clerk.tap('button', '待打电话')
    await clerk.sees(`编号 ${number}`)
    await clerk.sees(/市城管局答复了“小区东门两盏路灯/)
    await clerk.tap('button', `查看联系方式，${number}`)
    await clerk.tap('button', '记下理由并查看')
    await clerk.find('button', '拨打电话19900000003').waitFor()
    await clerk.tap('button', `已经告诉对方，${number}`)
    await clerk.tap('button', '还没有')
    await clerk.tap('button', `已经告诉对方，${number}`)
    await clerk.tap('button', '对，记下来')
    await clerk.find('button', `已经告诉对方，${number}`).waitFor({ state: 'detached' })
    await clerk.tap('button', '看今天告诉过的通知')
    await clerk.find('group', '今天告诉过的通知').getByText(`编号 ${number}`).waitFor()
    await clerk.sees(/由您告诉对方/)
  })

  it('keeps the words when the network goes, says so, and sends them once when it is back', async () => {
    const text = '公交站的棚子漏雨，等车的人没有地方站。'
    await toLastStep(resident, text)
    await resident.tap('radio', '保密')
    await resident.context.setOffline(true)
    await resident.tap('button', '提交')
    await resident.sees('您写的内容还在')
    await resident.sees('没有连上网络')
    await resident.tap('button', '再试一次')
    await resident.sees('您写的内容还在')
    await resident.context.setOffline(false)
    await resident.tap('button', '再试一次')
    await resident.sees('收到您的意见了')
    const mine = (await house.as(who.newcomer, 'opinion.mine')) as { title: string }[]
    expect(mine.filter(one => one.title.startsWith('公交站的棚子漏雨'))).toHaveLength(1)
  })

  it('sends an opinion once when the server got it and only the answer was lost', async () => {
    await toLastStep(resident, '健身器材的螺丝松了，孩子玩很危险。')
    await resident.tap('radio', '保密')
    await resident.loseAnswer('opinion/submit')
    await resident.tap('button', '提交')
    await resident.tap('button', '再试一次')
    await resident.sees('收到您的意见了')
    const mine = (await house.as(who.newcomer, 'opinion.mine')) as { title: string }[]
    expect(mine.filter(one => one.title.startsWith('健身器材的螺丝松了'))).toHaveLength(1)
  })
})
