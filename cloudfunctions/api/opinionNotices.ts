import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { holdersOf, holdersOfAny } from '#db/queries/account'
import { coHandlingOf } from '#db/queries/coHandling'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import type { OpinionRow } from '#db/queries/opinion'
import { dayOf } from '#domain/calendar/day'
import { type Action, isWithUnits, type PresetFlags, type Recipient } from '#domain/opinion/life'
import { noticeOf } from '#domain/opinion/notices'
import type { NoticeWords } from '#domain/opinion/noticeWords'
import { titleOf } from '#domain/opinion/words'
import type { Platform } from '#functions/platform/ports'

const bench = 'pages/unit/home/index'
const pages: Record<Recipient, string> = {
  resident: 'pages/resident/opinion/index',
  stationClerk: 'pages/station/opinion/index',
  leadUnit: 'pages/unit/opinion/index',
  coHandlingUnit: 'pages/unit/opinion/index',
  deputy: 'pages/deputy/opinion/index',
}

/** The accounts behind a recipient. The sender of an anonymous opinion has none. */
export const accountsOf = async (
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  recipient: Recipient,
): Promise<string[]> => {
  switch (recipient) {
    case 'resident':
      return row.sender_id ? [row.sender_id] : []
    case 'stationClerk':
      return holdersOf(queries, tenantId, { role: 'stationClerk', scope: row.station_id })
    case 'leadUnit':
      return row.lead_unit_id ? holdersOf(queries, tenantId, { role: 'handlingUnit', scope: row.lead_unit_id }) : []
    case 'coHandlingUnit': {
      const coHandling = await coHandlingOf(queries, tenantId, row.opinion_id)
      const units = coHandling.map(unit => unit.unit_id)
      return holdersOfAny(queries, tenantId, 'handlingUnit', units)
    }
    case 'deputy':
      return row.deputy_id ? holdersOf(queries, tenantId, { role: 'deputy', scope: row.deputy_id }) : []
  }
}

/** What the words of a notice are made of. */
export const toldOf = (row: OpinionRow, platform: Platform, flags: PresetFlags) => ({
  mayBeSentBack: flags.sendBack && row.round === 1 && row.sender_id !== null,
  byCode: row.sender_id === null,
  number: row.number,
  title: titleOf(row.body),
  station: row.station_name,
  unit: row.lead_unit_name ?? '',
  acts: row.acts,
  actBy: row.act_by,
  answerDue: row.answer_due,
  resultClass: row.result_class,
  today: dayOf(platform.now()),
})

/** Where a notice leads: to the matter, as long as its reader may open it. */
const pageFor = (row: OpinionRow, recipient: Recipient): string =>
  (recipient === 'leadUnit' || recipient === 'coHandlingUnit') && !isWithUnits(row.status)
    ? bench
    : `${pages[recipient]}?id=${row.opinion_id}`

/** A notice about an opinion, to one account. */
export const opinionNotice = (
  row: OpinionRow,
  words: NoticeWords,
  event: string,
  recipient: Recipient,
  accountId: string,
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId: accountId,
  template: 'progress',
  title: words.title,
  body: words.body,
  fields: { when: row.number, where: words.phrase, what: words.short },
  about: { kind: 'opinion', id: row.opinion_id },
  page: pageFor(row, recipient),
  stationId: row.station_id,
})

/** Writes the notices of a step, in the step's own transaction. Whoever took it is told only where they are the sender. */
export const tell = async (
  platform: Platform,
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  step: { action: Action; tells: readonly Recipient[]; takenBy: string | null; flags: PresetFlags; sendAfter?: Date },
): Promise<void> => {
  const notices: NoticeToWrite[] = []
  for (const recipient of step.tells) {
    const words = noticeOf(step.action, recipient, toldOf(row, platform, step.flags))
    for (const account of await accountsOf(queries, tenantId, row, recipient))
      if (account !== step.takenBy || recipient === 'resident')
        notices.push({
          ...opinionNotice(row, words, `${row.opinion_id}:${row.version}:${recipient}`, recipient, account),
          inboxOnly: account === step.takenBy,
        })
  }
  await writeNotices(queries, tenantId, notices, platform.now(), step.sendAfter)
}
