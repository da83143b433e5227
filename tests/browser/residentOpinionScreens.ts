import type { Phone } from '#tests/browser/phone'
import { type Prepared, who } from '#tests/browser/prepare'
import { type Screen, taps } from '#tests/browser/screen'

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

/** An opinion, from its first word until it is rated. */
export const residentOpinionScreens = (at: Prepared): Screen[] => {
  const mine = { persona: who.resident }
  return [
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
      name: 'resident-opinion-by-code',
      page: 'resident/opinion',
      query: { code: at.code, district: at.district },
      sees: '缺斤少两',
    },
  ]
}
