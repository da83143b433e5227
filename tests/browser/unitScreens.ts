import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

/** What a handling unit is asked, and how it answers. */
export const unitScreens = (at: Prepared): Screen[] => {
  const unit = { persona: who.unit, page: 'unit/opinion', query: { id: at.inProgress } }
  return [
    { persona: who.unit, name: 'unit-tasks', page: 'unit/tasks', sees: '没有要办的事' },
    {
      persona: 'xihu.unit-zhujian',
      name: 'unit-tasks-open',
      page: 'unit/home',
      sees: '圆桌会商定的事 1 件',
      desk: true,
    },
    { persona: 'xihu.unit-xiaofang', name: 'unit-invited', page: 'unit/home', sees: '已答复：派南站消防救援站站长' },
    {
      persona: 'xihu.unit-zhujian',
      name: 'unit-answer',
      page: 'unit/home',
      reach: taps('答复去不去'),
      sees: '联络站马上能看到',
    },
    {
      persona: 'xihu.unit-zhujian',
      name: 'unit-answer-unfinished',
      page: 'unit/home',
      reach: async phone => {
        await phone.tap('button', '答复去不去')
        await phone.tap('radio', '去不了')
        await phone.tap('button', '答复联络站')
      },
      sees: '请写为什么去不了',
    },
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
  ]
}
