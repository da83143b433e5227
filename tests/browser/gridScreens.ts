import type { House } from '#tests/browser/house'
import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

/** Somebody without WeChat, who called the station. */
const bookedFor = async (house: House, at: Prepared) => {
  type Day = { slots: { id: string; open: boolean; free: number }[] }
  const day = (await house.as(who.clerk, 'reception.day', { district: at.district, day: at.day })) as Day
  const slot = day.slots.find(({ open, free }) => open && free > 0)?.id
  const contact = { name: '赵大伯', phone: '13800138002' }
  await house.as(who.clerk, 'reception.bookFor', { slot, matter: '门口的路不平', contact })
}

const givenBack = async (house: House) => {
  type Booked = { id: string; state: string; contact: { name: string } }
  for (const { id, state, contact } of (await house.as(who.clerk, 'reception.bookedFor')) as Booked[])
    if (contact.name.startsWith('赵') && state === 'booked')
      await house.as(who.clerk, 'reception.cancelBookingFor', { booking: id })
}

/** Booking at the door or on the phone for who has no WeChat. */
export const gridScreens = (at: Prepared): Screen[] => [
  { persona: who.grid, name: 'grid-home', page: 'grid/home', sees: '我代约的' },
  {
    persona: who.grid,
    name: 'grid-home-cancel',
    page: 'grid/home',
    reach: taps('取消预约'),
    sees: '保留预约',
  },
  {
    persona: who.grid,
    name: 'grid-home-new-code',
    page: 'grid/home',
    reach: taps('补发预约码'),
    sees: '纸条丢了才补发',
  },
  { persona: who.grid, name: 'grid-book', page: 'grid/book', query: { day: at.day }, sees: '约哪一场' },
  {
    persona: who.clerk,
    name: 'grid-paper-code',
    page: 'grid/book',
    query: { day: at.day },
    sees: '念给来的人听',
    reach: async phone => {
      await phone.tap('radio', '11:00')
      await phone.write('来的人姓名', '赵大伯')
      await phone.write('想谈什么事', '门口的路不平')
      await phone.tap('button', '约 ')
    },
    undo: givenBack,
  },
  {
    persona: who.grid,
    name: 'grid-change',
    page: 'grid/change',
    query: { booking: at.paperBooking },
    sees: '现在约的',
  },
  {
    persona: who.clerk,
    name: 'grid-changed',
    page: 'station/day',
    query: { id: at.day },
    reach: async (phone, house) => {
      await bookedFor(house, at)
      await phone.page.reload()
      await phone.tap('button', '换一场')
      await phone.tap('radio', '15:50')
      await phone.tap('button', '换到这一场')
    },
    sees: '新的报到码',
    undo: givenBack,
  },
]
