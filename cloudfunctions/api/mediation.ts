import { v7 as newId } from 'uuid'
import { mediation as contract } from '#contracts/mediation'
import type { Queries } from '#db/database'
import {
  findMediation,
  hasWrittenMediation,
  type MediationRow,
  mediationVersions,
  writeMediation,
} from '#db/queries/mediation'
import { photosOf } from '#db/queries/photo'
import { findRecord, lockRecord } from '#db/queries/record'
import { checkAgreed, type MediationEntry } from '#domain/reception/mediation'
import { checkSeenVersion, namesItsParties } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, queriesOf, scopesOf } from '#functions/api/context'
import { withPhotos } from '#functions/api/opinionView'
import { addPhotos as attach } from '#functions/api/photoHome'
import { nameOf } from '#functions/api/recordView'
import type { Platform } from '#functions/platform/ports'

const act = actionsOf(contract)

const boundTo = (mediationId: string) => `mediation:${mediationId}`

const openContent = ({ cipher }: Platform, row: MediationRow): MediationEntry => ({
  ...(JSON.parse(cipher.open(row.content_sealed, boundTo(row.mediation_id))) as Omit<MediationEntry, 'agreed'>),
  agreed: row.agreed,
})

/** The mediation of a record for those who may know of it: the clerks of its station, and who has written at it. */
const mediationFor = async (
  context: Context,
  queries: Queries,
  recordId: string,
): Promise<MediationRow | undefined> => {
  const { tenantId, accountId } = callerIn(context)
  const record = await findRecord(queries, tenantId, recordId)
  if (!record) throw new Refusal('NOT_FOUND')
  const row = await findMediation(queries, tenantId, recordId)
  if ((await scopesOf(context, 'stationClerk')).includes(record.station_id)) return row
  if (row && (await hasWrittenMediation(queries, tenantId, row.mediation_id, accountId))) return row
  throw new Refusal('NOT_FOUND')
}

const shown = async (context: Context, queries: Queries, row: MediationRow) => {
  const { tenantId } = callerIn(context)
  const { parties, witness, agreement, agreed } = openContent(context.platform, row)
  const photos = await photosOf(queries, tenantId, { kind: 'mediation', id: row.mediation_id })
  const history = await mediationVersions(queries, tenantId, row.mediation_id)
  return {
    id: row.mediation_id,
    record: row.record_id,
    version: row.version,
    parties: [...parties],
    witness,
    agreement,
    agreed,
    photoRefs: photos.map(photo => photo.store_ref),
    history: history.map(({ version, at, by_name }) => ({ version, at: at.toISOString(), by: nameOf(by_name) })),
  }
}

const show = act.show.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const row = await mediationFor(context, queries, input.record)
  return { mediation: row ? await withPhotos(context, await shown(context, queries, row)) : null }
})

/** The mediation of a record that the transaction holds, so that of two who write at once one sees the other. */
const lockMediation = async (context: Context, queries: Queries, recordId: string) => {
  await lockRecord(queries, callerIn(context).tenantId, recordId)
  return mediationFor(context, queries, recordId)
}

const save = act.save.handler(async ({ input, context }) => {
  const written = await once(context, input, async queries => {
    const { platform } = context
    const { tenantId, accountId } = callerIn(context)
    const before = await lockMediation(context, queries, input.record)
    checkSeenVersion(input.version, {
      version: before?.version ?? 0,
      by: nameOf(before?.written_by_name ?? null),
      what: '这份调解记录',
      shown: before ? { entry: openContent(platform, before) } : {},
    })
    const record = await findRecord(queries, tenantId, input.record)
    if (record?.secrecy === 'anonymous') throw namesItsParties()
    const { parties, witness, agreement, agreed } = input
    checkAgreed({ parties, witness, agreement, agreed })
    const mediationId = before?.mediation_id ?? newId()
    await writeMediation(queries, tenantId, {
      mediationId,
      recordId: input.record,
      version: input.version + 1,
      agreed,
      contentSealed: platform.cipher.seal(JSON.stringify({ parties, witness, agreement }), boundTo(mediationId)),
      by: accountId,
      at: platform.now(),
    })
    const row = await findMediation(queries, tenantId, input.record)
    if (!row) throw new Error('a mediation just written was not found')
    return shown(context, queries, row)
  })
  return withPhotos(context, written)
})

const addPhotos = act.addPhotos.handler(async ({ input, context }) => {
  const added = await once(context, input, async queries => {
    const row = await lockMediation(context, queries, input.record)
    if (!row) throw new Refusal('NOT_FOUND', '还没有调解记录，请先保存')
    await attach(context, queries, { kind: 'mediation', id: row.mediation_id }, [...new Set(input.photos)])
    return shown(context, queries, row)
  })
  return withPhotos(context, added)
})

export const mediation = { show, save, addPhotos }
