import { record as contract } from '#contracts/record'
import type { Queries } from '#db/database'
import { markTurned, type RecordRow } from '#db/queries/record'
import { bookingForRecord } from '#db/queries/recordVisitor'
import type { Secrecy } from '#domain/opinion/secrecy'
import { titleOf } from '#domain/opinion/words'
import { checkOpinionSecrecy, mostOpinionsOfRecord, type RecordEntry } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once } from '#functions/api/context'
import { fileOpinion } from '#functions/api/opinionFiling'
import { withPhotos } from '#functions/api/opinionView'
import { keepRecordVersion, lockSeenRecord } from '#functions/api/recordSaving'
import { openEntry, openVisitor } from '#functions/api/recordText'
import { turnedWords } from '#functions/api/recordView'

const act = actionsOf(contract)

/**
 * Whose account an opinion of the record goes under: that of who booked for themselves and came. Whoever came otherwise, or was
 * booked for by another, follows it by the query code on the paper they take home (docs/decisions/0012).
 */
const senderOf = async (queries: Queries, tenantId: string, row: RecordRow): Promise<string | null> => {
  const booking = row.booking_id ? await bookingForRecord(queries, tenantId, row.booking_id) : undefined
  return booking && booking.visitor_id === booking.account_id ? booking.account_id : null
}

interface Wish {
  record: string
  version: number
  opinions: { category: string; body: string; secrecy: Secrecy }[]
}

const turn = async (context: Context, queries: Queries, input: Wish) => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const row = await lockSeenRecord(context, queries, input)
  if (row.opinions + input.opinions.length > mostOpinionsOfRecord) throw new Refusal('RECORD_OPINIONS_ENOUGH')
  const { name, phone } = openVisitor(platform, row)
  const sender = await senderOf(queries, tenantId, row)
  const filed = []
  for (const { category, body, secrecy } of input.opinions) {
    checkOpinionSecrecy(row.secrecy, secrecy)
    const opinion = await fileOpinion(context, queries, {
      body,
      category,
      secrecy,
      stationId: row.station_id,
      deputyId: row.deputies[0] ?? null,
      contact: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) },
      place: null,
      senderId: secrecy === 'anonymous' ? null : sender,
      source: 'reception',
      record: { id: row.record_id, number: row.number },
      writtenBy: accountId,
    })
    filed.push({
      id: opinion.row.opinion_id,
      number: opinion.row.number,
      title: titleOf(body),
      queryCode: opinion.queryCode,
    })
  }
  await markTurned(queries, tenantId, row.record_id, accountId, platform.now())
  const entry: RecordEntry = { ...openEntry(platform, row), outcome: 'turnedIntoOpinion' }
  const fields = [`${turnedWords}${filed.map(each => each.number).join('、')}`]
  const record = await keepRecordVersion(context, queries, row.record_id, { version: row.version + 1, entry, fields })
  return { record, opinions: filed }
}

/** Turns a record into opinions, with their ledgers and notices, in one transaction. */
export const convert = act.convert.handler(async ({ input, context }) => {
  const { record, opinions } = await once(context, input, queries => turn(context, queries, input))
  return { record: await withPhotos(context, record), opinions }
})
