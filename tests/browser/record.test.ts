import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { who } from '#tests/browser/prepare'

jest.setTimeout(120_000)

/** Where pictures go, for whoever wants to look. */
const pictures = process.env.PICTURES

const said = '三号楼水压低，四楼以上早上没有水。'

/** One entry at the desk, on a phone in one hand, with a network that comes and goes and a colleague who writes too. */
describe('The record of a reception, in a browser', () => {
  let house: House
  let browser: Browser
  let phone: Phone
  let day = ''
  let date = ''
  let booking = ''

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    const [first] = (await house.as(who.resident, 'reception.nextDays', {
      district: 'xiangtan',
      station: 'hetang',
    })) as {
      id: string
      day: string
    }[]
    day = first?.id ?? ''
    date = first?.day ?? ''
    const { slots } = (await house.as(who.resident, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string }[]
    }
    const booked = { slot: slots[0]?.id, matter: '楼道的灯坏了', contact: { name: '欧阳大姐', phone: '13912345678' } }
    booking = ((await house.as(who.resident, 'reception.bookSlot', booked)) as { id: string }).id
    await house.setClock(`${first?.day}T09:30:00+08:00`)
    phone = await openPhone(browser, house, who.clerk)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const picture = async ({ page }: Phone, name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/record-${name}.png`, fullPage: true })
  }
  /** The button alone: each line of the history is named by who saved it. */
  const save = () => phone.page.getByRole('button', { name: '保存', exact: true }).click()
  const records = async () =>
    ((await house.as(who.clerk, 'record.day', { day })) as { records: { id: string; title: string }[] }).records

  it('written without a network stays on the phone and arrives once', async () => {
    await phone.open('station/record', { day })
    await phone.sees('新的记录')
    await phone.context.setOffline(true)
    await phone.write('来访人说的', said)
    await save()
    await phone.sees('您写的内容还在')
    await phone.context.setOffline(false)
    await phone.open('station/record', { day })
    await phone.sees('断网也不会丢')
    await phone.loseAnswer('record/start')
    await save()
    await phone.sees('您写的内容还在')
    await save()
    await phone.sees('编号 ')
    expect(await records()).toMatchObject([{ title: said.replace('。', '') }])
  })

  it('that a colleague has saved meanwhile shows both texts, and a person decides', async () => {
    const [record] = await records()
    const shown = (await house.as(who.clerk, 'record.show', { record: record?.id })) as Record<string, unknown> & {
      version: number
      deputies: { id: string }[]
    }
    await phone.open('station/record', { record: record?.id ?? '' })
    await phone.write('当场答复', '我写的：下午上门。')
    await house.as(who.clerk, 'record.save', {
      record: record?.id,
      version: shown.version,
      secrecy: 'confidential',
      category: '水电气暖',
      matter: said,
      answer: '同事写的：已联系水务公司。',
      outcome: 'unfinished',
      deputies: shown.deputies.map(each => each.id),
      proposedUnit: null,
      due: null,
    })
    await save()
    await phone.sees('同事刚刚也写了这一栏')
    await phone.sees('同事写的：已联系水务公司。')
    await phone.tap('button', '两段都留下')
    await save()
    await phone.sees('都保存了')
    // All that is left to do is the main button.
    const left = phone.page.locator('.button-main').filter({ visible: true })
    expect(await left.allInnerTexts()).toEqual(['写完了'])
    await picture(phone, 'saved')
    const after = await house.as(who.clerk, 'record.show', { record: record?.id })
    expect(after).toMatchObject({ answer: '同事写的：已联系水务公司。\n我写的：下午上门。' })
  })

  it('becomes two opinions, each with a code to take home', async () => {
    const [record] = await records()
    await phone.open('station/record', { record: record?.id ?? '' })
    await phone.tap('button', '转成意见')
    await phone.tap('button', '再加一件')
    await phone.write('第2件', '小区门口没有斑马线，请画一条。')
    await phone.tap('button', '转成2件意见')
    await phone.sees('请把查询码交给来访的人')
    await phone.sees('转成了 2 件意见')
    expect(phone.complaints).toEqual([])
  })

  it('that one clerk has begun is finished by a colleague on another phone, and every word of both is kept', async () => {
    await phone.open('station/record', { day })
    await phone.write('来访人说的', '楼道灯坏了三个月，老人晚上不敢出门。')
    await save()
    await phone.sees('编号 ')
    const colleague = await openPhone(browser, house, who.colleague)
    await colleague.open('station/records')
    await picture(colleague, 'unfinished')
    await colleague.tap('button', '楼道灯坏了三个月')
    await colleague.sees('没写完')
    await colleague.write('当场答复', '请物业今天下午来换，换好打电话告诉您。')
    await colleague.tap('button', '写完了')
    await colleague.sees('还没有选类别')
    // The field that lacks is marked, and lies in sight.
    const field = colleague.page.locator('.field-wrong').filter({ hasText: '类别', visible: true })
    await field.getByText('还没有选类别').waitFor()
    const box = await field.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
    await picture(colleague, 'lacking')
    await colleague.tap('radio', '水电气暖')
    await colleague.page.getByText('还没有选类别').waitFor({ state: 'hidden' })
    await colleague.tap('radio', '当场答复')
    await picture(colleague, 'finishing')
    await colleague.tap('button', '写完了')
    await colleague.sees('都保存了')
    await colleague.sees('类别、当场答复、结果、写完了')
    await picture(colleague, 'finished')
    await phone.open('station/record', { record: (await records()).at(-1)?.id ?? '' })
    await phone.sees('都保存了')
    for (const [label, words] of [
      ['来访人说的', '楼道灯坏了三个月，老人晚上不敢出门。'],
      ['当场答复', '请物业今天下午来换，换好打电话告诉您。'],
    ] as const)
      expect(await phone.page.getByLabel(label, { exact: true }).inputValue()).toBe(words)
    expect([...phone.complaints, ...colleague.complaints]).toEqual([])
    await colleague.close()
  })

  it('of somebody who came yesterday can still be written: the bench says so and leads there', async () => {
    await house.as(who.clerk, 'visit.checkIn', { day, booking })
    await house.as(who.clerk, 'visit.giveNumber', { day, contact: { name: '老周' } })
    for (const _ of [1, 2]) {
      const { now } = (await house.as(who.clerk, 'visit.callNext', { day })) as { now: { id: string }[] }
      await house.as(who.clerk, 'visit.start', { visit: now[0]?.id })
    }
    // Two records of this day are of people who took no number: they may be of whoever did.
    const next = new Date(new Date(`${date}T09:30:00+08:00`).getTime() + 24 * 3_600_000)
    await house.setClock(next.toISOString())
    await phone.open('station/home')
    await phone.sees('1位来过，还没有记录')
    await picture(phone, 'bench')
    await phone.open('station/days')
    await phone.tap('button', '过去的接待日')
    await picture(phone, 'past-days')
    await phone.tap('button', '位还没有记录')
    await phone.sees('还没有记录的 2')
    await picture(phone, 'past-records')
    await phone.tap('button', '没有预约的')
    await phone.sees('取号时留的会带过来：老*')
    await picture(phone, 'past-record')
    await phone.open('station/records', { id: day })
    await phone.tap('button', '楼道的灯坏了')
    await phone.sees('预约时留的会带过来：欧*** 139****5678')
    await save()
    await phone.sees('编号 ')
    await phone.open('station/records')
    await phone.sees('没写完的')
    expect(await phone.page.getByText('还没有记录的日子').count()).toBe(0)
    await phone.open('station/register', { id: day })
    await phone.sees('这一天已经过去。出勤还可以登记，别的只能看')
    await phone.find('radio', '到了').waitFor()
    await picture(phone, 'past-register')
    expect(await phone.page.getByRole('button', { name: '重新打开' }).count()).toBe(0)
    expect(phone.complaints).toEqual([])
  })
})
