import type { Preset } from '#domain/presets/schema'
import { usualThemes } from '#domain/presets/themes'
import {
  type Town,
  usualBooking,
  usualCaseKinds,
  usualCategories,
  usualDesk,
  usualRelated,
} from '#domain/presets/usual'

const towns: readonly Town[] = [
  ['suozhen', '索镇', 36.963, 118.098, ['城区东片', '城区西片', '张桥片', '前毕片', '耿桥片', '刘茅片']],
  ['shaohai', '少海街道', 36.959, 118.075, ['少海片', '渔洋片', '红莲湖片', '柳泉片', '一中片']],
  ['qifeng', '起凤镇', 37.046, 118.115, ['起凤片', '夏庄片', '华沟片', '乌河片', '马踏湖片']],
  ['tianzhuang', '田庄镇', 37.012, 117.985, ['田庄片', '高楼片', '大寨片', '胡中片', '宗王片']],
  ['jingjia', '荆家镇', 37.062, 118.008, ['荆家片', '里仁片', '伊家片', '姬桥片', '高王片']],
  ['maqiao', '马桥镇', 37.063, 117.918, ['马桥片', '北营片', '陈庄片', '祁家片', '岔河片']],
  ['xincheng', '新城镇', 36.958, 117.953, ['新城片', '新立片', '邢家片', '城南片', '昝家片']],
  ['tangshan', '唐山镇', 36.962, 118.024, ['唐山片', '巴王片', '前七片', '西毛片', '薛庙片']],
  ['guoli', '果里镇', 36.902, 118.073, ['果里片', '侯庄片', '周家片', '西果里片', '徐店片', '东马片']],
]

/**
 * 桓台县：每月双周的周四为全县各联络站点代表接待日（S1）。按“隔周周四”办理，起算日由县里定；另一种读法（每月第二、第四个周四）
 * 是 `FREQ=MONTHLY;BYDAY=2TH,4TH`。9个联络站，47个联络点。
 */
export const huantai: Preset = {
  id: 'huantai',
  name: '桓台县',
  practice: '隔周周四接待日',
  source: '淄博市人大：各区县“双联”工作经验（桓台）',
  practices: [
    {
      id: 'reception-day',
      kind: 'receptionDay',
      name: '接待日',
      held: 'each',
      services: ['opinion'],
      hosts: ['deputy'],
      rule: { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', anchor: '2026-01-08' },
      holidays: { avoid: 'holidays', instead: 'moveLater' },
      windows: [{ from: '08:30', to: '11:30' }],
      slotMinutes: 20,
      slotCapacity: 1,
      deputiesADay: 2,
      rota: { atLeast: 1, leadersAtLeast: 1, span: 'quarter' },
      notice: {
        publish: 'automatic',
        lead: 3,
        counted: 'calendarDays',
        late: 'blocked',
        remind: { deputies: [3, 1], units: [3, 1], residents: [1] },
      },
      horizonDays: 70,
      bookUntilMinutes: 60,
      cancelUntilMinutes: 120,
      booking: usualBooking,
      desk: usualDesk,
      topics: ['环境卫生整治', '乡村道路', '冬季取暖', '教育医疗'],
      related: usualRelated,
    },
  ],
  opinion: {
    deadlines: { triage: 2, acceptance: 5, answer: 15, rating: 10 },
    longestAnswer: 30,
    promiseYears: 2,
    flags: { sendBack: true, coHandling: true },
    categories: usualCategories,
    themes: usualThemes,
  },
  caseKinds: usualCaseKinds,
  stations: towns.map(([id, town, latitude, longitude, points], i) => ({
    id,
    name: `${town}代表民情联络站`,
    street: town,
    address: `桓台县${town}便民服务中心一楼`,
    phone: `0533-85500${100 + i + 1}`,
    latitude,
    longitude,
    contactPoints: points.map(point => `${point}代表联络点`),
  })),
  units: [
    { id: 'zonghe', name: '县综合行政执法局' },
    { id: 'zhujian', name: '县住房和城乡建设局' },
    { id: 'jiaotong', name: '县交通运输局' },
    { id: 'shuili', name: '县水利局' },
    { id: 'nongye', name: '县农业农村局' },
    { id: 'jiaotiju', name: '县教育和体育局' },
    { id: 'weijian', name: '县卫生健康局' },
    { id: 'shengtai', name: '市生态环境局桓台分局' },
  ],
  demoDeputiesAStation: 6,
}
