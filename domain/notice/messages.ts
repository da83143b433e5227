/**
 * 订阅消息 templates. WeChat grants one message per accept and template, so there are few, and the words of all notices are
 * written to fit their fields: `thing` 20 characters, `phrase` 5 Chinese characters. Only a name that is longer is cut.
 */
export const messageTemplates = ['reception', 'progress', 'duty'] as const
export type MessageTemplate = (typeof messageTemplates)[number]

/** Field names as they stand in the approved templates; the ids of the templates are settings of the installation. */
export const messageFields = {
  /** 接待提醒：时间、地点、说明 */
  reception: { when: 'time1', where: 'thing2', what: 'thing3' },
  /** 意见进度：编号、状态、说明 */
  progress: { when: 'character_string1', where: 'phrase2', what: 'thing3' },
  /** 轮值提醒：时间、地点、说明 */
  duty: { when: 'time1', where: 'thing2', what: 'thing3' },
} as const satisfies Record<MessageTemplate, { when: string; where: string; what: string }>

/** A moment as a `time` field takes it, with two digits for the hour; any other text stays. */
export const timeField = (when: string): string => when.replace(/ (?=\d:\d\d$)/, ' 0')

/** Words that fit a `thing` field: the whole text, or its first 19 characters and an ellipsis. */
export const thing = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= 20 ? text : `${characters.slice(0, 19).join('')}…`
}
