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
  ['chezhan', '车站街道', 36.77, 117.978, ['车站片联络点']],
  ['gongyuan', '公园街道', 36.77, 118.013, ['公园片联络点']],
  ['heping', '和平街道', 36.77, 118.047, ['和平片联络点']],
  ['keyuan', '科苑街道', 36.77, 118.082, ['科苑片联络点']],
  ['tiyuchang', '体育场街道', 36.81, 117.978, ['体育片联络点']],
  ['mashang', '马尚街道', 36.81, 118.013, ['马尚片联络点']],
  ['hutian', '湖田街道', 36.81, 118.047, ['湖田片联络点']],
  ['nanding', '南定镇', 36.81, 118.082, ['南定片联络点']],
  ['fengshui', '沣水镇', 36.85, 117.978, ['沣水片联络点']],
  ['fujia', '傅家镇', 36.85, 118.013, ['傅家片联络点']],
  ['zhongbu', '中埠镇', 36.85, 118.047, ['中埠片联络点']],
  ['fangzhen', '房镇镇', 36.85, 118.082, ['房镇片联络点']],
]

/** 张店区：“季度双联”，35名常委会组成人员分5个小组，每组每年联系2—3个镇街，每季度联系代表一次、联系群众一次（S1）。
 * 材料没有写哪一天，由各组定；这里按每季度末月的第二个周三集中接待群众。 */
export const zhangdian: Preset = {
  id: 'zhangdian',
  name: '淄博市张店区',
  practice: '季度双联：5个小组分片接待',
  source: '淄博市人大：各区县“双联”工作经验（张店）',
  practices: [
    {
      ...usualPractice,
      name: '季度双联接待',
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=2WE', anchor: '2026-03-11' },
      windows: [{ from: '14:30', to: '17:00' }],
      slotMinutes: 15,
      horizonDays: 200,
      topics: ['楼宇经济发展', '城市道路管理', '小饭桌监管'],
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '民情联系站', place: '张店区', phone: '0533-22000' }),
  units: usualUnits('区'),
  groups: [
    { id: 'group-a', name: '第一小组', stations: ['chezhan', 'gongyuan', 'heping'] },
    { id: 'group-b', name: '第二小组', stations: ['keyuan', 'tiyuchang'] },
    { id: 'group-c', name: '第三小组', stations: ['mashang', 'hutian'] },
    { id: 'group-d', name: '第四小组', stations: ['nanding', 'fengshui'] },
    { id: 'group-e', name: '第五小组', stations: ['fujia', 'zhongbu', 'fangzhen'] },
  ],
  quarterQuota: { deputyContacts: 1, publicContacts: 1, suggestions: 3 },
  demoDeputiesAStation: 6,
}
