import { type Prepared, who } from '#tests/browser/prepare'
import { waiting } from '#tests/browser/prepareWaiting'
import { type Screen, taps } from '#tests/browser/screen'

/** From the wish to come until the day itself, as a resident goes through it. */
export const residentBookingScreens = (at: Prepared): Screen[] => {
  const mine = { persona: who.resident }
  return [
    {
      ...mine,
      persona: who.newcomer,
      name: 'resident-book-slot',
      page: 'resident/book-slot',
      query: { day: at.day, slot: at.slot },
      sees: '确认预约',
    },
    {
      ...mine,
      name: 'resident-book-slot-has-place',
      page: 'resident/book-slot',
      query: { day: at.day },
      sees: '一个人一天只约一场',
    },
    {
      persona: who.newcomer,
      name: 'resident-book-slot-unfinished',
      page: 'resident/book-slot',
      query: { day: at.day, slot: at.slot },
      sees: '写一句想谈什么事',
      reach: async phone => {
        await phone.write('手机号', '1990000')
        await phone.tap('button', '确认预约')
      },
    },
    {
      persona: who.newcomer,
      name: 'resident-book-slot-for-other',
      page: 'resident/book-slot',
      query: { day: at.day, slot: at.slot },
      sees: '请写来的人的姓名',
      reach: async phone => {
        await phone.tap('button', '为别人预约')
        await phone.tap('radio', '替别人约')
        await phone.tap('checkbox', '轮椅通行')
        await phone.write('想谈什么事', '老人出门怕摔跤')
        await phone.tap('button', '确认预约')
      },
    },
    {
      persona: who.newcomer,
      name: 'resident-booked',
      page: 'resident/book-slot',
      query: { day: at.day, slot: at.slot },
      sees: '大厅叫这个号',
      reach: async phone => {
        await phone.write('想谈什么事', '学校门口的斑马线')
        await phone.tap('button', '确认预约')
      },
      undo: async house => {
        const bookings = (await house.as(who.newcomer, 'reception.myBookings')) as { id: string; state: string }[]
        for (const { id, state } of bookings)
          if (state === 'booked') await house.as(who.newcomer, 'reception.cancelBooking', { booking: id })
      },
    },
    { ...mine, name: 'resident-bookings', page: 'resident/bookings', sees: '约好了' },
    {
      ...mine,
      name: 'resident-change-booking',
      page: 'resident/change-booking',
      query: { booking: at.booking },
      sees: '换到哪一天',
    },
    { persona: waiting.offered, name: 'resident-bookings-offer', page: 'resident/bookings', sees: '给您留到' },
    { persona: waiting.waits, name: 'resident-bookings-waits', page: 'resident/bookings', sees: '您前面还有' },
    {
      persona: waiting.waits,
      name: 'resident-bookings-waits-no-more',
      page: 'resident/bookings',
      reach: taps('退出候补'),
      sees: '要重新排队',
    },
    { persona: waiting.ended, name: 'resident-bookings-wait-ended', page: 'resident/bookings', sees: '候补结束了' },
    { persona: waiting.moved, name: 'resident-bookings-asked', page: 'resident/bookings', sees: '照来' },
    { persona: waiting.cancelled, name: 'resident-bookings-gone', page: 'resident/bookings', sees: '这一场没有了' },
    {
      persona: waiting.cancelled,
      name: 'resident-change-gone',
      page: 'resident/change-booking',
      query: { booking: at.cancelledBooking },
      sees: '换到哪一天',
    },
    {
      persona: waiting.lost,
      name: 'resident-change-lost',
      page: 'resident/change-booking',
      query: { booking: at.lostBooking },
      sees: '您的位置是站里收回的',
    },
    {
      persona: waiting.lost,
      name: 'resident-wait-lost',
      page: 'resident/wait',
      query: { day: at.lostDay },
      sees: '您的位置被站里收回',
    },
    { ...mine, name: 'resident-wait', page: 'resident/wait', query: { day: at.fullDay }, sees: '候补这一天' },
    {
      ...mine,
      name: 'resident-wait-unfinished',
      page: 'resident/wait',
      query: { day: at.fullDay },
      reach: taps('候补这一天'),
      sees: '写一句想谈什么事',
    },
    {
      ...mine,
      name: 'resident-wait-other',
      page: 'resident/wait',
      query: { day: at.fullDay },
      reach: async phone => {
        await phone.tap('button', '为别人预约')
        await phone.tap('radio', '替别人约')
        await phone.tap('button', '候补这一天')
      },
      sees: '请写来的人的姓名',
    },
    {
      persona: waiting.waits,
      name: 'resident-waiting',
      page: 'resident/wait',
      query: { day: at.fullDay },
      sees: '您已经在候补',
    },
    {
      ...mine,
      name: 'resident-bookings-cancel',
      page: 'resident/bookings',
      reach: taps('取消预约'),
      sees: '取消这次预约？',
    },
    {
      ...mine,
      name: 'resident-find-booking',
      page: 'resident/find-by-code',
      query: { code: at.paperCode },
      reach: taps('查一查'),
      sees: '代约的预约',
    },
    {
      ...mine,
      name: 'resident-find-booking-moved',
      page: 'resident/find-by-code',
      query: { code: at.movedCode, district: at.district },
      reach: taps('查一查'),
      sees: '照来',
    },
    {
      ...mine,
      name: 'resident-arrive',
      page: 'resident/arrive',
      query: { station: 'hetang' },
      sees: '今天这里没有接待',
    },
    {
      persona: 'xihu.resident-3',
      name: 'resident-arrive-roundtable',
      page: 'resident/arrive',
      query: { station: 'nanzhan' },
      sees: '登记一下就能参加',
    },
    {
      persona: 'xihu.resident-2',
      name: 'resident-arrive-at-roundtable',
      page: 'resident/arrive',
      query: { station: 'nanzhan' },
      sees: '请进会场坐下',
    },
    {
      persona: 'xihu.resident-2',
      name: 'resident-arrive-leave-roundtable',
      page: 'resident/arrive',
      query: { station: 'nanzhan' },
      reach: taps('我不参加了'),
      sees: '不参加了？',
    },
    {
      persona: waiting.today,
      name: 'resident-arrive-today',
      page: 'resident/arrive',
      query: { station: 'shutang' },
      reach: async (phone, house) => {
        await house.setClock(at.desk.at)
        await phone.page.reload()
      },
      sees: '我到了',
      undo: house => house.setClock(house.opened.toISOString()),
    },
    { persona: waiting.missed, name: 'resident-bookings-missed-once', page: 'resident/bookings', sees: '记错了' },
    { persona: waiting.missed, name: 'resident-missed-once', page: 'resident/missed', sees: '没有等到您' },
    { ...mine, name: 'resident-missed', page: 'resident/missed', sees: '没有这样的预约' },
  ]
}
