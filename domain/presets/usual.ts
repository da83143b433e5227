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
