import { listTenants } from '#db/queries/district'
import { type LeasedNotice, leaseNotices, markSent, markUnsendable, putOff, spendQuota } from '#db/queries/outbox'
import { isByDay, morningOf, nightBegan } from '#domain/calendar/day'
import { messageFields, timeField } from '#domain/notice/messages'
import type { Platform, SendOutcome } from '#functions/platform/ports'

/** How long a run may hold a message before another run may take it. */
const leaseSeconds = 60
/** Messages leased at once: at the adapter's five seconds each they are done before their lease ends. */
const batch = 10
/** A run takes no more up after this time, well before its function is stopped. */
const runMilliseconds = 40_000
/** Waits before the next try, in minutes; after the last one the message is shown as unsendable. */
const backOffMinutes = [1, 5, 15, 60, 240]

/** What a run did: messages it took up, and those of them that WeChat took. */
export interface Run {
  taken: number
  sent: number
}

/**
 * Sends what waits, in every district, beginning with another one each minute: none is always the last, when time is short.
 * What fails in one does not keep it from the others; the run fails afterwards.
 */
export const sendWaiting = async (platform: Platform): Promise<Run> => {
  const run = { taken: 0, sent: 0 }
  const failed: unknown[] = []
  const until = performance.now() + runMilliseconds
  const districts = await listTenants(platform.db.install)
  const first = Math.floor(platform.now().getTime() / 60_000) % (districts.length || 1)
  for (const { tenant_id: tenantId } of [...districts.slice(first), ...districts.slice(0, first)]) {
    if (performance.now() > until) break
    try {
      for (let leased = await lease(platform, tenantId); leased.length > 0; leased = await lease(platform, tenantId)) {
        run.taken += leased.length
        for (const notice of leased) if (await sendOne(platform, tenantId, notice)) run.sent += 1
        if (performance.now() > until) break
      }
    } catch (error) {
      platform.log.error({ tenantId, error }, 'a district’s messages could not be sent')
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'messages of some districts could not be sent')
  return run
}

/** By night only what was written to go out at night: what lay since the day waits for the morning, and so does a second try. */
const lease = (platform: Platform, tenantId: string): Promise<LeasedNotice[]> => {
  const now = platform.now()
  const leaseUntil = morningOf(new Date(now.getTime() + leaseSeconds * 1000))
  const since = isByDay(now) ? new Date(0) : nightBegan(now)
  return leaseNotices(platform.db.tenant(tenantId), tenantId, { since, now, leaseUntil, most: batch })
}

/**
 * Sends one message and writes down what became of it. An accept is spent before the call, once for all
 * tries of a message. Where WeChat's answer is lost (a timeout, a run that dies between the call and the mark) the message is
 * sent once more: WeChat may then show it twice, which is why the inbox is the notice that counts.
 */
const sendOne = async (platform: Platform, tenantId: string, notice: LeasedNotice): Promise<boolean> => {
  const queries = platform.db.tenant(tenantId)
  if (notice.attempts > backOffMinutes.length + 1) {
    await markUnsendable(queries, tenantId, notice, '多次没有送达')
    return false
  }
  const { openid } = notice
  if (openid === null) {
    await markUnsendable(queries, tenantId, notice, '收通知的账号已经不在了')
    return false
  }
  if (!(await spendQuota(queries, tenantId, notice))) {
    await markUnsendable(queries, tenantId, notice, '没有订阅微信提醒')
    return false
  }
  const outcome = await platform.wechat
    .send(messageOf(notice, openid, tenantId))
    .catch(
      (error: unknown): SendOutcome => ({ kind: 'retry', why: error instanceof Error ? error.message : String(error) }),
    )
  if (outcome.kind === 'sent') {
    await markSent(queries, tenantId, notice, platform.now())
    return true
  }
  if (outcome.kind === 'unsendable') {
    await markUnsendable(queries, tenantId, notice, outcome.why)
    return false
  }
  const wait = backOffMinutes[notice.attempts - 1]
  if (wait === undefined) await markUnsendable(queries, tenantId, notice, '多次没有送达')
  else
    await putOff(queries, tenantId, notice, morningOf(new Date(platform.now().getTime() + wait * 60_000)), outcome.why)
  platform.log.info({ tenantId, noticeId: notice.notice_id, why: outcome.why }, 'a message is tried again later')
  return false
}

const messageOf = ({ template, page, fields }: LeasedNotice, openid: string, tenantId: string) => {
  const names = messageFields[template]
  return {
    openid,
    template,
    // The phone that opens it may have forgotten its district.
    page: `${page}${page.includes('?') ? '&' : '?'}district=${tenantId}`,
    data: { [names.when]: timeField(fields.when), [names.where]: fields.where, [names.what]: fields.what },
  }
}
