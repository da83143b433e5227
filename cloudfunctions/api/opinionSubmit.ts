import { opinion as contract } from '#contracts/opinion'
import { findDeputy, findStation } from '#db/queries/district'
import { nowInWords } from '#domain/opinion/words'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, once, todayOf } from '#functions/api/context'
import { fileOpinion } from '#functions/api/opinionFiling'
import { addPhotos } from '#functions/api/photoHome'

const act = actionsOf(contract)

/** The first step of a life. Of an anonymous sender nothing is kept that points back: only the print of the query code. */
export const submit = act.submit.handler(({ input, context }) => {
  const anonymous = input.secrecy === 'anonymous'
  return once(
    context,
    input,
    async queries => {
      const { tenantId, accountId } = callerIn(context)
      const station = await findStation(queries, tenantId, input.station)
      if (!station) throw new Refusal('NOT_FOUND', '没有这个联络站，请重新选择')
      const deputy = input.deputy ? await findDeputy(queries, tenantId, input.deputy) : undefined
      if (input.deputy && deputy?.station_id !== input.station)
        throw new Refusal('NOT_FOUND', '这个联络站没有这位代表，请重新选择')
      const { row, queryCode } = await fileOpinion(context, queries, {
        body: input.body,
        category: input.category,
        secrecy: input.secrecy,
        stationId: input.station,
        deputyId: input.deputy ?? null,
        contact: input.contact ?? {},
        place: input.place ?? null,
        senderId: anonymous ? null : accountId,
        source: 'submitted',
        record: null,
        // The clerk who writes anonymously is told like the others: a missing notice would give them away.
        writtenBy: anonymous ? null : accountId,
      })
      await addPhotos(context, queries, { kind: 'opinion', id: row.opinion_id }, [...new Set(input.photos)])
      const told = { status: row.status, stationName: row.station_name, actBy: row.act_by ?? undefined }
      return {
        id: anonymous ? null : row.opinion_id,
        number: row.number,
        now: nowInWords({ ...told, today: todayOf(context) }),
        queryCode,
      }
    },
    { unlinked: anonymous },
  )
})
