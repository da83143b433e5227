import { v7 as newId } from 'uuid'
import { duty as contract } from '#contracts/duty'
import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { type Answered, answerInvitation, answersFor, findInvitation, invitationsOf } from '#db/queries/invitee'
import { writeNotices } from '#db/queries/notice'
import { type DayRow, findDay, findDays, lockDay, slotsOfDay } from '#db/queries/reception'
import { morningOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { checkAnswerable, type InvitationAnswer, isAnswerable } from '#domain/reception/invitation'
import { unitAnswered } from '#domain/reception/unitNotices'
import { Refusal } from '#domain/refusal'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  scopesOf,
  todayOf,
} from '#functions/api/context'
import { dayCard, startsAt } from '#functions/api/dayCard'
import { dutyNotice } from '#functions/api/dutyNotices'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const answerOf = ({ comes, answer, answered_at }: Answered) =>
  comes === null || answer === null || answered_at === null
    ? null
    : { comes, words: answer, at: answered_at.toISOString() }

const answerTimes = (row: DayRow, preset: Preset) => ({
  cancelled: row.state === 'cancelled',
  startsAt: startsAt(row, preset),
  phone: row.phone,
})

/** One invitation of a unit, as the unit reads it: the day as the public knows it, and its own answer. */
const invitationLine = (row: DayRow, asked: Answered, preset: Preset, now: Date) => ({
  day: dayCard(row, preset, now),
  unit: { id: asked.unit_id, name: asked.unit_name },
  phone: row.phone,
  answer: answerOf(asked),
  answerable: isAnswerable(answerTimes(row, preset), now),
})

const mine = act.invitations.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const preset = await practiceOf(context.platform, tenantId)
  const asked = await invitationsOf(queries, tenantId, await scopesOf(context, 'handlingUnit'), todayOf(context))
  const rows = await findDays(queries, tenantId, [...new Set(asked.map(each => each.day_id))])
  const now = context.platform.now()
  return asked.flatMap(each =>
    rows.filter(row => row.day_id === each.day_id).map(row => invitationLine(row, each, preset, now)),
  )
})

/** Tells the clerks of the station what a unit answers; another answer is told anew. */
const tellClerks = async (
  context: Context,
  queries: Queries,
  row: DayRow,
  preset: Preset,
  { unit_id, unit_name, comes }: Answered,
  answer: InvitationAnswer,
): Promise<void> => {
  const { tenantId } = callerIn(context)
  const now = context.platform.now()
  const [first] = await slotsOfDay(queries, tenantId, row.day_id)
  const occasion = { day: row.day, at: first?.label ?? '', station: row.station_name, today: todayOf(context) }
  const words = unitAnswered(occasion, unit_name, answer, comes !== null)
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: row.station_id })
  const event = `unitAnswered:${row.day_id}:${row.day}:${unit_id}:${newId()}`
  const leads = practiceIn(preset, row.practice_id).kind === 'roundtable' ? 'roundtable' : 'notice'
  const notices = clerks.map(accountId => ({
    ...dutyNotice(words, event, { accountId, dayId: row.day_id, stationId: row.station_id }),
    page: `pages/station/${leads}/index?id=${row.day_id}`,
  }))
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}

const answer = act.answerInvitation.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    if (!(await scopesOf(context, 'handlingUnit')).includes(input.unit)) throw new Refusal('NOT_FOUND')
    // Whoever moves, cancels or disinvites waits, and then finds the answer.
    await lockDay(queries, tenantId, input.day)
    const row = await findDay(queries, tenantId, input.day)
    const asked = await findInvitation(queries, tenantId, input.day, input.unit)
    if (!row || !asked) throw new Refusal('NOT_FOUND')
    const preset = await practiceOf(context.platform, tenantId)
    checkAnswerable(answerTimes(row, preset), now)
    const { comes, answer } = input
    if (asked.comes !== comes || asked.answer !== answer) {
      const given = { dayId: input.day, unitId: input.unit, comes, answer, by: accountId, at: now }
      await answerInvitation(queries, tenantId, given)
      await tellClerks(context, queries, row, preset, asked, { comes, words: answer })
    }
    const after = await findInvitation(queries, tenantId, input.day, input.unit)
    return invitationLine(row, after ?? asked, preset, now)
  }),
)

const invited = act.invited.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  const asked = await answersFor(queries, callerIn(context).tenantId, row.day_id)
  return {
    announced: row.state === 'published',
    units: asked.map(each => ({ unit: { id: each.unit_id, name: each.unit_name }, answer: answerOf(each) })),
  }
})

/** 参加单位: what a unit is asked to, what it answers, and who of those invited has. */
export const invitations = { invitations: mine, answerInvitation: answer, invited }
