import type { Phone } from '#tests/browser/phone'
import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

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

/** The plan, the rota and the rules, as the committees keep them. */
export const congressScreens = (at: Prepared): Screen[] => {
  const planDay = { persona: who.committee, page: 'congress/day', query: { id: at.day } }
  const rule = { persona: who.committee, page: 'congress/rule' }
  const holidays = { persona: who.committee, page: 'congress/holidays' }
  return [
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
  ]
}
