import type { Preset } from '#domain/presets/schema'
import { type Town, usualCaseKinds, usualOpinion, usualPractice, usualUnits } from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['wenshao', '闻韶街道', 36.79, 118.258, ['闻韶片联络点']],
  ['xuegong', '雪宫街道', 36.79, 118.293, ['雪宫片联络点']],
  ['xindian', '辛店街道', 36.79, 118.328, ['辛店片联络点']],
  ['jixia', '稷下街道', 36.79, 118.362, ['稷下片联络点']],
  ['qiling', '齐陵街道', 36.83, 118.258, ['齐陵片联络点']],
  ['jinling', '金岭回族镇', 36.83, 118.293, ['金岭片联络点']],
  ['qidu', '齐都镇', 36.83, 118.328, ['齐都片联络点']],
  ['huangcheng', '皇城镇', 36.83, 118.362, ['皇城片联络点']],
  ['jingzhong', '敬仲镇', 36.87, 118.258, ['敬仲片联络点']],
  ['zhutai', '朱台镇', 36.87, 118.293, ['朱台片联络点']],
  ['fenghuang', '凤凰镇', 36.87, 118.328, ['凤凰片联络点']],
  ['jinshan', '金山镇', 36.87, 118.362, ['金山片联络点']],
]

/** 临淄区：每月第二周的星期四为“人大代表接听日”，各镇、街道轮流组织代表到民生服务热线服务中心值班（S1）。“第二周”不是“第二个周四”：
 * 每月1日在周五、周六、周日时，两者差一周。12个镇（街道）一年轮一遍，一个不漏。 */
export const linzi: Preset = {
  id: 'linzi',
  name: '淄博市临淄区',
  practice: '每月第二周周四代表接听日',
  source: '淄博市人大：各区县“双联”工作经验（临淄）',
  practices: [
    {
      ...usualPractice,
      id: 'hotline-duty-day',
      kind: 'hotlineDutyDay',
      name: '人大代表接听日',
      held: 'inTurn',
      venue: '临淄区民生服务热线服务中心（代表联络总站）',
      services: ['opinion', 'policyAdvice'],
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=5,6,7,8,9,10,11', anchor: '2026-01-08' },
      slotMinutes: 10,
      deputiesADay: 3,
      horizonDays: 400,
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: towns.map(([id, town, latitude, longitude, points], i) => ({
    id,
    name: `${town}人大代表联络站`,
    street: town,
    address: `临淄区${town}便民服务中心一楼`,
    phone: `0533-72000${101 + i}`,
    latitude,
    longitude,
    contactPoints: points,
  })),
  units: usualUnits('区'),
  demoDeputiesAStation: 6,
}
