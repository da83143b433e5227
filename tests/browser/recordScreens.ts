import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

/** What a clerk writes down of a day: records, mediations, the roundtable and its tasks. */
export const recordScreens = (at: Prepared): Screen[] => {
  const table = { persona: 'xihu.committee', page: 'station/roundtable', query: { id: at.heldTable } }
  return [
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
      ...table,
      name: 'station-roundtable-ahead',
      query: { id: at.roundtable },
      sees: '开会以后，在这里写会议记录',
    },
    {
      persona: 'xihu.clerk-nanzhan',
      name: 'station-desk-roundtable',
      page: 'station/desk',
      query: { id: at.heldTable },
      sees: '到了 1 位',
    },
    { ...table, name: 'station-roundtable', sees: '一楼两户担心挡光' },
    { ...table, name: 'station-roundtable-agree', reach: taps('商定一件事', '记下这件事'), sees: '请写由谁办' },
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
    { persona: 'xihu.committee', name: 'station-tasks', page: 'station/tasks', sees: '加装电梯' },
  ]
}
