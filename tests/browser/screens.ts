import type { House } from '#tests/browser/house'
import type { Phone } from '#tests/browser/phone'
import { type Prepared, who } from '#tests/browser/prepare'
import { waiting } from '#tests/browser/prepareWaiting'

/** One thing that a person can have before their eyes, and how they come to it. */
export interface Screen {
  /** `resident-home`: name of the picture and of the test. */
  name: string
  /** Who looks; null is a visitor whom nobody knows. */
  persona: string | null
  /** `resident/home` */
  page: string
  query?: Record<string, string>
  /** Words that only this screen shows: it has arrived. */
  sees: string
  /** What the person does on the page to come here, before `sees`. */
  reach?: (phone: Phone, house: House) => Promise<void>
  /** Takes back what reaching it has changed, so that it can be reached again. */
  undo?: (house: House) => Promise<void>
  /** Worth a picture on a desk too. */
  desk?: boolean
}

const opinionText = '小区东门两盏路灯坏了一个月，晚上看不清路，希望尽快修好。'

const writeStepOne = async (phone: Phone): Promise<void> => {
  await phone.write('什么事', opinionText)
  await phone.find('radio', '').click()
}
const toStepTwo = async (phone: Phone): Promise<void> => {
  await writeStepOne(phone)
  await phone.tap('button', '下一步')
  await phone.sees('交给哪个联络站')
}
const toStepThree = async (phone: Phone): Promise<void> => {
  await toStepTwo(phone)
  await phone.tap('button', '下一步')
  await phone.sees('要不要让别人知道是您')
}
/** Submits, and the answer is lost; then other words go out, and the first ones turn out to have arrived. */
const submitTwice = async (phone: Phone, secrecy: string): Promise<void> => {
  await toStepThree(phone)
  await phone.tap('radio', secrecy)
  await phone.loseAnswer('opinion/submit')
  await phone.tap('button', '提交')
  await phone.sees('您写的内容还在')
  await phone.tap('button', '上一步')
  await phone.tap('button', '上一步')
  await phone.write('什么事', `${opinionText}老人出门怕摔跤。`)
  await phone.tap('button', '下一步')
  await phone.tap('button', '下一步')
  await phone.tap('button', '提交')
}
const taps =
  (...names: string[]) =>
  async (phone: Phone): Promise<void> => {
    for (const name of names) await phone.tap('button', name)
  }

const residentScreens = (at: Prepared): Screen[] => {
  const mine = { persona: who.resident }
  return [
    { name: 'visitor-home', persona: null, page: 'resident/home', sees: '您住在哪里？' },
    { ...mine, name: 'resident-home', page: 'resident/home', sees: '下一个接待日' },
    { ...mine, name: 'resident-calendar', page: 'resident/calendar', sees: '先选一场' },
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
    {
      ...mine,
      persona: who.newcomer,
      name: 'resident-book-slot',
      page: 'resident/book-slot',
      query: { day: at.day, slot: at.slot },
      sees: '确认预约',
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
    { persona: waiting.offered, name: 'resident-home-offer', page: 'resident/home', sees: '要这一场' },
    { persona: waiting.offered, name: 'resident-bookings-offer', page: 'resident/bookings', sees: '给您留到' },
    { persona: waiting.waits, name: 'resident-bookings-waits', page: 'resident/bookings', sees: '您前面还有' },
    {
      persona: waiting.waits,
      name: 'resident-bookings-waits-no-more',
      page: 'resident/bookings',
      reach: taps('退出候补'),
      sees: '要重新排队',
    },
    { persona: waiting.moved, name: 'resident-home-asked', page: 'resident/home', sees: '您还来吗' },
    { persona: waiting.moved, name: 'resident-bookings-asked', page: 'resident/bookings', sees: '照来' },
    { persona: waiting.cancelled, name: 'resident-bookings-gone', page: 'resident/bookings', sees: '这一场没有了' },
    {
      persona: waiting.cancelled,
      name: 'resident-change-gone',
      page: 'resident/change-booking',
      query: { booking: at.cancelledBooking },
      sees: '换到哪一天',
    },
    { persona: waiting.today, name: 'resident-home-today', page: 'resident/home', sees: '我到了' },
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
    { ...mine, name: 'resident-submit-1', page: 'resident/submit-opinion', sees: '是哪一类' },
    {
      ...mine,
      name: 'resident-submit-1-unfinished',
      page: 'resident/submit-opinion',
      reach: taps('下一步'),
      sees: '请写清楚是什么事',
    },
    { ...mine, name: 'resident-submit-2', page: 'resident/submit-opinion', reach: toStepTwo, sees: '想请哪位代表关注' },
    { ...mine, name: 'resident-submit-3', page: 'resident/submit-opinion', reach: toStepThree, sees: '第3步' },
    {
      ...mine,
      name: 'resident-submit-3-named',
      page: 'resident/submit-opinion',
      reach: async phone => {
        await toStepThree(phone)
        await phone.tap('radio', '实名')
      },
      sees: '怎么称呼您',
    },
    {
      ...mine,
      name: 'resident-submit-restored',
      page: 'resident/submit-opinion',
      reach: async phone => {
        await writeStepOne(phone)
        await phone.page.reload()
        await phone.tap('button', '清空重写')
      },
      sees: '清空写好的内容？',
    },
    {
      persona: who.newcomer,
      name: 'resident-submitted-anonymous',
      page: 'resident/submit-opinion',
      reach: async phone => {
        await toStepThree(phone)
        await phone.tap('radio', '匿名')
        await phone.tap('button', '提交')
      },
      sees: '您的查询码',
    },
    {
      persona: who.newcomer,
      name: 'resident-submitted-leaving',
      page: 'resident/submit-opinion',
      reach: async phone => {
        await toStepThree(phone)
        await phone.tap('radio', '匿名')
        await phone.tap('button', '提交')
        await phone.tap('button', '回首页')
      },
      sees: '还没有复制查询码',
    },
    {
      persona: who.newcomer,
      name: 'resident-submit-earlier',
      page: 'resident/submit-opinion',
      reach: phone => submitTwice(phone, '保密'),
      sees: '您上次提交的已经收到了',
    },
    {
      persona: who.newcomer,
      name: 'resident-submit-earlier-anonymous',
      page: 'resident/submit-opinion',
      reach: phone => submitTwice(phone, '匿名'),
      sees: '您的查询码',
    },
    {
      persona: who.newcomer,
      name: 'resident-submitted',
      page: 'resident/submit-opinion',
      reach: async phone => {
        await toStepThree(phone)
        await phone.tap('radio', '保密')
        await phone.tap('button', '提交')
      },
      sees: '收到您的意见了',
    },
    { ...mine, name: 'resident-opinions', page: 'resident/opinions', sees: '在办' },
    {
      ...mine,
      name: 'resident-opinion',
      page: 'resident/opinion',
      query: { id: at.inProgress },
      reach: taps('为什么是这一天'),
      sees: '⌃',
    },
    {
      ...mine,
      name: 'resident-opinion-supplement',
      page: 'resident/opinion',
      query: { id: at.inProgress },
      reach: taps('补充说明'),
      sees: '补充什么',
    },
    {
      ...mine,
      name: 'resident-opinion-supplement-unfinished',
      page: 'resident/opinion',
      query: { id: at.inProgress },
      reach: taps('补充说明', '提交补充'),
      sees: '请写清楚要补充什么，至少4个字',
    },
    {
      ...mine,
      name: 'resident-opinion-withdraw',
      page: 'resident/opinion',
      query: { id: at.inProgress },
      reach: taps('撤回这件意见'),
      sees: '撤回这件意见？',
    },
    {
      ...mine,
      name: 'resident-opinion-replied',
      page: 'resident/opinion',
      query: { id: at.replied },
      sees: '没解决，退回重办',
    },
    {
      ...mine,
      name: 'resident-opinion-rate-unfinished',
      page: 'resident/opinion',
      query: { id: at.replied },
      reach: async phone => {
        await phone.tap('button', '评价这次答复')
        await phone.find('radio', '不满意').click()
        await phone.tap('button', '提交评价')
      },
      sees: '请写一句哪里不满意',
    },
    {
      ...mine,
      name: 'resident-opinion-send-back',
      page: 'resident/opinion',
      query: { id: at.replied },
      reach: taps('没解决，退回重办'),
      sees: '哪里还没解决',
    },
    {
      ...mine,
      name: 'resident-opinion-send-back-unfinished',
      page: 'resident/opinion',
      query: { id: at.replied },
      reach: async phone => {
        await phone.tap('button', '没解决，退回重办')
        await phone.find('dialog', '退回重办').getByRole('button', { name: '退回重办' }).click()
      },
      sees: '请写清楚哪里还没解决',
    },
    {
      persona: who.neighbour,
      name: 'resident-opinion-photos',
      page: 'resident/opinion',
      query: { id: at.withPhotos },
      sees: '井盖',
    },
    {
      ...mine,
      name: 'resident-find-by-code-unfinished',
      page: 'resident/find-by-code',
      reach: taps('查一查'),
      sees: '请填查询码',
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
      name: 'resident-opinion-by-code',
      page: 'resident/opinion',
      query: { code: at.code, district: at.district },
      sees: '缺斤少两',
    },
    {
      ...mine,
      name: 'resident-arrive',
      page: 'resident/arrive',
      query: { station: 'hetang' },
      sees: '今天这里没有接待',
    },
    { ...mine, name: 'resident-missed', page: 'resident/missed', sees: '没有这样的记录' },
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
        await phone.sees('先选一场')
        await phone.tap('link', '首页')
        await phone.sees('下一个接待日')
        await phone.context.setOffline(true)
        await phone.tap('link', '日历')
      },
      sees: '读到的内容',
    },
  ]
}

/** As the State Council words it; the days are invented. */
const holidayNotice = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月8日（周一）至16日（周二）放假调休，共9天。2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。`

const pasted =
  (text: string) =>
  async (phone: Phone): Promise<void> => {
    await phone.write('国务院办公厅通知的正文', text)
    await phone.tap('button', '核对一下')
  }

const staffScreens = (at: Prepared): Screen[] => {
  const station = { persona: who.clerk, page: 'station/opinion', query: { id: at.received } }
  const calls = { persona: who.clerk, page: 'station/calls' }
  const planDay = { persona: who.committee, page: 'congress/day', query: { id: at.day } }
  const rule = { persona: who.committee, page: 'congress/rule' }
  const holidays = { persona: who.committee, page: 'congress/holidays' }
  const unit = { persona: who.unit, page: 'unit/opinion', query: { id: at.inProgress } }
  return [
    { persona: who.clerk, name: 'station-home', page: 'station/home', sees: '轮到您的', desk: true },
    { ...calls, name: 'station-calls', sees: '请打电话告诉对方', desk: true },
    { ...calls, name: 'station-calls-reveal', reach: taps('查看联系方式'), sees: '为什么要看' },
    {
      ...calls,
      name: 'station-calls-revealed',
      reach: taps('查看联系方式', '记下理由并查看'),
      sees: '19900000001',
    },
    { ...calls, name: 'station-calls-confirm', reach: taps('已经告诉对方'), sees: '对方已经知道了' },
    { ...calls, name: 'station-calls-told', reach: taps('看今天已打的电话'), sees: '由您告诉对方' },
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
    { persona: who.clerk, name: 'station-days', page: 'station/days', sees: '看当天预约', desk: true },
    {
      persona: 'tianyuan.clerk-songshan',
      name: 'station-publish',
      page: 'station/days',
      reach: taps('发布公告'),
      sees: '发布，开始接受预约',
    },
    { persona: who.clerk, name: 'station-day', page: 'station/day', query: { id: at.day }, sees: '要来' },
    { persona: who.clerk, name: 'station-desk', page: 'station/desk', query: { id: at.day }, sees: '到那天再报到' },
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
      name: 'station-day-reveal',
      page: 'station/day',
      query: { id: at.day },
      reach: taps('查看联系方式'),
      sees: '为什么要看',
    },
    { persona: who.clerk, name: 'station-records', page: 'station/records', query: { id: at.day }, sees: '当天的数' },
    { persona: who.clerk, name: 'station-records-open', page: 'station/records', sees: '没写完' },
    {
      persona: who.clerk,
      name: 'station-record',
      page: 'station/record',
      query: { day: at.day, booking: at.booking },
      reach: async phone => {
        await phone.write('当场答复', '已请物业今天下午上门换灯。')
        await phone.tap('radio', '当场答复')
      },
      sees: '断网也不会丢',
    },
    {
      persona: who.clerk,
      name: 'station-record-contact',
      page: 'station/record',
      query: { day: at.day },
      reach: taps('写姓名、电话、住址'),
      sees: '住址',
    },
    {
      persona: who.clerk,
      name: 'station-record-deputies',
      page: 'station/record',
      query: { day: at.day },
      reach: taps('本站别的代表也在'),
      sees: '接待的代表',
    },
    {
      persona: 'xihu.committee',
      name: 'station-roundtable',
      page: 'station/roundtable',
      query: { id: at.roundtable },
      sees: '商定的事',
    },
    {
      persona: 'xihu.committee',
      name: 'station-roundtable-agree',
      page: 'station/roundtable',
      query: { id: at.roundtable },
      reach: async phone => {
        await phone.tap('button', '商定一件事')
        await phone.tap('button', '记下这件事')
      },
      sees: '请写由谁办',
    },
    {
      persona: 'xihu.clerk-nanzhan',
      name: 'station-record-saved',
      page: 'station/record',
      query: { record: at.record },
      sees: '写调解记录',
    },
    {
      persona: 'xihu.clerk-nanzhan',
      name: 'station-record-convert',
      page: 'station/record',
      query: { record: at.record },
      reach: taps('转成意见'),
      sees: '再加一件',
    },
    {
      persona: 'xihu.clerk-nanzhan',
      name: 'station-mediation',
      page: 'station/mediation',
      query: { record: at.record },
      sees: '达成协议',
    },
    {
      persona: at.recordDeputy,
      name: 'deputy-record',
      page: 'deputy/record',
      query: { record: at.record },
      sees: '我写的话',
    },
    { persona: who.deputy, name: 'deputy-tasks', page: 'deputy/tasks', sees: '没有要办的事' },
    { persona: who.unit, name: 'unit-tasks', page: 'unit/tasks', sees: '没有要办的事' },
    {
      persona: 'xihu.unit-zhujian',
      name: 'unit-tasks-open',
      page: 'unit/home',
      sees: '圆桌会商定的事 1 件',
      desk: true,
    },
    { persona: 'xihu.deputy-nanzhan-1', name: 'deputy-tasks-open', page: 'deputy/home', sees: '圆桌会商定的事 1 件' },
    { persona: 'xihu.committee', name: 'station-tasks', page: 'station/tasks', sees: '加装电梯' },
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
      undo: async house => {
        type Booked = { id: string; state: string; mine: boolean }
        for (const { id, state, mine } of (await house.as(who.clerk, 'reception.bookedFor')) as Booked[])
          if (mine && state === 'booked') await house.as(who.clerk, 'reception.cancelBooking', { booking: id })
      },
    },
    { persona: who.committee, name: 'congress-home', page: 'congress/home', sees: '现在的接待规则', desk: true },
    { persona: who.committee, name: 'congress-rota', page: 'congress/rota', sees: '手工调整', desk: true },
    {
      persona: who.street,
      name: 'congress-rota-adjust',
      page: 'congress/rota',
      reach: taps('手工调整'),
      sees: '换下哪位代表',
    },
    {
      persona: who.street,
      name: 'congress-rota-adjust-unfinished',
      page: 'congress/rota',
      reach: taps('手工调整', '确定调整'),
      sees: '请写一句为什么',
    },
    { persona: who.street, name: 'congress-leave', page: 'congress/leave', sees: '等答复', desk: true },
    {
      persona: who.street,
      name: 'congress-leave-answer',
      page: 'congress/leave',
      reach: taps('答复'),
      sees: '是否同意',
    },
    {
      persona: who.street,
      name: 'congress-activities',
      page: 'congress/activities',
      sees: '视察老旧小区改造',
      desk: true,
    },
    {
      persona: who.street,
      name: 'congress-activities-offer',
      page: 'congress/activities',
      reach: taps('安排一次活动', '安排这次活动'),
      sees: '请写活动的名称',
    },
    {
      persona: who.street,
      name: 'congress-activities-places',
      page: 'congress/activities',
      reach: taps('改名额'),
      sees: '不能少于这个数',
    },
    {
      persona: who.street,
      name: 'congress-activities-cancel',
      page: 'congress/activities',
      reach: taps('取消活动'),
      sees: '报名的代表会看到',
    },
    { persona: who.committee, name: 'congress-groups', page: 'congress/groups', sees: '没有您能看的联系小组' },
    { persona: who.committee, name: 'congress-print-template', page: 'congress/print-template', sees: '选文件上传' },
    { persona: who.street, name: 'congress-calls', page: 'station/calls', sees: '只有联络站知道' },
    {
      persona: who.committee,
      name: 'congress-year',
      page: 'congress/year',
      query: { year: String(at.year + 1) },
      sees: '还没有公布',
      desk: true,
    },
    {
      persona: who.committee,
      name: 'congress-year-publish',
      page: 'congress/year',
      query: { year: String(at.year + 1) },
      reach: taps(`公布${at.year + 1}年安排`),
      sees: '写一句说明',
    },
    {
      persona: who.street,
      name: 'congress-year-published',
      page: 'congress/year',
      query: { year: String(at.year) },
      sees: '已公布，现在是第',
    },
    {
      persona: who.committee,
      name: 'congress-week',
      page: 'congress/week',
      query: { day: at.date },
      sees: '已公告',
      desk: true,
    },
    { persona: who.committee, name: 'congress-days', page: 'congress/days', sees: '加一天接待' },
    { ...planDay, name: 'congress-day', sees: '从议题库里选' },
    {
      persona: 'xihu.committee',
      name: 'congress-day-co-hosts',
      page: 'congress/day',
      query: { id: at.roundtable },
      reach: phone => phone.tap('tab', '同席'),
      sees: '单位和职务',
    },
    {
      ...planDay,
      name: 'congress-day-fewer',
      reach: async phone => {
        await phone.write('第1段从', '13:00')
        await phone.write('到', '14:00')
        await phone.tap('button', '保存')
      },
      sees: '已经约的人怎么办',
    },
    {
      ...planDay,
      name: 'congress-day-left-unsaved',
      reach: async phone => {
        await phone.write('第1段从', '13:00')
        await phone.open('congress/day', { id: at.day })
      },
      sees: '上次没保存的改动',
    },
    { ...planDay, name: 'congress-day-move', reach: phone => phone.tap('tab', '改期'), sees: '改到哪一天' },
    {
      ...planDay,
      name: 'congress-day-cancel',
      reach: async phone => {
        await phone.tap('tab', '取消')
        await phone.write('原因', '会场占用')
        await phone.tap('button', '取消这一天的接待')
      },
      sees: '确定取消',
    },
    { ...planDay, query: { station: 'hetang' }, name: 'congress-day-add', sees: '加上这一天' },
    {
      ...planDay,
      query: { station: 'hetang' },
      name: 'congress-day-add-weekend',
      reach: phone => phone.write('哪一天', at.date.replace(/\d\d$/, '19')),
      sees: '是周末。照样接待的话',
    },
    { ...rule, name: 'congress-rule', sees: '没有公布' },
    {
      ...rule,
      name: 'congress-rule-save',
      reach: async phone => {
        await phone.write('每月哪几号', '10、20、30')
        await phone.sees('每月10日、20日、30日，没有30日的月份不补，遇周末和节假日顺延到下一个工作日')
        await phone.tap('button', '保存规则')
      },
      sees: '保存这条规则？',
    },
    {
      ...rule,
      name: 'congress-rule-quarter',
      reach: async phone => {
        await phone.tap('radio', '季度内自行安排')
        await phone.tap('radio', '季度最后一个月的某一天')
        await phone.write('几号', '25')
      },
      sees: '最晚12月25日',
    },
    {
      ...rule,
      name: 'congress-rule-pasted',
      reach: async phone => {
        await phone.tap('button', '从别的日历贴一条规则')
        await phone.write('规则文字', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO')
        await phone.tap('button', '填进表单')
      },
      sees: '按周只能每周或隔周',
    },
    { ...rule, name: 'congress-rule-nth', reach: phone => phone.tap('radio', '每月第几个星期几'), sees: '第几个' },
    { ...holidays, name: 'congress-holidays', sees: '元旦 1月1日周四至1月3日周六' },
    {
      ...holidays,
      name: 'congress-holidays-wrong',
      reach: pasted(holidayNotice.replace('共9天', '共8天')),
      sees: '写的是共8天',
    },
    { ...holidays, name: 'congress-holidays-tried', reach: pasted(holidayNotice), sees: '读出来是这样' },
    { persona: who.unit, name: 'unit-home', page: 'unit/home', sees: '轮到您的', desk: true },
    { ...unit, name: 'unit-opinion', sees: '台账' },
    { ...unit, name: 'unit-progress', reach: taps('更多', '写进展'), sees: '到现在做了什么' },
    { ...unit, name: 'unit-reply', reach: taps('答复'), sees: '办理结果' },
    { ...unit, name: 'unit-reply-unfinished', reach: taps('答复', '发出答复'), sees: '请选择办理结果' },
    {
      ...unit,
      name: 'unit-reply-offline',
      reach: async phone => {
        await phone.tap('button', '答复')
        await phone.tap('radio', 'A类')
        await phone.write('答复内容', '两盏路灯的灯头都换好了，已经亮了。')
        await phone.context.setOffline(true)
        await phone.tap('button', '发出答复')
      },
      sees: '您写的内容还在',
    },
    {
      ...unit,
      name: 'unit-progress-outrun',
      reach: async (phone, house) => {
        await phone.tap('button', '更多')
        await phone.tap('button', '写进展')
        await phone.write('到现在做了什么', '灯头已经买到，明天上午去换。')
        const opinion = at.inProgress
        const { version } = (await house.as(who.unit, 'opinion.show', { opinion })) as { version: number }
        await house.as(who.unit, 'opinion.recordProgress', { opinion, version, text: '已到现场看过，灯头明天到货。' })
        await phone.tap('button', '发出进展')
      },
      sees: '已经刷新',
    },
    {
      persona: who.otherUnit,
      page: 'unit/opinion',
      query: { id: at.assigned },
      name: 'unit-accept',
      reach: taps('接收'),
      sees: '接收以后',
    },
    {
      persona: who.otherUnit,
      page: 'unit/opinion',
      query: { id: at.assigned },
      name: 'unit-return',
      reach: taps('更多', '退回联络站'),
      sees: '为什么不归本单位办',
    },
    {
      persona: who.unit,
      page: 'unit/opinion',
      query: { id: at.assigned },
      name: 'unit-co-opinion',
      reach: taps('给出会办意见'),
      sees: '交给主办单位',
    },
    { persona: at.deputyOnDuty, name: 'deputy-home', page: 'deputy/home', sees: '待确认', desk: true },
    {
      persona: at.deputyOnDuty,
      name: 'deputy-substitute',
      page: 'deputy/home',
      reach: taps('请人代替'),
      sees: '请哪一位代表',
    },
    {
      persona: at.deputyOnDuty,
      name: 'deputy-substitute-unfinished',
      page: 'deputy/home',
      reach: taps('请人代替', '请这位代表替我接待'),
      sees: '请选一位代表',
    },
    {
      persona: at.deputyOnDuty,
      name: 'deputy-feed',
      page: 'deputy/home',
      reach: taps('换一个地址'),
      sees: '换一个日历地址？',
    },
    {
      persona: who.deputy,
      name: 'deputy-followed',
      page: 'deputy/home',
      reach: phone => phone.tap('tab', '提给我的意见'),
      sees: '提给您的',
    },
    { persona: `${at.district}.deputy-hetang-6`, name: 'deputy-leave', page: 'deputy/leave', sees: '等答复' },
    {
      persona: `${at.district}.deputy-hetang-6`,
      name: 'deputy-leave-unfinished',
      page: 'deputy/leave',
      reach: taps('提交请假'),
      sees: '请选择第一天',
    },
    {
      persona: `${at.district}.deputy-hetang-6`,
      name: 'deputy-leave-withdraw',
      page: 'deputy/leave',
      reach: taps('撤回请假'),
      sees: '联络站不用再答复',
    },
    { persona: who.deputy, name: 'deputy-activities', page: 'deputy/activities', sees: '视察老旧小区改造', desk: true },
    {
      persona: `${at.district}.deputy-hetang-3`,
      name: 'deputy-activities-leave',
      page: 'deputy/activities',
      reach: taps('退出'),
      sees: '不退出',
    },
    { persona: who.deputy, name: 'deputy-group', page: 'deputy/group', sees: '没有您能看的联系小组' },
    { persona: at.deputyOnDuty, name: 'deputy-day', page: 'deputy/day', query: { id: at.day }, sees: '要来' },
    { persona: at.deputyOnDuty, name: 'deputy-desk', page: 'deputy/desk', query: { id: at.day }, sees: '到那天再报到' },
    { persona: who.deputy, name: 'deputy-attendance', page: 'deputy/attendance', sees: '还没有登记' },
    { persona: who.deputy, name: 'deputy-opinion', page: 'deputy/opinion', query: { id: at.inProgress }, sees: '台账' },
  ]
}

/** Every screen: each page of the app at least once, and the states of it in which something else is to be read. */
export const screensOf = (at: Prepared): Screen[] => [...residentScreens(at), ...staffScreens(at)]

export const show = async (phone: Phone, screen: Screen, house: House): Promise<void> => {
  await phone.open(screen.page, screen.query)
  await screen.reach?.(phone, house)
  await phone.sees(screen.sees)
}
