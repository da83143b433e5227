import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'

jest.setTimeout(120_000)

const clerk = 'xihu.clerk-nanzhan'
const committee = 'xihu.committee'

/** What was typed yesterday and not sent, on a form that a colleague has saved since. */
describe('A roundtable, on a form left open on one phone, in a browser', () => {
  let house: House
  let browser: Browser
  let phone: Phone
  let table = ''
  let begins = ''

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; day: string; practice: string }[]
    }
    const held = days.find(({ practice }) => practice === '幸福圆桌会')
    table = held?.id ?? ''
    begins = `${held?.day}T14:30:00+08:00`
    phone = await openPhone(browser, house, clerk)
  })
  afterAll(async () => {
    await phone?.close()
    await browser?.close()
    await house?.close()
  })

  const minutes = async () =>
    ((await house.as(clerk, 'roundtable.show', { day: table })) as { minutes: string }).minutes

  it('has an agenda and no minutes before it is held, and says from when on they are written', async () => {
    await phone.open('station/roundtable', { id: table })
    await phone.sees(/12月5日 14:30 开会以后，在这里写会议记录和商定的事/)
    expect(await phone.page.getByLabel('会议记录').count()).toBe(0)
    await phone.write('议程', '加装电梯')
    await phone.tap('button', '保存议程')
    await phone.sees('都保存了')
    await house.setClock(begins)
  })

  it('shows the minutes that a colleague has saved since beside its own, and both are kept', async () => {
    await phone.open('station/roundtable', { id: table })
    await phone.write('会议记录', '我昨天记的：每户出三千九百元。')
    await house.as(committee, 'roundtable.save', {
      day: table,
      version: 1,
      agenda: ['加装电梯'],
      minutes: '同事记的：先请设计单位来看。',
    })
    await phone.open('station/roundtable', { id: table })
    await phone.sees('同事刚刚也写了这一栏')
    await phone.sees('同事记的：先请设计单位来看。')
    await phone.tap('button', '两段都留下')
    await phone.tap('button', '保存议程和记录')
    await phone.sees('都保存了')
    expect(await minutes()).toBe('同事记的：先请设计单位来看。\n我昨天记的：每户出三千九百元。')
    expect(phone.complaints).toEqual([])
  })

  it('is read by a deputy who sits there, from the own bench on, with nothing to write', async () => {
    const { seats } = (await house.as(clerk, 'visit.desk', { day: table })) as { seats: { deputy: string }[] }
    const own = await openPhone(browser, house, `xihu.deputy-${seats[0]?.deputy}`)
    await own.open('deputy/home')
    await own.tap('button', '看议程和记录')
    await own.sees('1. 加装电梯')
    await own.sees('我昨天记的：每户出三千九百元。')
    expect(await own.page.getByRole('textbox').filter({ visible: true }).count()).toBe(0)
    expect(own.complaints).toEqual([])
    await own.close()
  })
})
