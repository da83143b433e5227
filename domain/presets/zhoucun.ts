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
  ['dajie', '大街街道', 36.803, 117.868, ['丝市街联络点', '大街联络点']],
  ['yongan', '永安街街道', 36.806, 117.877, ['永安联络点']],
  ['qingnian', '青年路街道', 36.797, 117.862, ['青年路联络点']],
  ['sichou', '丝绸路街道', 36.811, 117.853, ['丝绸路联络点']],
  ['chengbei', '城北路街道', 36.826, 117.87, ['城北联络点']],
  ['nanjiao', '南郊镇', 36.765, 117.872, ['韩家窝联络点', '南郊大集联络点']],
  ['beijiao', '北郊镇', 36.858, 117.884, ['北郊联络点']],
  ['wangcun', '王村镇', 36.697, 117.726, ['王村联络点', '苏李联络点']],
]

/** 周村区：各单位每年定2—3个议题，代表围绕议题值班接待，也走进大集（S1）。接待哪一天由各镇街定，这里按每月第二个周五；赶集日另行安排。 */
export const zhoucun: Preset = {
  id: 'zhoucun',
  name: '淄博市周村区',
  practice: '议题式接待',
  source: '淄博市人大：各区县“双联”工作经验（周村）',
  practices: [
    {
      ...usualPractice,
      id: 'topic-reception',
      kind: 'topicReception',
      name: '议题式接待',
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=2FR', anchor: '2026-01-09' },
      topics: ['改造后的老旧小区物业管理', '加快推进农村养老服务', '棚户区改造', '园区发展与产业转型'],
    },
    {
      ...usualPractice,
      id: 'market-reception',
      kind: 'topicReception',
      name: '大集接待',
      stations: ['nanjiao', 'wangcun'],
      venue: '大集入口代表接待点',
      rule: null,
      holidays: { avoid: 'holidays', instead: 'keep' },
      windows: [{ from: '08:00', to: '11:00' }],
      slotMinutes: 20,
      topics: ['改造后的老旧小区物业管理', '加快推进农村养老服务'],
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '代表“双联”工作站', place: '周村区', phone: '0533-64000' }),
  units: usualUnits('区'),
  demoDeputiesAStation: 6,
}
