import type { Browser } from 'playwright-core'
import { type House, openHouse } from '#tests/browser/house'
import { openBrowser, openPhone, type Phone } from '#tests/browser/phone'
import { type Prepared, prepare, who } from '#tests/browser/prepare'
import { waiting } from '#tests/browser/prepareWaiting'

jest.setTimeout(120_000)

/** What a page says before anybody has to find out by trying. */
describe('A resident’s phone', () => {
  let house: House
  let browser: Browser
  let at: Prepared

  beforeAll(async () => {
    house = await openHouse()
    browser = await openBrowser()
    at = await prepare(house)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const withPhone = async (persona: string, visit: (phone: Phone) => Promise<void>) => {
    const phone = await openPhone(browser, house, persona)
    try {
      await visit(phone)
      expect(phone.complaints).toEqual([])
    } finally {
      await phone.close()
    }
  }

  it('without a network says of a page that was never opened why it does not come, and opens it when the network is back', async () => {
    await withPhone(who.resident, async phone => {
      await phone.open('resident/home')
      await phone.sees('下一个接待日')
      await phone.context.setOffline(true)
      await phone.tap('button', '提意见')
      await phone.sees('没有连上网络，这一页还没有打开')
      await phone.tap('button', '再试一次')
      await phone.sees('没有连上网络，这一页还没有打开')
      await phone.tap('button', '返回')
      await phone.sees('下一个接待日')
      await phone.tap('link', '日历')
      await phone.sees('没有连上网络，这一页还没有打开')
      await phone.context.setOffline(false)
      await phone.tap('button', '再试一次')
      await phone.sees('您约的')
      await phone.tap('link', '首页')
      await phone.tap('button', '提意见')
      await phone.find('textbox', '什么事').waitFor()
    })
  })

  it('is led back from a page that is not theirs, instead of trying again in vain', async () => {
    await withPhone(who.resident, async phone => {
      await phone.open('congress/days')
      await phone.sees('您没有办理这件事的权限')
      expect(await phone.find('button', '再试一次').count()).toBe(0)
      await phone.find('alert', '').getByRole('button', { name: '返回' }).click()
      await phone.sees('下一个接待日')
    })
  })

  it('without a network does not speak of words that nobody wrote', async () => {
    await withPhone(who.resident, async phone => {
      await phone.open('resident/home')
      await phone.sees('下一个接待日')
      await phone.tap('link', '我的')
      await phone.tap('button', '我的预约')
      await phone.sees('号码 9:20-1')
      await phone.page.evaluate(() => {
        for (const kept of Object.keys(localStorage)) if (kept.includes('read:bookings')) localStorage.removeItem(kept)
      })
      await phone.tap('button', '返回')
      await phone.context.setOffline(true)
      await phone.tap('button', '我的预约')
      await phone.sees('没有连上网络，连上网后点“再试一次”')
    })
  })

  it('says of a day that it is already booked, in the calendar and in the form, with the way to the booking', async () => {
    await withPhone(who.resident, async phone => {
      await phone.open('resident/calendar')
      await phone.sees('这一天您约了9:20这一场')
      await phone.open('resident/book-slot', { day: at.day })
      await phone.sees('这一天您约了9:20这一场')
      await phone.sees('一个人一天只约一场')
      await phone.tap('button', '替别人约')
      await phone.find('button', '先选一场').waitFor()
      await phone.tap('radio', '我自己来')
      await phone.tap('button', '看我的预约')
      await phone.sees('号码 9:20-1')
    })
  })

  it('shows their own place in the calendar, and has another time of that day instead of it in one step', async () => {
    const { slots } = (await house.as(who.neighbour, 'reception.day', { district: at.district, day: at.day })) as {
      slots: { id: string; label: string }[]
    }
    const slot = slots.find(({ label }) => label === '14:30')?.id
    await house.as(who.neighbour, 'reception.bookSlot', { slot, matter: '井盖缺了一角' })
    await withPhone(who.neighbour, async phone => {
      await phone.open('resident/calendar')
      await phone.find('radio', '14:30 您约的').waitFor()
      await phone.tap('radio', '15:10')
      await phone.tap('button', '换到 15:10 这一场')
      await phone.sees('15:10-1')
      const mine = (await house.as(who.neighbour, 'reception.myBookings')) as { state: string; label: string }[]
      expect(mine.filter(each => each.state === 'booked').map(each => each.label)).toEqual(['15:10'])
    })
  })

  it('asks on the home page itself what has changed, and takes the answer there in one tap', async () => {
    await withPhone(waiting.moved, async phone => {
      await phone.open('resident/home')
      await phone.sees('您约的接待有变动')
      await phone.tap('button', '照来')
      await phone.find('button', '照来').waitFor({ state: 'hidden' })
      const [mine] = (await house.as(waiting.moved, 'reception.myBookings')) as { asked: { answer: string } }[]
      expect(mine?.asked.answer).toBe('kept')
    })
  })

  it('whose clock is two weeks behind finds the desk of the day all the same, and books by the clock of the house', async () => {
    await house.setClock('2026-12-15T08:30:00+08:00')
    await withPhone(who.clerk, async phone => {
      expect(await phone.page.evaluate(() => new Date().getDate())).toBe(1)
      await phone.open('station/home')
      await phone.sees('今天接待')
      await phone.find('button', '叫号台').waitFor()
      await phone.open('station/days')
      await phone.find('button', '叫号台，12月15日').waitFor()
    })
    await withPhone(who.newcomer, async phone => {
      await phone.open('resident/book-slot', { day: at.day })
      await phone.find('radio', '15:50').waitFor()
      // Within two hours nothing can be booked from home any more.
      expect(
        await phone
          .find('radio', '9:20')
          .isEnabled()
          .catch(() => false),
      ).toBe(false)
    })
    await house.setClock(house.opened.toISOString())
  })
})
