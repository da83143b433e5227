import { type Prepared, who } from '#tests/browser/prepare'
import { waiting } from '#tests/browser/prepareWaiting'
import { type Screen, taps } from '#tests/browser/screen'

/** What anybody reads, and what a resident finds beside bookings and opinions. */
export const residentScreens = (at: Prepared): Screen[] => {
  const mine = { persona: who.resident }
  return [
    { name: 'visitor-home', persona: null, page: 'resident/home', sees: '您住在哪里？' },
    { ...mine, name: 'resident-home', page: 'resident/home', sees: '下一个接待日' },
    { ...mine, name: 'resident-calendar', page: 'resident/calendar', sees: '您约的' },
    {
      ...mine,
      name: 'resident-calendar-change',
      page: 'resident/calendar',
      reach: phone => phone.tap('radio', '14:30'),
      sees: '换到 14:30 这一场',
    },
    {
      ...mine,
      name: 'resident-day-notice',
      page: 'resident/calendar',
      reach: taps('看公告全文'),
      sees: '可以来谈',
    },
    { ...mine, name: 'resident-mine', page: 'resident/mine', sees: '谁能看到我写的' },
    {
      persona: null,
      name: 'visitor-stations',
      page: 'resident/stations',
      query: { district: at.district },
      sees: '荷塘街道联络站',
    },
    { ...mine, name: 'resident-stations', page: 'resident/stations', sees: '姜畲镇联络站' },
    { persona: waiting.offered, name: 'resident-home-offer', page: 'resident/home', sees: '要这一场' },
    { persona: waiting.moved, name: 'resident-home-asked', page: 'resident/home', sees: '您还来吗' },
    { persona: waiting.cancelled, name: 'resident-home-gone', page: 'resident/home', sees: '换一场' },
    { persona: waiting.waits, name: 'resident-home-waits', page: 'resident/home', sees: '我在候补' },
    { persona: waiting.today, name: 'resident-home-today', page: 'resident/home', sees: '我到了' },
    {
      ...mine,
      name: 'resident-find-by-code-unfinished',
      page: 'resident/find-by-code',
      reach: taps('查一查'),
      sees: '请填查询码或预约码',
    },
    { ...mine, name: 'resident-inbox', page: 'resident/inbox', sees: '路灯' },
    { persona: `${at.district}.unit-jiaoyu`, name: 'resident-inbox-empty', page: 'resident/inbox', sees: '还没有通知' },
    { ...mine, name: 'resident-profile', page: 'resident/profile', sees: '联系方式' },
    {
      ...mine,
      name: 'resident-profile-unfinished',
      page: 'resident/profile',
      reach: async phone => {
        await phone.write('手机号', '1990000')
        await phone.tap('button', '记住')
      },
      sees: '电话少了4位',
    },
    { ...mine, name: 'resident-privacy', page: 'resident/privacy', sees: '提意见时，您可以选' },
    { ...mine, name: 'plan-year', page: 'plan/year', query: { year: String(at.year) }, sees: '看第1版' },
    {
      ...mine,
      name: 'plan-year-earlier',
      page: 'plan/year',
      query: { year: String(at.year) },
      reach: taps('看第1版的安排'),
      sees: '后来有改动',
    },
    {
      ...mine,
      name: 'plan-year-unpublished',
      page: 'plan/year',
      query: { year: String(at.year + 1) },
      sees: '还没有公布',
    },
    {
      ...mine,
      name: 'resident-offline',
      page: 'resident/calendar',
      reach: async phone => {
        await phone.sees('您约的')
        await phone.tap('link', '首页')
        await phone.sees('下一个接待日')
        await phone.context.setOffline(true)
        await phone.tap('link', '日历')
      },
      sees: '读到的内容',
    },
  ]
}
