import { type Prepared, who } from '#tests/browser/prepare'
import { waiting } from '#tests/browser/prepareWaiting'
import { type Screen, taps } from '#tests/browser/screen'

/** What a clerk does at the station before, on and after the day. */
export const stationScreens = (at: Prepared): Screen[] => {
  const station = { persona: who.clerk, page: 'station/opinion', query: { id: at.received } }
  const calls = { persona: who.clerk, page: 'station/calls' }
  return [
    { persona: who.clerk, name: 'station-home', page: 'station/home', sees: '轮到您的', desk: true },
    {
      persona: who.clerk,
      name: 'station-home-today',
      page: 'station/home',
      reach: async (phone, house) => {
        const morning = `${at.date}T08:50:00+08:00`
        await house.setClock(morning)
        await phone.page.clock.setFixedTime(morning)
        await phone.page.reload()
      },
      sees: '今天接待',
      undo: house => house.setClock(house.opened.toISOString()),
    },
    { ...calls, name: 'station-calls', sees: '请打电话告诉对方', desk: true },
    { ...calls, name: 'station-calls-reveal', reach: taps('查看联系方式'), sees: '为什么要看' },
    {
      ...calls,
      name: 'station-calls-revealed',
      reach: taps('查看联系方式', '记下理由并查看'),
      sees: '19900000001',
    },
    { ...calls, name: 'station-calls-confirm', reach: taps('已经告诉对方'), sees: '对方已经知道了' },
    { ...calls, name: 'station-calls-told', reach: taps('看今天告诉过的通知'), sees: '由您告诉对方' },
    { persona: waiting.clerk, name: 'station-calls-unanswered', page: 'station/calls', sees: '没有答复', desk: true },
    {
      persona: waiting.clerk,
      name: 'station-calls-another-place',
      page: 'station/calls',
      reach: taps('换一场'),
      sees: '换到哪一天',
    },
    {
      persona: waiting.clerk,
      name: 'station-calls-not-coming',
      page: 'station/calls',
      reach: taps('不来了'),
      sees: '对方说不来了',
    },
    {
      persona: `${at.district}.clerk-yuhu`,
      name: 'station-calls-none',
      page: 'station/calls',
      sees: '没有要打的电话',
    },
    { ...station, name: 'station-opinion', sees: '台账' },
    { ...station, name: 'station-opinion-more', reach: taps('更多'), sees: '当场答复' },
    { ...station, name: 'station-assign', reach: taps('交给单位办理'), sees: '主办单位' },
    {
      ...station,
      name: 'station-assign-unfinished',
      reach: taps('交给单位办理', '加会办单位', '交给单位办理'),
      sees: '请选择主办单位',
    },
    { ...station, name: 'station-answer', reach: taps('更多', '当场答复'), sees: '答复内容' },
    {
      ...station,
      name: 'station-answer-unfinished',
      reach: taps('更多', '当场答复', '发出答复'),
      sees: '请至少写4个字',
    },
    { ...station, name: 'station-decline', reach: taps('更多', '说明不办'), sees: '为什么不能办' },
    { ...station, name: 'station-refer', reach: taps('更多', '转到别处'), sees: '该向哪里提出' },
    {
      ...station,
      name: 'station-refer-unfinished',
      reach: taps('更多', '转到别处', '告诉居民，结束这件意见'),
      sees: '请选择该向哪里提出',
    },
    { ...station, name: 'station-reveal', reach: taps('查看联系方式'), sees: '为什么要看' },
    {
      ...station,
      name: 'station-reveal-unfinished',
      reach: taps('查看联系方式', '记下理由并查看'),
      sees: '请至少写4个字',
    },
    { persona: who.clerk, name: 'station-days', page: 'station/days', sees: '当天接待', desk: true },
    {
      persona: 'tianyuan.clerk-songshan',
      name: 'station-publish',
      page: 'station/days',
      reach: taps('发布公告'),
      sees: '发布，开始接受预约',
    },
    { persona: who.clerk, name: 'station-day', page: 'station/day', query: { id: at.day }, sees: '叫号台到那天才用' },
    {
      persona: waiting.clerk,
      name: 'station-desk',
      page: 'station/desk',
      query: { id: at.desk.day },
      reach: async (phone, house) => {
        await house.setClock(at.desk.at)
        await phone.page.reload()
      },
      sees: '办完了',
      undo: house => house.setClock(house.opened.toISOString()),
    },
    {
      persona: who.clerk,
      name: 'station-desk-ahead',
      page: 'station/desk',
      query: { id: at.day },
      sees: '到那天再报到',
    },
    { persona: who.clerk, name: 'station-register', page: 'station/register', query: { id: at.day }, sees: '代表出勤' },
    {
      persona: who.clerk,
      name: 'station-register-close',
      page: 'station/register',
      query: { id: at.day },
      reach: async (phone, house) => {
        await house.setClock(`${at.date}T09:30:00+08:00`)
        await phone.page.reload()
        await phone.tap('button', '收工')
      },
      sees: '今天收工？',
      undo: house => house.setClock(house.opened.toISOString()),
    },
    { persona: who.clerk, name: 'station-no-shows', page: 'station/no-shows', sees: '没有这样的记录' },
    { persona: who.clerk, name: 'station-notice', page: 'station/notice', query: { id: at.day }, sees: '打印公告' },
    {
      persona: who.clerk,
      name: 'station-notice-invite',
      page: 'station/notice',
      query: { id: at.day },
      reach: taps('邀请单位'),
      sees: '请哪些单位参加',
    },
    {
      persona: who.clerk,
      name: 'station-day-on-the-phone',
      page: 'station/day',
      query: { id: at.day },
      reach: taps('来电改约'),
      sees: '打电话来改',
    },
    {
      persona: who.clerk,
      name: 'station-day-reveal',
      page: 'station/day',
      query: { id: at.day },
      reach: taps('查看联系方式'),
      sees: '为什么要看',
    },
  ]
}
