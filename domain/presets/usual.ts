import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { usualThemes } from '#domain/presets/themes'

/** Matters as residents name them: the default list, which a preset may replace. */
export const usualCategories = [
  '物业小区',
  '道路交通',
  '环境卫生',
  '水电气暖',
  '噪声扰民',
  '教育医疗',
  '养老社保',
  '其他',
]

/** A station speaks of its own opinions, those of the last half year. */
export const usualRelated: ReceptionPractice['related'] = { from: 'station', endedDays: 180 }

/** Legal aid as the stations of most places sort it. */
export const usualCaseKinds = ['劳动争议', '婚姻家庭', '损害赔偿', '合同借贷', '土地房屋', '其他']

/** A fifth is kept for who comes without a booking; nobody books more than three times a quarter. */
export const usualBooking: ReceptionPractice['booking'] = {
  keptPercent: 20,
  limit: { places: 3, per: 'quarter' },
  waitlist: { most: 10, offerMinutes: 120 },
}

/** Three who booked, then one who did not; ten minutes late is in time; a note after the second day missed within a year; open an hour before. */
export const usualDesk: ReceptionPractice['desk'] = {
  bookedBeforeWalkIn: 3,
  lateMinutes: 10,
  openMinutes: 60,
  noShow: { noteAfter: 2, withinDays: 365 },
  solvedName: '当场答复',
}

/** A reception day as most places hold it; a preset says what it does otherwise, and always when. */
export const usualPractice = {
  id: 'reception-day',
  kind: 'receptionDay',
  name: '接待日',
  held: 'each',
  services: ['opinion'],
  hosts: ['deputy'],
  holidays: { avoid: 'restDays', instead: 'moveLater' },
  windows: [{ from: '09:00', to: '11:30' }],
  slotMinutes: 30,
  slotCapacity: 1,
  deputiesADay: 2,
  rota: { atLeast: 1, leadersAtLeast: 1, span: 'year' },
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
  topics: [] as string[],
  related: usualRelated,
} satisfies Omit<ReceptionPractice, 'rule'>

/** Deadlines in working days as most places keep them. */
export const usualOpinion = {
  deadlines: { triage: 2, acceptance: 5, answer: 15, rating: 10 },
  longestAnswer: 60,
  promiseYears: 2,
  flags: { sendBack: true, coHandling: true },
  categories: usualCategories,
  themes: usualThemes,
} satisfies Preset['opinion']

/** The handling units that nearly every county (县) and district (区) has. */
export const usualUnits = (level: '县' | '区'): Preset['units'] =>
  [
    ['chengguan', '综合行政执法局'],
    ['zhujian', '住房和城乡建设局'],
    ['jiaotong', '交通运输局'],
    ['jiaoyu', '教育和体育局'],
    ['minzheng', '民政局'],
    ['weijian', '卫生健康局'],
    ['nongye', '农业农村局'],
    ['sifa', '司法局'],
  ].map(([id = '', name]) => ({ id, name: `${level}${name}` }))

/** A town or street: id, name, latitude, longitude, contact points. */
export type Town = [id: string, name: string, latitude: number, longitude: number, contactPoints: string[]]

/**
 * One station in each town, at its public service centre.
 *
 * @param of.phone an invented number, to which the station's own, from 101 on, is put
 */
export const stationsOfTowns = (
  towns: readonly Town[],
  of: { name: string; place: string; phone: string },
): Preset['stations'] =>
  towns.map(([id, town, latitude, longitude, contactPoints], i) => ({
    id,
    name: `${town}${of.name}`,
    street: town,
    address: `${of.place}${town}便民服务中心`,
    phone: `${of.phone}${101 + i}`,
    latitude,
    longitude,
    contactPoints,
  }))
