import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { MessageTemplate } from '#domain/notice/messages'

export interface LeasedNotice {
  notice_id: string
  recipient_id: string
  /** Absent when the account is gone. */
  openid: string | null
  template: MessageTemplate
  fields: { when: string; where: string; what: string }
  page: string
  attempts: number
  quota_spent: boolean
}

/**
 * Takes waiting messages for this run: each is put off to `leaseUntil`, so that another run passes it over and a crash
 * gives it back. What fell due before `since` is left lying. `attempts` counts the takings, so that a message which kills the run is given up like one that fails.
 */
export const leaseNotices = (
  queries: Queries,
  tenantId: string,
  { since, now, leaseUntil, most }: { since: Date; now: Date; leaseUntil: Date; most: number },
): Promise<LeasedNotice[]> =>
  queries.all(
    sql(
      'leaseNotices',
      `WITH due AS (
         SELECT n.recipient_id, n.notice_id, a.openid
         FROM notice n LEFT JOIN account a ON a.tenant_id = n.tenant_id AND a.account_id = n.recipient_id
         WHERE n.tenant_id = $1 AND n.state = 'waiting' AND n.send_after <= $2 AND n.send_after >= $5
         ORDER BY n.send_after LIMIT $4 FOR UPDATE OF n SKIP LOCKED)
       UPDATE notice n SET send_after = $3, attempts = attempts + 1
       FROM due
       WHERE n.tenant_id = $1 AND n.recipient_id = due.recipient_id AND n.notice_id = due.notice_id
       RETURNING n.notice_id, n.recipient_id, due.openid, n.template, n.fields, n.page, n.attempts, n.quota_spent`,
    ),
    [tenantId, now, leaseUntil, most, since],
  )

type Key = Pick<LeasedNotice, 'recipient_id' | 'notice_id'>

/** The message, while it waits: what was voided or ended meanwhile is left alone. */
const stillWaiting = `WHERE tenant_id = $1 AND recipient_id = $2 AND notice_id = $3 AND state = 'waiting'`

/** Uses one accept up for a message and notes it there, together; false when none is left, or the message waits no more. */
export const spendQuota = async (queries: Queries, tenantId: string, notice: LeasedNotice) =>
  (await queries.one(
    sql(
      'spendQuota',
      `WITH waiting AS (
         SELECT notice_id FROM notice ${stillWaiting} FOR UPDATE)
       , spent AS (
         UPDATE message_quota SET remaining = remaining - 1 FROM waiting
         WHERE tenant_id = $1 AND account_id = $2 AND template = $4 AND remaining > 0 AND NOT $5::boolean RETURNING remaining)
       UPDATE notice SET quota_spent = true
       ${stillWaiting} AND notice_id IN (SELECT notice_id FROM waiting) AND ($5 OR EXISTS (SELECT FROM spent))
       RETURNING notice_id`,
    ),
    [tenantId, notice.recipient_id, notice.notice_id, notice.template, notice.quota_spent],
  )) !== undefined

export const markSent = (queries: Queries, tenantId: string, { recipient_id, notice_id }: Key, at: Date) =>
  queries.all(sql('markSent', `UPDATE notice SET state = 'sent', sent_at = $4 ${stillWaiting}`), [
    tenantId,
    recipient_id,
    notice_id,
    at,
  ])

export const markUnsendable = (queries: Queries, tenantId: string, { recipient_id, notice_id }: Key, why: string) =>
  queries.all(sql('markUnsendable', `UPDATE notice SET state = 'unsendable', why = $4 ${stillWaiting}`), [
    tenantId,
    recipient_id,
    notice_id,
    why,
  ])

export const putOff = (
  queries: Queries,
  tenantId: string,
  { recipient_id, notice_id }: Key,
  until: Date,
  why: string,
) =>
  queries.all(sql('putOff', `UPDATE notice SET send_after = $4, why = $5 ${stillWaiting}`), [
    tenantId,
    recipient_id,
    notice_id,
    until,
    why,
  ])
