import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

/** What a deputy sees and answers. */
export const deputyScreens = (at: Prepared): Screen[] => [
  {
    persona: at.recordDeputy,
    name: 'deputy-record',
    page: 'deputy/record',
    query: { record: at.record },
    sees: '我写的话',
  },
  { persona: who.deputy, name: 'deputy-tasks', page: 'deputy/tasks', sees: '没有要办的事' },
  { persona: at.tableDeputy, name: 'deputy-tasks-open', page: 'deputy/home', sees: '圆桌会商定的事 1 件' },
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
