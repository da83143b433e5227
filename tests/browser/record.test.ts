import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { who } from '#tests/browser/prepare'

jest.setTimeout(120_000)

const said = '三号楼水压低，四楼以上早上没有水。'

/** One entry at the desk, on a phone in one hand, with a network that comes and goes and a colleague who writes too. */
describe('The record of a reception, in a browser', () => {
  let house: House
  let browser: Browser
  let phone: Phone
  let day = ''

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
    await house.setClock(`${first?.day}T09:30:00+08:00`)
    phone = await openPhone(browser, house, who.clerk)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

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
})
