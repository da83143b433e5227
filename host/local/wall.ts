import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type MessageTemplate, messageFields, messageTemplates } from '#domain/notice/messages'
import { isMissing } from '#host/errorCode'

/** A message as it came to the desk, which plays WeChat's server. */
export interface WallMessage {
  at: string
  openid: string
  template: MessageTemplate
  page: string
  data: Record<string, string>
  /** `shown` on the phone, or how the desk was told to fail. */
  outcome: 'shown' | Failure
}

export const failures = ['43101', '47003', '-1', 'timeout'] as const
export type Failure = (typeof failures)[number]

/** A message in the words of the wall. */
export interface WallCard {
  number: number
  at: string
  openid: string
  title: string
  fields: { label: string; text: string }[]
  page: string
  outcome: WallMessage['outcome']
}

const titles: Record<MessageTemplate, string> = { reception: '接待提醒', progress: '意见进度', duty: '轮值提醒' }
const labels: Record<MessageTemplate, Record<'when' | 'where' | 'what', string>> = {
  reception: { when: '时间', where: '地点', what: '说明' },
  progress: { when: '编号', where: '状态', what: '说明' },
  duty: { when: '时间', where: '地点', what: '说明' },
}

const cardOf = (message: WallMessage, number: number): WallCard => ({
  number,
  at: message.at,
  openid: message.openid,
  title: titles[message.template],
  fields: (['when', 'where', 'what'] as const).flatMap(part => {
    const text = message.data[messageFields[message.template][part]]
    return text === undefined ? [] : [{ label: labels[message.template][part], text }]
  }),
  page: message.page,
  outcome: message.outcome,
})

const messageOf = (line: string): WallMessage | undefined => {
  try {
    const found: unknown = JSON.parse(line)
    if (typeof found !== 'object' || found === null || !('template' in found)) return undefined
    return messageTemplates.some(template => template === found.template) ? (found as WallMessage) : undefined
  } catch {
    // A line that the process died on; nothing behind it depends on it.
    return undefined
  }
}

export interface Wall {
  add(message: WallMessage): Promise<void>
  /** The newest first. */
  newest(most: number): WallCard[]
}

/** The wall of messages that phones would have shown, kept as JSON lines in the data folder so that it survives a restart. */
export const openWall = async (folder: string): Promise<Wall> => {
  const file = path.join(folder, 'wall.jsonl')
  let text = ''
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const messages = text.split('\n').flatMap(line => (line ? (messageOf(line) ?? []) : []))
  // A half line at the end would spoil the next one.
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n')
  return {
    async add(message) {
      messages.push(message)
      await appendFile(file, `${JSON.stringify(message)}\n`)
    },
    newest: most =>
      messages
        .map((message, index) => cardOf(message, index + 1))
        .slice(-most)
        .reverse(),
  }
}
