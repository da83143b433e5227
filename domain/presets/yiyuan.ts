import type { Preset } from '#domain/presets/schema'
import {
  stationsOfTowns,
  type Town,
  usualCaseKinds,
  usualOpinion,
  usualPractice,
  usualUnits,
} from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['nanma', '南麻街道', 36.14, 118.118, ['南麻东片联络点', '南麻西片联络点']],
  ['lishan', '历山街道', 36.14, 118.153, ['历山东片联络点', '历山西片联络点']],
  ['lucun', '鲁村镇', 36.14, 118.188, ['鲁村东片联络点', '鲁村西片联络点']],
  ['dongli', '东里镇', 36.14, 118.222, ['东里东片联络点', '东里西片联络点']],
  ['yuezhuang', '悦庄镇', 36.18, 118.118, ['悦庄东片联络点', '悦庄西片联络点']],
  ['xili', '西里镇', 36.18, 118.153, ['西里东片联络点', '西里西片联络点']],
  ['dazhangzhuang', '大张庄镇', 36.18, 118.188, ['大张片联络点']],
  ['zhongzhuang', '中庄镇', 36.18, 118.222, ['中庄片联络点']],
  ['zhangjiapo', '张家坡镇', 36.22, 118.118, ['张家片联络点']],
  ['yanya', '燕崖镇', 36.22, 118.153, ['燕崖片联络点']],
  ['shiqiao', '石桥镇', 36.22, 118.188, ['石桥片联络点']],
  ['nanlushan', '南鲁山镇', 36.22, 118.222, ['南鲁片联络点']],
  ['kaifaqu', '经济开发区', 36.26, 118.118, ['经济片联络点']],
]

/** 沂源县：13个民情联络站、19个联络点，每季度保持一次联系；交办件15个工作日内书面答复，经镇人大或街道人大工委同意可以延期（S1）。
 * 接待哪一天材料没有写，这里按每月5日。 */
export const yiyuan: Preset = {
  id: 'yiyuan',
  name: '沂源县',
  practice: '一次接待，三种登记',
  source: '淄博市人大：各区县“双联”工作经验（沂源）',
  practices: [
    {
      ...usualPractice,
      name: '接待日',
      services: ['opinion', 'mediation'],
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=5', anchor: '2026-01-05' },
      topics: ['春季用水', '果品销路', '乡村道路', '村医和养老'],
    },
  ],
  opinion: { ...usualOpinion, longestAnswer: 30 },
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '民情联络站', place: '沂源县', phone: '0533-32000' }),
  units: usualUnits('县'),
  demoDeputiesAStation: 6,
}
