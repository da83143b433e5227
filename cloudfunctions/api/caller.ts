import { v7 as newId } from 'uuid'
import { ensureAccount } from '#db/queries/account'
import { practiceOf } from '#functions/api/context'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

/** The person behind an openid in one district, made known on first sight. Refuses a district that is not served. */
export const callerOfOpenid = async (platform: Platform, openid: string, tenantId: string): Promise<Caller> => {
  await practiceOf(platform, tenantId)
  const account = { accountId: newId(), openid, displayName: null, at: platform.now() }
  return { tenantId, accountId: await ensureAccount(platform.db.tenant(tenantId), tenantId, account) }
}
