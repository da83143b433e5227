import { record as contract } from '#contracts/record'
import type { Queries } from '#db/database'
import { deputiesForDay, recordsOfDay, unfinishedRecords } from '#db/queries/record'
import { recordVersion } from '#db/queries/recordVersion'
import { checkReason } from '#domain/access/reveal'
import { practiceIn } from '#domain/presets/index'
import { isEmptyVisitor } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { lookAt } from '#functions/api/contactLook'
import { actionsOf, type Context, callerIn, practiceOf, queriesOf, scopesOf } from '#functions/api/context'
import { dayAtDesk } from '#functions/api/dayAtDesk'
import { numbersOfDay } from '#functions/api/dayNumbers'
import { withPhotos } from '#functions/api/opinionView'
import { recordBeside } from '#functions/api/recordBeside'
import { convert } from '#functions/api/recordConvert'
import { pastDays } from '#functions/api/recordPastDays'
import { print } from '#functions/api/recordPrint'
import { recordOfClerk, recordToRead } from '#functions/api/recordReader'
import { openEntryOf, openVisitor } from '#functions/api/recordText'
import { nameOf, recordLine, shownRecord } from '#functions/api/recordView'
import { recordWrite } from '#functions/api/recordWrite'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const day = act.day.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const { row, clerk } = await dayAtDesk(context, input.day, queries)
  const practice = practiceIn(await practiceOf(context.platform, tenantId), row.practice_id)
  const deputies = await deputiesForDay(queries, tenantId, row.day_id, row.station_id)
  const as = clerk ? ('stationClerk' as const) : ('deputy' as const)
  const records = await recordsOfDay(queries, tenantId, row.day_id)
  return {
    day: {
      id: row.day_id,
      day: row.day,
      practice: practice.name,
      kind: practice.kind,
      stationName: row.station_name,
    },
    deputies: deputies.map(({ deputy_id, name, sits }) => ({ id: deputy_id, name, sits })),
    numbers: await numbersOfDay(context, queries, row),
    records: records.map(each => recordLine(context, each, as)),
    as,
  }
})

const unfinished = act.unfinished.handler(async ({ context }) => {
  const stations = await scopesOf(context, 'stationClerk')
  const rows = await unfinishedRecords(queriesOf(context), callerIn(context).tenantId, stations)
  return rows.map(row => ({ ...recordLine(context, row, 'stationClerk'), day: row.day }))
})

const numbers = act.numbers.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  return numbersOfDay(context, queries, row)
})

const show = act.show.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const read = await recordToRead(context, queries, input.record)
  return withPhotos(context, await shownRecord(context, queries, read))
})

const earlier = act.earlier.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const { record_id } = await recordOfClerk(context, queries, input.record)
  const row = await recordVersion(queries, callerIn(context).tenantId, record_id, input.version)
  if (!row) throw new Refusal('NOT_FOUND')
  const { matter, answer } = openEntryOf(context.platform, record_id, row.version, row.entry_sealed)
  return { version: row.version, at: row.at.toISOString(), by: nameOf(row.by_name), matter, answer }
})

const visitorFor = async (context: Context, queries: Queries, input: { record: string; reason: string }) => {
  const row = await recordOfClerk(context, queries, input.record)
  const contact = openVisitor(context.platform, row)
  if (isEmptyVisitor(contact)) throw new Refusal('NO_CONTACT', '来访的人没有留下姓名电话')
  checkReason(input.reason)
  return { role: 'stationClerk' as const, contact }
}

const revealContact = act.revealContact.handler(({ input, context }) =>
  lookAt(context, { kind: 'record', id: input.record }, input, queries => visitorFor(context, queries, input)),
)

export const record = {
  day,
  unfinished,
  pastDays,
  numbers,
  show,
  earlier,
  ...recordWrite,
  convert,
  ...recordBeside,
  print,
  revealContact,
}
