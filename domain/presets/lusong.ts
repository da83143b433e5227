import type { Preset } from '#domain/presets/schema'
import { type Town, usualCaseKinds, usualOpinion, usualPractice } from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['jianshe', '建设街道', 27.76, 113.098, ['桥头社区联络点', '建设社区联络点']],
  ['hejiatu', '贺家土街道', 27.76, 113.133, ['贺家土社区联络点']],
  ['jianning', '建宁街道', 27.76, 113.168, ['建宁社区联络点', '谭家塅社区联络点']],
  ['dongjiaduan', '董家塅街道', 27.76, 113.203, ['董家塅社区联络点']],
  ['fengxi', '枫溪街道', 27.8, 113.098, ['枫溪社区联络点', '曲尺社区联络点']],
  ['longquan', '龙泉街道', 27.8, 113.133, ['龙泉社区联络点']],
  ['qingyun', '庆云街道', 27.8, 113.168, ['庆云社区联络点', '市场群联络点']],
  ['baiguan', '白关镇', 27.8, 113.203, ['楠木山村联络点', '卦石村联络点']],
]

/** 芦淞区：代表驻室接待日历年安排、年预告；主任接待日每月安排2天，由主任会议组成人员轮流接待来访代表或群众（S3）。两天是几号，材料里没有，
 * 由区里每年排定，这里先按每月8日、22日。“两代表一委员”一起接待。 */
export const lusong: Preset = {
  id: 'lusong',
  name: '株洲市芦淞区',
  practice: '代表驻室接待日历，主任接待日每月2天',
  source: '湖南省人大常委会联工委，2019年3月：抓住关键少数 以“四个一”助推代表作用发挥',
  practices: [
    {
      ...usualPractice,
      name: '代表驻室接待',
      hosts: ['deputy', 'partyDelegate', 'cppccMember'],
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=1WE,3WE', anchor: '2026-01-07' },
      horizonDays: 400,
      topics: ['棚户区改造', '市场群管理', '社区养老', '道路停车'],
    },
    {
      ...usualPractice,
      id: 'chairpersons-day',
      kind: 'chairpersonsDay',
      name: '主任接待日',
      held: 'inTurn',
      venue: '芦淞区人大常委会机关一楼接待室',
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=8,22', anchor: '2026-01-08' },
      deputiesADay: 1,
      rota: { atLeast: 0, leadersAtLeast: 1, span: 'year' },
      horizonDays: 400,
      notice: { ...usualPractice.notice, remind: { deputies: [7, 1], units: [3, 1], residents: [1] } },
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: towns.map(([id, town, latitude, longitude, points], i) => ({
    id,
    name: `${town}人大代表联系人民群众工作室`,
    street: town,
    address: `芦淞区${town}党群服务中心`,
    phone: `0731-22200${101 + i}`,
    latitude,
    longitude,
    contactPoints: points,
  })),
  units: [
    { id: 'chengguan', name: '区城管局' },
    { id: 'zhujian', name: '区住房和城乡建设局' },
    { id: 'shichang', name: '区市场服务中心' },
    { id: 'minzheng', name: '区民政局' },
    { id: 'renshe', name: '区人力资源和社会保障局' },
    { id: 'jiaoyu', name: '区教育局' },
    { id: 'jiaojing', name: '市公安局交警支队芦淞大队' },
  ],
  demoDeputiesAStation: 6,
}
