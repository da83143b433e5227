import { v7 as newId } from 'uuid'
import { group as contract } from '#contracts/group'
import type { Queries } from '#db/database'
import { addGroupRecord, type GroupRecordRow, type GroupRow, groupRecords, listGroups } from '#db/queries/group'
import { addDays, type Day } from '#domain/calendar/day'
import { groupQuarter } from '#domain/reception/groupQuarter'
import { spanOf } from '#domain/reception/rotaSpan'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, queriesOf, scopesOf, todayOf } from '#functions/api/context'

const act = actionsOf(contract)

const quarterOf = (day: Day) => spanOf({ atLeast: 0, leadersAtLeast: 0, span: 'quarter' }, day)

/** All groups for the committee; for a deputy those that they belong to. */
const groupsOf = async (context: Context, queries: Queries): Promise<GroupRow[]> => {
  const { tenantId } = callerIn(context)
  const whole = (await scopesOf(context, 'deputyAffairsCommittee')).includes(tenantId)
  const own = await scopesOf(context, 'deputy')
  return (await listGroups(queries, tenantId)).filter(
    ({ members }) => whole || members.some(member => own.includes(member.id)),
  )
}

const lineOf = (group: GroupRow, all: readonly GroupRecordRow[]) => {
  const records = all.filter(record => record.group_id === group.group_id)
  const quota = {
    deputyContacts: group.deputy_contacts,
    publicContacts: group.public_contacts,
    suggestions: group.suggestions,
  }
  return {
    id: group.group_id,
    name: group.name,
    leader: group.leader,
    members: group.members.map(member => member.name),
    quota: groupQuarter(quota, records),
    records: records.map(({ record_id, day, kind, about, suggestions }) => ({
      id: record_id,
      day,
      kind,
      about,
      suggestions,
    })),
  }
}

const quarter = act.quarter.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const { from, to, words } = quarterOf(input.day ?? todayOf(context))
  const records = await groupRecords(queries, tenantId, from, to)
  return { quarter: words, from, to, groups: (await groupsOf(context, queries)).map(each => lineOf(each, records)) }
})

const record = act.record.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const today = todayOf(context)
    const found = (await groupsOf(context, queries)).find(each => each.group_id === input.group)
    if (!found) throw new Refusal('NOT_FOUND')
    if (input.day > today) throw new Refusal('ACTIVITY_DAY_UNFIT', '活动的日子还没有到，办完再记')
    if (input.day < addDays(today, -366)) throw new Refusal('ACTIVITY_DAY_UNFIT', '一年以前的活动不能再记了')
    const { group, ...what } = input
    await addGroupRecord(queries, tenantId, {
      recordId: newId(),
      groupId: group,
      ...what,
      by: accountId,
      at: context.platform.now(),
    })
    const { from, to } = quarterOf(input.day)
    return lineOf(found, await groupRecords(queries, tenantId, from, to))
  }),
)

export const group = { quarter, record }
