import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import { slotsOfDay } from '#db/queries/reception'
import {
  closeList,
  type EndedWait,
  endClashing,
  freePlaces,
  leaveWhoCome,
  liveWaits,
  offerPlace,
  passOffers,
  passOver,
  shortenOffers,
  waitAgain,
  waitingFor,
} from '#db/queries/waitOffers'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import type { ReceptionNotice } from '#domain/reception/notices'
import { offersOf } from '#domain/reception/waitlist'
import {
  movedPassedOver,
  offerPassed,
  offerPassedOver,
  offerTakenBack,
  placeOffered,
  type WaitOver,
  waitMoved,
  waitOver,
  waitReopened,
  waitShut,
} from '#domain/reception/waitNotices'

/** The day whose list changes, as its notices name it. */
export interface WaitedDay {
  dayId: string
  day: Day
  station: string
  stationId: string
}

export const waitedDay = (row: { day_id: string; day: Day; station_name: string; station_id: string }): WaitedDay => ({
  dayId: row.day_id,
  day: row.day,
  station: row.station_name,
  stationId: row.station_id,
})

interface Told {
  waitId: string
  accountId: string
  /** With the word that names it, once for each. */
  event: string
  words: ReceptionNotice
  inboxOnly?: boolean
}

/** When a day begins, as its notices say it. */
const beginningOf = async (queries: Queries, tenantId: string, dayId: string): Promise<string> =>
  (await slotsOfDay(queries, tenantId, dayId))[0]?.label ?? ''

const told = ({ wait_id, account_id }: EndedWait, event: string, words: ReceptionNotice): Told => ({
  waitId: wait_id,
  accountId: account_id,
  event,
  words,
})

const tell = (queries: Queries, tenantId: string, stationId: string, told: readonly Told[], now: Date) => {
  const notices: NoticeToWrite[] = told.map(({ waitId, accountId, event, words, inboxOnly }) => ({
    ids: [newId(), newId()],
    event: `${event}:${waitId}`,
    recipientId: accountId,
    template: 'reception',
    ...words,
    about: { kind: 'wait', id: waitId },
    page: 'pages/resident/bookings/index',
    stationId,
    ...(inboxOnly ? { inboxOnly } : {}),
  }))
  return writeNotices(queries, tenantId, notices, now, morningOf(now))
}

/**
 * Offers the free places of a day to those who wait for it, in their order, each with its notice. Called by whoever has freed one, in
 * the same transaction, with the day held: a place that is free is never beside somebody who waits for it.
 */
export const offerFreePlaces = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  dayId: string,
  now: Date,
): Promise<void> => {
  const day = await waitingFor(queries, tenantId, dayId)
  if (!day) return
  const places = await freePlaces(queries, tenantId, dayId, now)
  const labels = new Map(places.map(({ slotId, label }) => [slotId, label]))
  const waiting = new Map(day.waiting.map(each => [each.waitId, each]))
  const { waitlist } = practiceIn(preset, day.practice_id).booking
  const about = { day: day.day, station: day.station_name, today: dayOf(now) }
  const offered: Told[] = []
  for (const offer of offersOf(places, day.waiting, now, waitlist)) {
    const to = waiting.get(offer.waitId)
    if (!to || !(await offerPlace(queries, tenantId, offer))) continue
    const words = placeOffered(about, labels.get(offer.slotId) ?? '', offer.until)
    offered.push({ waitId: to.waitId, accountId: to.accountId, event: `placeOffered:${to.offers + 1}`, words })
  }
  await tell(queries, tenantId, day.station_id, offered, now)
}

/**
 * Ends the offers of a held day that nobody took in time, takes those back that cannot be taken any more, tells who had them once, and
 * offers what is free to the next.
 */
export const passOn = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  { dayId, day, station, stationId }: WaitedDay,
  now: Date,
): Promise<void> => {
  const passed = await passOffers(queries, tenantId, dayId, now)
  const over = await passOver(queries, tenantId, dayId)
  await voidNews(queries, tenantId, [...passed, ...over])
  const about = { day, station, today: dayOf(now) }
  const ended = passed.map(row => told(row, 'offerPassed', offerPassed(about, row.label ?? '')))
  const back = over.map(row => told(row, `offerPassedOver:${row.offers}`, offerPassedOver(about, row.label ?? '')))
  const quietly = [...ended, ...back].map(each => ({ ...each, inboxOnly: true }))
  await tell(queries, tenantId, stationId, quietly, now)
  await offerFreePlaces(queries, tenantId, preset, dayId, now)
}

/**
 * Ends the list of a held day and tells those who waited, once each. When it ends because nothing can be booked any more, who comes on
 * that date by another place, here or elsewhere, hears nothing: for them nothing has failed.
 */
export const endList = async (
  queries: Queries,
  tenantId: string,
  waited: WaitedDay,
  over: WaitOver,
  now: Date,
): Promise<void> => {
  if (over.because === 'timeUp') await leaveQuietly(queries, tenantId, waited.dayId)
  const ended = await closeList(queries, tenantId, waited.dayId, over.because)
  await tellOver(queries, tenantId, waited, ended, () => over, now)
}

/**
 * Ends the list of a held day with its desk and tells those who waited; who comes on that date by another place hears nothing.
 */
export const shutList = async (queries: Queries, tenantId: string, waited: WaitedDay, at: Date): Promise<void> => {
  const { dayId, day, station, stationId } = waited
  await leaveQuietly(queries, tenantId, dayId)
  const ended = await closeList(queries, tenantId, dayId, 'shut')
  await voidNews(queries, tenantId, ended)
  const about = { day, begins: await beginningOf(queries, tenantId, dayId), station, today: dayOf(at) }
  // Each closing is news, also two at one moment of a clock that stands still.
  const nth = newId()
  const all = ended.map(row => told(row, `${row.label ? 'offerShut' : 'waitShut'}:${nth}`, waitShut(about, row.label)))
  await tell(queries, tenantId, stationId, all, at)
}

/**
 * Begins the list of a day again whose desk is opened again, its slots held: what is free is offered in the same order, and whoever has no
 * offer is told that they wait on.
 */
export const reopenList = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  waited: WaitedDay,
  at: Date,
): Promise<void> => {
  const { dayId, day, station, stationId } = waited
  await waitAgain(queries, tenantId, dayId, at)
  await leaveQuietly(queries, tenantId, dayId)
  const live = await liveWaits(queries, tenantId, dayId)
  // That the list had ended may not have been sent yet.
  await voidNews(queries, tenantId, live)
  await offerFreePlaces(queries, tenantId, preset, dayId, at)
  const about = { day, begins: await beginningOf(queries, tenantId, dayId), station, today: dayOf(at) }
  const waiting = (await liveWaits(queries, tenantId, dayId)).filter(({ label }) => label === null)
  const nth = newId()
  const all = waiting.map(row => told(row, `waitReopened:${nth}`, waitReopened(about)))
  await tell(queries, tenantId, stationId, all, at)
}

/** Takes back what still waits to be sent to these, before they hear something newer or nothing more. */
const voidNews = (queries: Queries, tenantId: string, waits: readonly { wait_id: string }[]) =>
  voidWaiting(queries, tenantId, { kind: 'wait', ids: waits.map(({ wait_id }) => wait_id) })

/** Takes those off a list that ends who come on its date by another place: for them nothing has failed. */
const leaveQuietly = async (queries: Queries, tenantId: string, dayId: string): Promise<void> => {
  await voidNews(queries, tenantId, await leaveWhoCome(queries, tenantId, dayId))
}

const tellOver = async <Row extends EndedWait>(
  queries: Queries,
  tenantId: string,
  { dayId, day, station, stationId }: WaitedDay,
  ended: readonly Row[],
  over: (row: Row) => WaitOver,
  now: Date,
): Promise<void> => {
  if (ended.length === 0) return
  const about = { day, begins: await beginningOf(queries, tenantId, dayId), station, today: dayOf(now) }
  await voidNews(queries, tenantId, ended)
  const all = ended.map(row => told(row, 'waitOver', waitOver(about, over(row))))
  await tell(queries, tenantId, stationId, all, now)
}

/**
 * Takes the list of a held day along to the date to which it has just moved: who comes elsewhere on that date waits no more, the
 * others are told, and what has fallen free is offered.
 *
 * @param moved.version of the day, so that a second move is news again
 */
export const moveList = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  waited: WaitedDay,
  moved: { from: Day; cause: string; version: number },
  now: Date,
): Promise<void> => {
  const { dayId, day, station, stationId } = waited
  const clashing = await endClashing(queries, tenantId, dayId, day)
  const over = ({ own }: { own: boolean }) => ({ because: 'clash', cause: moved.cause, own }) as const
  await tellOver(queries, tenantId, { ...waited, day: moved.from }, clashing, over, now)
  await shortenOffers(queries, tenantId, dayId)
  // In another month or quarter somebody may have used up their bookings.
  const passed = await passOver(queries, tenantId, dayId)
  const live = await liveWaits(queries, tenantId, dayId)
  const about = { day, begins: await beginningOf(queries, tenantId, dayId), station, today: dayOf(now) }
  // What still waits to be sent names the old date.
  await voidNews(queries, tenantId, live)
  const all = live.map(row => {
    const held = passed.find(({ wait_id }) => wait_id === row.wait_id)
    return held
      ? told(held, `offerPassedOver:${held.offers}`, movedPassedOver(about, moved.from, moved.cause, held.label ?? ''))
      : told(row, `waitMoved:${moved.version}`, waitMoved(about, moved.from, moved.cause, row.label))
  })
  await tell(queries, tenantId, stationId, all, now)
  await offerFreePlaces(queries, tenantId, preset, dayId, now)
}

/** Tells those whose offers were taken back with the places: they wait on. */
export const tellTakenBack = async (
  queries: Queries,
  tenantId: string,
  { day, station, stationId }: WaitedDay,
  back: readonly EndedWait[],
  now: Date,
): Promise<void> => {
  await voidNews(queries, tenantId, back)
  const about = { day, station, today: dayOf(now) }
  const all = back.map(row => told(row, `offerTakenBack:${row.offers}`, offerTakenBack(about, row.label ?? '')))
  await tell(queries, tenantId, stationId, all, now)
}
