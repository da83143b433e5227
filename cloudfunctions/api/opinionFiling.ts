import { randomUUID } from 'node:crypto'
import type { Queries } from '#db/database'
import { addEvent } from '#db/queries/ledger'
import {
  addOpinion,
  findOpinion,
  keepOpinionContact,
  nextNumber,
  type OpinionRow,
  type OpinionSource,
} from '#db/queries/opinion'
import type { Contact } from '#domain/access/masking'
import { yearOf } from '#domain/calendar/day'
import { checkNamed, type Secrecy } from '#domain/opinion/secrecy'
import { firstStep } from '#domain/opinion/step'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, practiceOf, todayOf } from '#functions/api/context'
import { calendarOf } from '#functions/api/holidays'
import { sealOpinionContact } from '#functions/api/opinionContact'
import { tell } from '#functions/api/opinionNotices'
import { placeBoundTo } from '#functions/api/opinionView'
import { codePrint, newQueryCode } from '#functions/api/queryCode'

/** An opinion as it comes to the station. */
export interface Filing {
  body: string
  category: string
  secrecy: Secrecy
  stationId: string
  deputyId: string | null
  contact: Contact
  place: object | null
  /** Whose it is; without an account it is followed by a query code. Never that of an anonymous sender. */
  senderId: string | null
  source: OpinionSource
  /** The record of a reception that it was made of, and its number. */
  record: { id: string; number: string } | null
  /** Who wrote it down, for the ledger: told only where they are the sender. None for an anonymous one. */
  writtenBy: string | null
}

/** A new opinion, and the code by which it is followed where nobody has an account for it. */
export interface Filed {
  row: OpinionRow
  queryCode: string | null
}

/** Writes a new opinion with the first entry of its ledger and its notices, as the table of life begins. */
export const fileOpinion = async (context: Context, queries: Queries, filing: Filing): Promise<Filed> => {
  const { tenantId } = callerIn(context)
  const { platform } = context
  const { category, secrecy, contact, senderId, record } = filing
  checkNamed(secrecy, contact)
  const practice = (await practiceOf(platform, tenantId)).opinion
  if (!practice.categories.includes(category)) throw new Refusal('INPUT_INVALID', '请选择一个类别')

  const now = platform.now()
  const today = todayOf(context)
  // The id holds no time: it would tell units and deputies which two were written down in one go.
  const opinionId = randomUUID()
  const year = yearOf(today)
  const number = `${year}-${String(await nextNumber(queries, tenantId, `opinion:${year}`)).padStart(6, '0')}`
  const holidays = await calendarOf(platform, queries, tenantId)
  const first = firstStep({ today, holidays, practice })
  const queryCode = senderId === null ? newQueryCode() : null
  await addOpinion(queries, tenantId, {
    opinionId,
    number,
    status: first.status,
    acts: first.acts,
    actBy: first.actBy,
    actProvisional: first.actProvisional,
    secrecy,
    senderId,
    source: filing.source,
    recordId: record?.id ?? null,
    queryCodePrint: queryCode && codePrint(context, tenantId, queryCode),
    stationId: filing.stationId,
    deputyId: filing.deputyId,
    category,
    body: filing.body,
    placeSealed: filing.place ? platform.cipher.seal(JSON.stringify(filing.place), placeBoundTo(opinionId)) : null,
    submittedAt: now,
  })
  await addEvent(queries, tenantId, opinionId, {
    version: 1,
    at: now,
    action: 'submit',
    by_party: 'resident',
    by_name: '居民',
    note: null,
    facts: record ? { record: record.number } : {},
    accountId: filing.writtenBy,
    fromStatus: null,
    toStatus: first.status,
  })
  if (secrecy !== 'anonymous' && (contact.name || contact.phone))
    await keepOpinionContact(queries, tenantId, opinionId, sealOpinionContact(platform, opinionId, contact))
  const row = await findOpinion(queries, tenantId, opinionId)
  if (!row) throw new Error('an opinion just written was not found')
  await tell(platform, queries, tenantId, row, {
    action: 'submit',
    tells: first.tells,
    takenBy: filing.writtenBy,
    flags: practice.flags,
  })
  return { row, queryCode }
}
