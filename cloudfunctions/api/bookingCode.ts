import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { findBookingByCode } from '#db/queries/bookingCode'
import { cancelledByPaper } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'
import { shownPlace } from '#functions/api/bookingShown'
import { actionsOf, type Context, practiceOf } from '#functions/api/context'
import { checkInTime, giveBack, tellGivenBack } from '#functions/api/givingBack'
import { codePrint } from '#functions/api/queryCode'
import { byCode } from '#functions/api/restraint'

const act = actionsOf(contract)

/** The booking that a code opens. A wrong one finds nothing, and says nothing of what there is. */
const found = async (context: Context, queries: Queries, { district, code }: { district: string; code: string }) => {
  const row = await findBookingByCode(queries, district, codePrint(context, district, code))
  if (!row) throw new Refusal('CODE_UNKNOWN')
  return row
}

const bookingByCode = act.bookingByCode.handler(async ({ input, context }) => {
  await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  return shownPlace(context, await byCode(context, input.district, () => found(context, queries, input)))
})

/** Who holds the paper gives the place back. Asked again, it is given back as it was. */
const cancelByCode = act.cancelByCode.handler(async ({ input, context }) => {
  const { platform } = context
  const tenantId = input.district
  await practiceOf(platform, tenantId)
  const give = async (queries: Queries) => {
    const now = platform.now()
    const row = await found(context, queries, input)
    if (row.state !== 'booked') return shownPlace(context, row)
    if (row.attended === 'came') throw new Refusal('BOOKING_ARRIVED', '已经报到了，不等了请跟服务台说一声')
    checkInTime(row, now)
    // Whoever holds the paper speaks for who booked.
    await giveBack(platform, queries, row, { tenantId, accountId: row.account_id })
    await tellGivenBack(queries, tenantId, row, cancelledByPaper, now)
    return shownPlace(context, { ...row, state: 'cancelled' })
  }
  return byCode(context, tenantId, () => platform.db.transaction(tenantId, give))
})

export const bookingCode = { bookingByCode, cancelByCode }
