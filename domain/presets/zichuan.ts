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
  ['jiangjunlu', '将军路街道', 36.6, 117.918, ['将军东片联络点', '将军西片联络点', '将军南片联络点', '将军北片联络点']],
  ['banyanglu', '般阳路街道', 36.6, 117.953, ['般阳东片联络点', '般阳西片联络点', '般阳南片联络点', '般阳北片联络点']],
  ['songlinglu', '松龄路街道', 36.6, 117.987, ['松龄东片联络点', '松龄西片联络点', '松龄南片联络点', '松龄北片联络点']],
  ['zhonglou', '钟楼街道', 36.6, 118.022, ['钟楼东片联络点', '钟楼西片联络点', '钟楼南片联络点', '钟楼北片联络点']],
  ['kunlun', '昆仑镇', 36.64, 117.918, ['昆仑东片联络点', '昆仑西片联络点', '昆仑南片联络点', '昆仑北片联络点']],
  ['shuangyang', '双杨镇', 36.64, 117.953, ['双杨东片联络点', '双杨西片联络点', '双杨南片联络点', '双杨北片联络点']],
  ['luocun', '罗村镇', 36.64, 117.987, ['罗村东片联络点', '罗村西片联络点', '罗村南片联络点', '罗村北片联络点']],
  ['hongshan', '洪山镇', 36.64, 118.022, ['洪山东片联络点', '洪山西片联络点', '洪山南片联络点', '洪山北片联络点']],
  ['longquan', '龙泉镇', 36.68, 117.918, ['龙泉东片联络点', '龙泉西片联络点', '龙泉南片联络点', '龙泉北片联络点']],
  ['zhaili', '寨里镇', 36.68, 117.953, ['寨里东片联络点', '寨里西片联络点', '寨里南片联络点']],
  ['lingzi', '岭子镇', 36.68, 117.987, ['岭子东片联络点', '岭子西片联络点', '岭子南片联络点']],
  ['xihe', '西河镇', 36.68, 118.022, ['西河东片联络点', '西河西片联络点', '西河南片联络点']],
  ['taihe', '太河镇', 36.72, 117.918, ['太河东片联络点', '太河西片联络点', '太河南片联络点']],
  ['jingkai', '经济开发区', 36.72, 117.953, ['经济东片联络点', '经济西片联络点', '经济南片联络点']],
]

/** 淄川区：区人大常委会确定1—2个议题，代表围绕议题公开接待；代表自主选择参加什么活动；14个联络站、51个联络点，每季度举行一次（S1）。
 * 接待哪一天由站里定，这里按每季度首月的第三个周四。 */
export const zichuan: Preset = {
  id: 'zichuan',
  name: '淄博市淄川区',
  practice: '议题式接待，代表自主选择活动',
  source: '淄博市人大：各区县“双联”工作经验（淄川）',
  practices: [
    {
      ...usualPractice,
      id: 'topic-reception',
      kind: 'topicReception',
      name: '议题式接待',
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=3TH', anchor: '2026-01-15' },
      horizonDays: 120,
      topics: ['义务教育均衡发展', '新旧动能转换', '乡村振兴', '服装城金桥贯通'],
      // The district sets the topics, for all of its towns.
      related: { from: 'district', endedDays: 180 },
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '代表民情联络站', place: '淄川区', phone: '0533-51000' }),
  units: usualUnits('区'),
  demoDeputiesAStation: 6,
}
