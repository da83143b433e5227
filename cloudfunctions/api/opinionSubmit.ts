import { v7 as newId } from 'uuid'
import { opinion as contract } from '#contracts/opinion'
import { findDeputy, findStation } from '#db/queries/district'
import { addEvent } from '#db/queries/ledger'
import { addOpinion, findOpinion, keepOpinionContact, nextNumber } from '#db/queries/opinion'
import { attachPhotos } from '#db/queries/photo'
import { yearOf } from '#domain/calendar/day'
import { checkNamed } from '#domain/opinion/secrecy'
import { firstStep } from '#domain/opinion/step'
import { nowInWords } from '#domain/opinion/words'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, once, practiceOf, todayOf } from '#functions/api/context'
import { calendarOf } from '#functions/api/holidays'
import { sealOpinionContact } from '#functions/api/opinionContact'
import { tell } from '#functions/api/opinionNotices'
import { placeBoundTo } from '#functions/api/opinionView'
import { codePrint, newQueryCode } from '#functions/api/queryCode'

const act = actionsOf(contract)

/** The first step of a life. Of an anonymous sender nothing is kept that points back: only the print of the query code. */
export const submit = act.submit.handler(({ input, context }) => {
  const anonymous = input.secrecy === 'anonymous'
  return once(
    context,
    input,
    async queries => {
      const { tenantId, accountId } = callerIn(context)
      const { platform } = context
      const { cipher } = platform
      checkNamed(input.secrecy, input.contact ?? {})
      const practice = await practiceOf(platform, tenantId)
      const station = await findStation(queries, tenantId, input.station)
      if (!station) throw new Refusal('NOT_FOUND', '没有这个联络站，请重新选择')
      if (!practice.opinion.categories.includes(input.category)) throw new Refusal('INPUT_INVALID', '请选择一个类别')
      const deputy = input.deputy ? await findDeputy(queries, tenantId, input.deputy) : undefined
      if (input.deputy && deputy?.station_id !== input.station)
        throw new Refusal('NOT_FOUND', '这个联络站没有这位代表，请重新选择')

      const now = platform.now()
      const today = todayOf(context)
      const opinionId = newId()
      const year = yearOf(today)
      const number = `${year}-${String(await nextNumber(queries, tenantId, `opinion:${year}`)).padStart(6, '0')}`
      const holidays = await calendarOf(platform, queries, tenantId)
      const first = firstStep({ today, holidays, practice: practice.opinion })
      const queryCode = anonymous ? newQueryCode() : null
      await addOpinion(queries, tenantId, {
        opinionId,
        number,
        status: first.status,
        acts: first.acts,
        actBy: first.actBy,
        actProvisional: first.actProvisional,
        secrecy: input.secrecy,
        senderId: anonymous ? null : accountId,
        queryCodePrint: queryCode && codePrint(context, tenantId, queryCode),
        stationId: input.station,
        deputyId: input.deputy ?? null,
        category: input.category,
        body: input.body,
        placeSealed: input.place ? cipher.seal(JSON.stringify(input.place), placeBoundTo(opinionId)) : null,
        submittedAt: now,
      })
      await addEvent(queries, tenantId, opinionId, {
        version: 1,
        at: now,
        action: 'submit',
        by_party: 'resident',
        by_name: '居民',
        note: null,
        facts: {},
        accountId: anonymous ? null : accountId,
        fromStatus: null,
        toStatus: first.status,
      })
      if (!anonymous && (input.contact?.name || input.contact?.phone))
        await keepOpinionContact(queries, tenantId, opinionId, sealOpinionContact(platform, opinionId, input.contact))
      const photos = [...new Set(input.photos)]
      if (photos.length > 0 && (await attachPhotos(queries, tenantId, accountId, opinionId, photos)) < photos.length)
        throw new Refusal('PHOTO_UNKNOWN')

      const row = await findOpinion(queries, tenantId, opinionId)
      if (!row) throw new Error('an opinion just written was not found')
      await tell(platform, queries, tenantId, row, {
        action: 'submit',
        tells: first.tells,
        // The clerk who writes anonymously is told like the others: a missing notice would give them away.
        takenBy: anonymous ? null : accountId,
        flags: practice.opinion.flags,
      })
      return {
        id: anonymous ? null : opinionId,
        number,
        now: nowInWords({ status: row.status, stationName: row.station_name, actBy: first.actBy, today }),
        queryCode,
      }
    },
    { unlinked: anonymous },
  )
})
