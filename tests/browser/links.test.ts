import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { allPages } from '#tests/browser/pages'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { type Prepared, prepare } from '#tests/browser/prepare'

jest.setTimeout(120_000)

/** A link opens any page on a phone that was never here and knows no district. */
describe('A link, on a phone that knows no district', () => {
  let house: House
  let browser: Browser
  let at: Prepared
  let phone: Phone

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    at = await prepare(house)
    phone = await openPhone(browser, house, null)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const onNewPhone = async (visit: (phone: Phone) => Promise<void>) => {
    await phone.handTo(null)
    await visit(phone)
    expect(phone.complaints).toEqual([])
  }
  const chooseHetang = async (phone: Phone) => {
    await phone.sees('您住在哪里？')
    await phone.tap('button', '湘潭市')
    await phone.tap('button', '荷塘街道联络站')
  }

  it.each(allPages())('to %s never stays on the grey lines', async page => {
    await onNewPhone(async phone => {
      await phone.open(page)
      await phone.find('main', '').waitFor()
      await phone.find('status', '正在读取').waitFor({ state: 'hidden' })
      expect((await phone.find('main', '').innerText()).trim()).not.toBe('')
    })
  })

  it('to a day asks for the place, and then lets the day be booked', async () => {
    await onNewPhone(async phone => {
      await phone.open('resident/book-slot', { day: at.day })
      await chooseHetang(phone)
      await phone.sees('想谈什么事')
    })
  })

  it('to the clerk’s days asks for the place, and then says whose page it is', async () => {
    await onNewPhone(async phone => {
      await phone.open('station/days')
      await chooseHetang(phone)
      await phone.sees('这一页是联络站工作人员用的')
    })
  })

  it('to one of the staff’s pages keeps what it names, while the place is being chosen', async () => {
    await onNewPhone(async phone => {
      await phone.open('station/opinion', { id: at.received })
      await chooseHetang(phone)
      await phone.sees('没有找到，可能已被撤销，或不归您查看')
    })
  })

  it('to my notices, bookings and opinions asks for the place, and then shows them', async () => {
    for (const [page, words] of [
      ['resident/inbox', '还没有通知'],
      ['resident/bookings', '还没有预约'],
      ['resident/opinions', '还没有提过意见'],
    ] as const)
      await onNewPhone(async phone => {
        await phone.open(page)
        await chooseHetang(phone)
        await phone.sees(words)
      })
  })

  it('that names its district goes straight there', async () => {
    await onNewPhone(async phone => {
      await phone.open('resident/book-slot', { day: at.day, district: at.district })
      await phone.sees('想谈什么事')
    })
  })

  it('in the code of a poster leads to its station', async () => {
    await onNewPhone(async phone => {
      await phone.page.goto(`${house.address}/open/stations/${at.district}/yuhu`)
      await phone.sees('下一个接待日')
      await phone.find('button', '雨湖路街道联络站，换一个联络站').waitFor()
    })
  })

  it('to an anonymous opinion with code and district opens it', async () => {
    await onNewPhone(async phone => {
      await phone.open('resident/opinion', { code: at.code, district: at.district })
      await phone.sees('缺斤少两')
    })
  })
})
