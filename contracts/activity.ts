import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, day, id, moment, nothing, rowId, writtenText } from '#contracts/shapes'

const time = z.string('请选择时间').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '没有这个时间，请重新选择'))

/** How many deputies an activity takes. */
const places = z.int().check(z.gte(1), z.lte(500))

const activityLine = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  place: z.string(),
  stationId: z.string(),
  stationName: z.string(),
  day: z.string(),
  /** `14:30` */
  time: z.string(),
  startsAt: moment,
  capacity: count,
  held: count,
  waiting: count,
  state: z.enum(['open', 'cancelled']),
  /** Whether its time to sign up is over, by the server's clock. */
  begun: z.boolean(),
  /** The caller's own, when they are a deputy who signed up. */
  mine: z.nullable(z.object({ state: z.enum(['held', 'waiting']), before: count })),
  /** Who comes and who waits, by name, in order. */
  coming: z.array(z.string()),
  waitingNames: z.array(z.string()),
})

export const activity = {
  list: question('The activities ahead that deputies may choose').input(nothing).output(z.array(activityLine)),
  offer: change('Offer an activity with so many places', ['NOT_FOUND', 'ACTIVITY_DAY_UNFIT'])
    .input(
      z.object({
        station: id,
        title: writtenText(40, 2),
        about: writtenText(200, 2),
        place: writtenText(60, 2),
        day,
        time,
        capacity: places,
      }),
    )
    .output(activityLine),
  signUp: change('Sign up: for a place while one is free, and else on the waiting list', [
    'NOT_FOUND',
    'ACTIVITY_CLOSED',
    'SIGNED_UP_BEFORE',
  ])
    .input(z.object({ activity: rowId }))
    .output(activityLine),
  leave: change('Give a place back; the first who waits has it', ['NOT_FOUND', 'ACTIVITY_CLOSED'])
    .input(z.object({ activity: rowId }))
    .output(activityLine),
  resize: change('Change how many places an activity has; who waits moves up', [
    'NOT_FOUND',
    'ACTIVITY_CLOSED',
    'PLACES_HELD',
  ])
    .input(z.object({ activity: rowId, capacity: places }))
    .output(activityLine),
  cancel: change('Cancel an activity and tell everybody who signed up', ['NOT_FOUND', 'ACTIVITY_CLOSED'])
    .input(z.object({ activity: rowId, reason: writtenText(100, 2) }))
    .output(activityLine),
}
