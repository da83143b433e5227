import { session as contract } from '#contracts/session'
import { findMe, keepContact } from '#db/queries/account'
import { listDeputies, listStations, listUnits } from '#db/queries/district'
import { maskContact } from '#domain/access/masking'
import { roleWords } from '#domain/access/roles'
import { Refusal } from '#domain/refusal'
import { openAccountContact, sealAccountContact } from '#functions/api/accountContact'
import { callerOfOpenid } from '#functions/api/caller'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf } from '#functions/api/context'
import { type Caller, openSession } from '#functions/platform/session'

const act = actionsOf(contract)

const me = async (context: Context) => {
  const caller = callerIn(context)
  const { tenantId, accountId } = caller
  const { platform } = context
  const preset = await practiceOf(platform, tenantId)
  const account = await findMe(queriesOf(context), tenantId, accountId)
  if (!account) throw new Refusal('SIGN_IN_NEEDED')
  return {
    district: tenantId,
    districtName: preset.name,
    displayName: account.display_name ?? '居民',
    roles: await Promise.all(
      account.grants.map(async grant => ({ ...grant, scopeName: await scopeName(context, grant.role, grant.scope) })),
    ),
    contact: maskContact(openAccountContact(platform, caller, account.contact_sealed)),
    unread: account.unread,
  }
}

const scopeName = async (context: Context, role: keyof typeof roleWords, scope: string): Promise<string> => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  if (role === 'streetCommittee') return scope
  if (role === 'deputyAffairsCommittee') return (await practiceOf(context.platform, tenantId)).name
  const named =
    role === 'stationClerk' || role === 'gridWorker'
      ? (await listStations(queries, tenantId)).find(row => row.station_id === scope)
      : role === 'handlingUnit'
        ? (await listUnits(queries, tenantId)).find(row => row.unit_id === scope)
        : (await listDeputies(queries, tenantId)).find(row => row.deputy_id === scope)
  return named?.name ?? roleWords[role]
}

export const session = {
  signIn: act.signIn.handler(async ({ input, context }) => {
    const { platform } = context
    const caller =
      context.vouched && context.caller
        ? context.caller
        : await accountFor(context, await platform.wechat.openidOf(input.code), input.district)
    const { token, expiresAt } = openSession(caller, platform)
    return { token, expiresAt: expiresAt.toISOString(), me: await me({ ...context, caller, grants: null }) }
  }),

  me: act.me.handler(({ context }) => me(context)),

  saveContact: act.saveContact.handler(({ input, context }) => {
    const caller = callerIn(context)
    return once(context, input, async queries => {
      const sealed = sealAccountContact(context.platform, caller, input)
      if (!(await keepContact(queries, caller.tenantId, caller.accountId, sealed))) throw new Refusal('SIGN_IN_NEEDED')
      return { contact: maskContact(input) }
    })
  }),
}

/** A demo person's code names the district; everyone else says which one they opened. */
const accountFor = ({ platform }: Context, openid: string, district: string | undefined): Promise<Caller> => {
  const tenantId = /^dev:([a-z]+)\.[\w-]+$/.exec(openid)?.[1] ?? district
  if (!tenantId) throw new Refusal('INPUT_INVALID', '请先选择您所在的地方')
  return callerOfOpenid(platform, openid, tenantId)
}
