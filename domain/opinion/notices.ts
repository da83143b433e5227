import type { Action, Recipient } from '#domain/opinion/life'
import { toDeputy } from '#domain/opinion/noticesToDeputy'
import { toCoHandlingUnit, toStation, toUnit } from '#domain/opinion/noticesToOffices'
import { toSender } from '#domain/opinion/noticesToSender'
import type { NoticeWords, Told, Words } from '#domain/opinion/noticeWords'

const said: Record<Recipient, Partial<Record<Action, Words>>> = {
  resident: toSender,
  stationClerk: toStation,
  leadUnit: toUnit,
  coHandlingUnit: toCoHandlingUnit,
  deputy: toDeputy,
}

/** What a recipient is told of a step. Every pair that the table of life names has words; a test holds them together. */
export const noticeOf = (action: Action, recipient: Recipient, told: Told): NoticeWords => {
  const write = said[recipient][action]
  if (!write) throw new Error(`no words for telling ${recipient} of ${action}`)
  return write(told)
}
