import type { Preset } from '#domain/presets/schema'
import { stationsOfTowns, type Town, usualCaseKinds, usualOpinion, usualPractice } from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['laiyangmen', '来龙门街道', 27.61, 113.438, ['来龙片联络点']],
  ['yangsanshi', '阳三石街道', 27.61, 113.472, ['阳三片联络点']],
  ['guoci', '国瓷街道', 27.61, 113.507, ['国瓷片联络点']],
  ['xianyueshan', '仙岳山街道', 27.61, 113.542, ['仙岳片联络点']],
  ['sifen', '泗汾镇', 27.65, 113.438, ['泗汾片联络点']],
  ['pukou', '浦口镇', 27.65, 113.472, ['浦口片联络点']],
  ['baitutan', '白兔潭镇', 27.65, 113.507, ['白兔片联络点']],
  ['litian', '李畋镇', 27.65, 113.542, ['李畋片联络点']],
  ['wangfang', '王仙镇', 27.69, 113.438, ['王仙片联络点']],
  ['chashan', '茶山镇', 27.69, 113.472, ['茶山片联络点']],
]

/** 醴陵市：代表中的党政领导和其他代表一起参加代表小组活动、到工作平台接待，开展专题视察（S3）。接待哪一天材料没有写，这里按单月20日。 */
export const liling: Preset = {
  id: 'liling',
  name: '醴陵市',
  practice: '代表小组接待日',
  source: '湖南省人大常委会联工委，2019年3月：省人大常委会联工委调研组在株洲湘潭调研',
  practices: [
    {
      ...usualPractice,
      name: '代表小组接待日',
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=20', anchor: '2026-01-20' },
      horizonDays: 100,
      deputiesADay: 3,
      topics: ['烟花爆竹安全', '陶瓷产业', '渌江水质'],
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '代表联系群众工作平台', place: '醴陵市', phone: '0731-23200' }),
  units: [
    { id: 'zhujian', name: '市住房和城乡建设局' },
    { id: 'jiaotong', name: '市交通运输局' },
    { id: 'yingji', name: '市应急管理局' },
    { id: 'chengguan', name: '市城市管理和综合执法局' },
    { id: 'nongye', name: '市农业农村局' },
    { id: 'jiaoyu', name: '市教育局' },
    { id: 'minzheng', name: '市民政局' },
  ],
  demoDeputiesAStation: 6,
}
