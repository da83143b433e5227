import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, moment, nothing, rowId, shownContact } from '#contracts/shapes'
import { messageTemplates } from '#domain/notice/messages'

/** A notice of the call list, and the matter it tells of. */
const line = z.object({
  id: z.string(),
  title: z.string(),
  about: z.object({ kind: z.enum(['booking', 'opinion', 'wait']), id: z.string() }),
  /** Of the booking, `9:20-1`, or of the opinion; `候补` for who waits. */
  number: z.string(),
  /** Whose matter it is: a committee looks after several. */
  stationName: z.string(),
  /** When and where the person is expected, for a booking; the day alone for who waits without an offer. */
  visit: z.nullable(z.object({ day: z.string(), label: z.string(), stationName: z.string(), address: z.string() })),
})

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
          /** The page of the mini-program that it opens, for this reader. */
          page: z.string(),
          /** What it tells of. */
          about: z.nullable(z.object({ kind: z.enum(['booking', 'opinion', 'day', 'wait']), id: z.string() })),
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
    'Notices to residents of my stations that could not be sent as WeChat messages, for a call instead',
  )
    .input(nothing)
    .output(
      z.array(
        z.extend(line, {
          /** What to say on the phone: the notice itself. */
          text: z.string(),
          /** Why WeChat did not take it, in a clerk's words. */
          why: z.string(),
          at: moment,
          /** Masked; empty where the person left nothing. */
          contact: shownContact,
          /** Whether this reader may ask to see the contact whole. */
          revealable: z.boolean(),
        }),
      ),
    ),
  callCount: question('How many people my stations are to call: whom a message missed, and who did not answer a change')
    .input(nothing)
    .output(z.object({ count })),
  markTold: change('I told these by phone, all or none of them', ['NOT_FOUND', 'CALL_SETTLED'])
    .input(z.object({ notices: z.array(rowId).check(z.minLength(1, '请选择打过电话的通知'), z.maxLength(100)) }))
    .output(nothing),
  toldToday: question('What my stations told by phone today, the latest first')
    .input(nothing)
    .output(z.array(z.extend(line, { toldAt: moment, toldBy: z.string() }))),
}
