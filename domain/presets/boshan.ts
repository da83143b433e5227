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
  ['chengdong', '城东街道', 36.44, 117.818, ['城东片联络点']],
  ['chengxi', '城西街道', 36.44, 117.853, ['城西片联络点']],
  ['shantou', '山头街道', 36.44, 117.888, ['山头片联络点']],
  ['yucheng', '域城镇', 36.44, 117.922, ['域城片联络点']],
  ['baita', '白塔镇', 36.48, 117.818, ['白塔片联络点']],
  ['badou', '八陡镇', 36.48, 117.853, ['八陡片联络点']],
  ['shima', '石马镇', 36.48, 117.888, ['石马片联络点']],
  ['yuanquan', '源泉镇', 36.48, 117.922, ['源泉片联络点']],
  ['chishang', '池上镇', 36.52, 117.818, ['池上片联络点']],
  ['boshan', '博山镇', 36.52, 117.853, ['博山片联络点']],
]

/** 博山区：利用周末、节假日等群众空闲的时间，邀请部门负责人一起走进社区（村）、企业、市场接待；“民生微实事”7个工作日内答复（S1）。
 * 周末见面按每月第二个周六；夜聊哪一天、在哪里，由镇街逐次定。 */
export const boshan: Preset = {
  id: 'boshan',
  name: '淄博市博山区',
  practice: '代表周末见面、代表夜聊',
  source: '淄博市人大：各区县“双联”工作经验（博山）',
  practices: [
    {
      ...usualPractice,
      id: 'weekend-meeting',
      kind: 'eveningTalk',
      name: '代表周末见面',
      services: ['opinion', 'policyAdvice'],
      hosts: ['deputy', 'unitOfficial'],
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=2SA', anchor: '2026-01-10' },
      holidays: { avoid: 'holidays', instead: 'keep' },
    },
    {
      ...usualPractice,
      id: 'evening-talk',
      kind: 'eveningTalk',
      name: '代表夜聊',
      services: ['opinion', 'policyAdvice'],
      hosts: ['deputy', 'unitOfficial'],
      rule: null,
      holidays: { avoid: 'holidays', instead: 'keep' },
      windows: [{ from: '19:00', to: '20:30' }],
      slotMinutes: 15,
    },
  ],
  opinion: { ...usualOpinion, deadlines: { ...usualOpinion.deadlines, answer: 7 }, longestAnswer: 30 },
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '人大代表联络站', place: '博山区', phone: '0533-41000' }),
  units: usualUnits('区'),
  demoDeputiesAStation: 6,
}
