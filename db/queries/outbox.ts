import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { MessageTemplate } from '#domain/notice/messages'

export interface LeasedNotice {
  notice_id: string
  recipient_id: string
  openid: string
  template: MessageTemplate
  fields: { when: string; where: string; what: string }
  page: string
  attempts: number
  quota_spent: boolean
}

/**
 * Takes waiting messages for this run: each is put off to `leaseUntil`, so that another run passes it over and a crash
 * gives it back. `attempts` counts the takings, so that a message which kills the run is given up like one that fails.
 */
export const leaseNotices = (
  queries: Queries,
  tenantId: string,
  now: Date,
  leaseUntil: Date,
  most: number,
): Promise<LeasedNotice[]> =>
  queries.all(
    sql(
      'leaseNotices',
      `WITH due AS (
         SELECT notice_id FROM notice
         WHERE tenant_id = $1 AND state = 'waiting' AND send_after <= $2
         ORDER BY send_after LIMIT $4 FOR UPDATE SKIP LOCKED)
       UPDATE notice n SET send_after = $3, attempts = attempts + 1
       FROM due, account a
       WHERE n.tenant_id = $1 AND n.notice_id = due.notice_id AND a.tenant_id = $1 AND a.account_id = n.recipient_id
       RETURNING n.notice_id, n.recipient_id, a.openid, n.template, n.fields, n.page, n.attempts, n.quota_spent`,
    ),
    [tenantId, now, leaseUntil, most],
  )

/** Uses one accept up for a message and notes it there, together; false when none is left. */
export const spendQuota = async (queries: Queries, tenantId: string, notice: LeasedNotice) =>
  notice.quota_spent ||
  (await queries.one(
    sql(
      'spendQuota',
      `WITH spent AS (
         UPDATE message_quota SET remaining = remaining - 1
         WHERE tenant_id = $1 AND account_id = $2 AND template = $3 AND remaining > 0 RETURNING remaining)
       UPDATE notice SET quota_spent = true FROM spent WHERE tenant_id = $1 AND notice_id = $4 RETURNING notice_id`,
    ),
    [tenantId, notice.recipient_id, notice.template, notice.notice_id],
  )) !== undefined

export const markSent = (queries: Queries, tenantId: string, noticeId: string, at: Date) =>
  queries.all(
    sql(
      'markSent',
      `UPDATE notice SET state = 'sent', sent_at = $3 WHERE tenant_id = $1 AND notice_id = $2 AND state = 'waiting'`,
    ),
    [tenantId, noticeId, at],
  )

export const markUnsendable = (queries: Queries, tenantId: string, noticeId: string, why: string) =>
  queries.all(
    sql(
      'markUnsendable',
      `UPDATE notice SET state = 'unsendable', why = $3 WHERE tenant_id = $1 AND notice_id = $2 AND state = 'waiting'`,
    ),
    [tenantId, noticeId, why],
  )

export const putOff = (queries: Queries, tenantId: string, noticeId: string, until: Date, why: string) =>
  queries.all(
    sql(
      'putOff',
      `UPDATE notice SET send_after = $3, why = $4 WHERE tenant_id = $1 AND notice_id = $2 AND state = 'waiting'`,
    ),
    [tenantId, noticeId, until, why],
  )
