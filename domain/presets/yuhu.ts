import type { Preset } from '#domain/presets/schema'
import { stationsOfTowns, type Town, usualCaseKinds, usualOpinion, usualPractice } from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['jiangshe', '姜畲镇', 27.83, 112.848, ['姜畲片联络点']],
  ['heling', '鹤岭镇', 27.83, 112.883, ['鹤岭片联络点']],
  ['nanzhushan', '楠竹山镇', 27.83, 112.918, ['楠竹片联络点']],
  ['changcheng', '长城乡', 27.83, 112.953, ['长城片联络点']],
  ['yuhulu', '雨湖路街道', 27.87, 112.848, ['雨湖片联络点']],
  ['chengzhengjie', '城正街街道', 27.87, 112.883, ['城正片联络点']],
  ['yuntang', '云塘街道', 27.87, 112.918, ['云塘片联络点']],
  ['guangchang', '广场街道', 27.87, 112.953, ['广场片联络点']],
  ['yaowan', '窑湾街道', 27.91, 112.848, ['窑湾片联络点']],
  ['zhaotan', '昭潭街道', 27.91, 112.883, ['昭潭片联络点']],
  ['xianfeng', '先锋街道', 27.91, 112.918, ['先锋片联络点']],
  ['wanlou', '万楼街道', 27.91, 112.953, ['万楼片联络点']],
]

/** 雨湖区：提早预告、定期公告和先行提醒，保障党政领导到工作平台接待群众（S3）：提前15天、3天、1天告诉代表。接待日随湘潭市，每月15日。 */
export const yuhu: Preset = {
  id: 'yuhu',
  name: '湘潭市雨湖区',
  practice: '提早预告、定期公告、先行提醒',
  source: '湖南省人大常委会联工委，2019年3月：省人大常委会联工委调研组在株洲湘潭调研',
  practices: [
    {
      ...usualPractice,
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15', anchor: '2026-01-15' },
      horizonDays: 100,
      topics: ['灌区危桥', '老旧小区', '农村环境'],
      rota: { atLeast: 1, leadersAtLeast: 2, span: 'year' },
      notice: { ...usualPractice.notice, remind: { deputies: [15, 3, 1], units: [3, 1], residents: [3, 1] } },
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: stationsOfTowns(towns, { name: '代表联系群众工作平台', place: '雨湖区', phone: '0731-58200' }),
  units: [
    { id: 'shuili', name: '区水利局' },
    { id: 'zhujian', name: '区住房和城乡建设局' },
    { id: 'jiaotong', name: '区交通运输局' },
    { id: 'chengguan', name: '区城市管理和综合执法局' },
    { id: 'nongye', name: '区农业农村局' },
    { id: 'jiaoyu', name: '区教育局' },
    { id: 'minzheng', name: '区民政局' },
  ],
  demoDeputiesAStation: 6,
}
