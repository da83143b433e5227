import { contract } from '#contracts/index'
import { dayOf, timeOf } from '#domain/calendar/day'
import { begins, places, ruledDates } from '#tests/models/place'
import { type House, newKey, openHouse } from '#tests/stores/house'

/** What one client asks of the house. */
export interface Asked {
  who: string
  path: string
  input: Record<string, unknown>
}

export interface Answer {
  status: number
  body: Record<string, unknown> & { code?: string; id?: string }
}

interface Kept {
  id: string
  holder: string
}

/**
 * A real house with a small place in it, and what its clients remember of their answers: the numbers of their bookings, waits and
 * places in the queue, each list in the order in which they came.
 */
export interface World {
  house: House
  place: string
  /** `modelone.visitor-3` */
  person(n: number): string
  clerk(station: number): string
  days: { id: string; station: number; slots: string[] }[]
  bookings: Kept[]
  waits: Kept[]
  visits: { id: string; day: string }[]
  /** The last change that went through. */
  last: { asked: Asked; key: string; answer: Answer; at: Date } | null
  now(): Date
}

export const openWorld = async (limit: number): Promise<World> => {
  const place = places.find(each => each.practices[0]?.booking.limit.places === limit)
  if (!place) throw new Error(`no place lets people book ${limit} times a month`)
  const house = await openHouse([place.id], begins)
  const world: World = {
    house,
    place: place.id,
    person: n => `${place.id}.visitor-${n}`,
    clerk: station => `${place.id}.clerk-${place.stations[station]?.id}`,
    days: [],
    bookings: [],
    waits: [],
    visits: [],
    last: null,
    now: () => house.platform.now(),
  }
  for (const date of ruledDates)
    for (const station of [0, 1]) {
      const where = { district: place.id, station: place.stations[station]?.id }
      const cards = (await house.as(null, 'reception.nextDays', where)) as { id: string; day: string }[]
      const id = cards.find(card => card.day === date)?.id ?? ''
      const { slots } = (await house.as(null, 'reception.day', { district: place.id, day: id })) as { slots: Kept[] }
      world.days.push({ id, station, slots: slots.map(slot => slot.id) })
    }
  return world
}

export const learnBooking = (world: World, id: string, holder: string): void => {
  if (!world.bookings.some(booking => booking.id === id)) world.bookings.push({ id, holder })
}

export const learnVisit = (world: World, id: string, day: string): void => {
  if (!world.visits.some(visit => visit.id === id)) world.visits.push({ id, day })
}

const ofContract = contract as unknown as Record<string, Record<string, { '~orpc': { errorMap: object } }>>

/** Whether the contract of an action lists a refusal. */
const isListed = (path: string, code: string): boolean => {
  const [noun = '', verb = ''] = path.split('.')
  return code in (ofContract[noun]?.[verb]?.['~orpc'].errorMap ?? {})
}

/** Asks the house; fails where the answer is neither a success nor a refusal that the contract lists, or hints at trouble in the database. */
export const send = async (world: World, { who, path, input }: Asked, key = newKey()): Promise<Answer> => {
  const answer = (await world.house.try(who, path, input, key)) as Answer
  if (answer.status === 200) return answer
  const code = String(answer.body.code)
  if (code === 'TRY_AGAIN_SOON' || !isListed(path, code))
    throw new Error(
      `${path} of ${who} was refused with ${code}, which is not its contract’s: ${JSON.stringify(answer.body)}`,
    )
  return answer
}

/** Sets the clock so many minutes further, or to a quarter past eight of the next day of reception, and lets it strike. */
export const later = (world: World, jump: number | 'reception'): Date => {
  const now = world.now()
  if (jump !== 'reception') return new Date(now.getTime() + jump * 60_000)
  const next = ruledDates.find(date => date > dayOf(now))
  return next ? new Date(`${next}T08:15:00+08:00`) : new Date(now.getTime() + 60 * 60_000)
}

export const strikeAt = (world: World, moment: Date): Promise<void> =>
  world.house.at(`${dayOf(moment)}T${timeOf(moment)}`)
