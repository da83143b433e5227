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
  ['tianzhen', '田镇街道', 37.13, 117.778, ['田镇片联络点']],
  ['luhu', '芦湖街道', 37.13, 117.812, ['芦湖片联络点']],
  ['qingcheng', '青城镇', 37.13, 117.847, ['青城片联络点']],
  ['gaocheng', '高城镇', 37.13, 117.882, ['高城片联络点']],
  ['heilizhai', '黑里寨镇', 37.17, 117.778, ['黑里片联络点']],
  ['tangfang', '唐坊镇', 37.17, 117.812, ['唐坊片联络点']],
  ['changjia', '常家镇', 37.17, 117.847, ['常家片联络点']],
  ['huagou', '花沟镇', 37.17, 117.882, ['花沟片联络点']],
  ['muli', '木李镇', 37.21, 117.778, ['木李片联络点']],
]

/** 高青县：实施座谈会制度，加强代表与群众的联系；市、县、镇三级代表每人固定联系6名群众（S1，原文在此处中断）。接待哪一天材料没有写，
 * 这里按每月最后一个周五；座谈会逐次定。 */
export const gaoqing: Preset = {
  id: 'gaoqing',
  name: '高青县',
  practice: '“双联”接待日与座谈会',
  source: '淄博市人大：各区县“双联”工作经验（高青）',
  practices: [
    {
      ...usualPractice,
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=-1FR', anchor: '2026-01-30' },
      holidays: { avoid: 'restDays', instead: 'moveEarlier' },
    },
    {
      ...usualPractice,
      id: 'forum',
      kind: 'topicReception',
      name: '代表群众座谈会',
      rule: null,
      windows: [{ from: '15:00', to: '17:00' }],
      slotMinutes: 120,
      slotCapacity: 20,
      topics: ['春灌用水', '黄河滩区搬迁', '大棚蔬菜销售'],
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '民情联络站', place: '高青县', phone: '0533-69000' }),
  units: usualUnits('县'),
  demoDeputiesAStation: 6,
}
