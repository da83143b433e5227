import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { moment, nothing, rowId } from '#contracts/shapes'
import { messageTemplates } from '#domain/notice/messages'

export const notice = {
  inbox: question('My notices, the newest first')
    .input(nothing)
    .output(
      z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          text: z.string(),
          at: moment,
          read: z.boolean(),
          /** What to open: a booking, an opinion or a reception day. */
          /** The page of the mini-program that it opens, for this reader. */
          page: z.string(),
          about: z.nullable(z.object({ kind: z.enum(['booking', 'opinion', 'day']), id: z.string() })),
        }),
      ),
    ),
  markRead: change('I have read these')
    .input(z.object({ notices: z.array(rowId).check(z.maxLength(200)) }))
    .output(nothing),
  allowMessages: change('I accepted one WeChat message of each of these templates')
    .input(z.object({ templates: z.array(z.enum(messageTemplates)).check(z.maxLength(5)) }))
    .output(nothing),
  unsendable: question(
    'Notices to residents of my station that could not be sent as WeChat messages, for a call instead',
  )
    .input(nothing)
    .output(
      z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          at: moment,
          why: z.string(),
          opinionNumber: z.nullable(z.string()),
          opinion: z.nullable(z.string()),
        }),
      ),
    ),
}
