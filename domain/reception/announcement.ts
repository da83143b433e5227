import { type Day, dayInWords, weekdayInWords, yearOf } from '#domain/calendar/day'
import { type CoHost, coHostsInWords } from '#domain/reception/coHosts'
import { serviceWords } from '#domain/reception/kinds'

/** What a 接待公告 tells of a day: who, when, where, what about, and how to come. */
export interface AnnouncedDay {
  /** What people call it: 接待日, 169号见, 幸福圆桌会. */
  practice: string
  stationName: string
  address: string
  phone: string
  day: Day
  /** `9:00–11:20`, for each window. */
  hours: readonly string[]
  deputies: readonly string[]
  coHosts: readonly CoHost[]
  units: readonly { name: string }[]
  topic: string | null
  services: readonly (keyof typeof serviceWords)[]
}

/** The longest notice that a clerk may write, in characters. */
export const longestNotice = 1000

/** The parts of a notice by the names under which an office's own template may use them. */
export const announcementParts = (day: AnnouncedDay) => ({
  标题: `${day.stationName}${day.practice}公告`,
  日期: `${yearOf(day.day)}年${dayInWords(day.day)}（${weekdayInWords(day.day)}）`,
  时间: day.hours.join('、'),
  联络站: day.stationName,
  地点: day.address,
  代表: day.deputies.join('、') || '另行公布',
  一起接待: coHostsInWords(day.coHosts),
  参加单位: day.units.map(unit => unit.name).join('、'),
  议题: day.topic ?? '',
  服务: day.services.map(service => serviceWords[service]).join('、'),
  预约办法: '打开微信小程序“双联”，在“日历”里点这一天，选一场',
  电话: day.phone,
})

/**
 * What an office's own template may name, with what stands there: `{标题}`, or three paragraphs `{#正文}`, `{.}`, `{/正文}`, of
 * which the middle one is repeated for each line.
 */
export const noticeFieldWords = {
  标题: '公告的第一行',
  正文: '公告的其余各行，分三段写：{#正文}、{.}、{/正文}',
  日期: '接待日和星期几',
  时间: '接待的时间',
  联络站: '联络站的名称',
  地点: '联络站的地址',
  代表: '接待的代表',
  一起接待: '和代表一起接待的人，没有时空着',
  参加单位: '邀请的单位，没有时空着',
  议题: '议题，没有时空着',
  服务: '可以来谈什么',
  预约办法: '怎么预约',
  电话: '联络站的电话',
  发布日期: '公告发布的日子',
} as const

/**
 * What is printed of a notice.
 *
 * @param text the notice as it stands: its first line is the title
 * @param announcedOn when it was published, or today
 */
export const noticeFields = (
  day: AnnouncedDay,
  text: string,
  announcedOn: Day,
): Record<keyof typeof noticeFieldWords, string | string[]> => {
  const [title = '', ...lines] = text.split('\n').filter(line => line.trim() !== '')
  return {
    ...announcementParts(day),
    标题: title,
    正文: lines,
    发布日期: `${yearOf(announcedOn)}年${dayInWords(announcedOn)}`,
  }
}

/** The notice of a day as it is generated: a title, then a line for each thing that people ask. */
export const announcement = (day: AnnouncedDay): string => {
  const parts = announcementParts(day)
  return [
    parts.标题,
    `时间：${parts.日期}${parts.时间}`,
    `地点：${parts.地点}`,
    `接待代表：${parts.代表}`,
    ...(parts.一起接待 ? [`一起接待：${parts.一起接待}`] : []),
    ...(parts.参加单位 ? [`参加单位：${parts.参加单位}`] : []),
    ...(parts.议题 ? [`议题：${parts.议题}`] : []),
    `可以来谈：${parts.服务}`,
    `预约办法：${parts.预约办法}`,
    `联系电话：${parts.电话}`,
  ].join('\n')
}

/** A notice as it is kept: its text, and what was generated when it was written. Both absent until then. */
export interface KeptNotice {
  text: string | null
  basis: string | null
}

export interface StandingNotice {
  text: string
  /** A person has written it otherwise than it was generated. */
  edited: boolean
  /** Deputies, time or something else it tells have changed since it was written by hand. */
  outdated: boolean
}

/** What a notice says today: as it was edited; where nobody has edited it, it follows the day. */
export const standingNotice = ({ text, basis }: KeptNotice, generated: string): StandingNotice =>
  text === null || text === basis
    ? { text: generated, edited: false, outdated: false }
    : { text, edited: true, outdated: basis !== generated }
