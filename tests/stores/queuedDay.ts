import { type House, openHouse } from '#tests/stores/house'

export interface Place {
  visit: string
  number: string
  state: string
  before: number | null
  words: string
  calling: { number: string; desk: number | null }[]
}
interface Line {
  id: string
  number: string
  state: string
  contact: object
  matter: string | null
  late: boolean
}
export interface Desk {
  now: Line[]
  waiting: Line[]
  over: Line[]
  expected: { id: string; number: string; contact: object; due: boolean; attended: string | null }[]
  sums: Record<string, number>
  numbersLeft: number
  undo: string | null
  shut: string | null
  closedAt: string | null
  seats: { deputy: string; attended: string | null; mine: boolean }[]
}
export interface Booked {
  id: string
  number: string
  arrivalCode: string
}

export const clerk = 'xiangtan.clerk-hetang'
export const visitor = (n: number): string => `xiangtan.visitor-${n}`

/** The reception day of 15 December 2026 at 荷塘, two weeks before, and what people and clerks do with its queue. */
export interface QueuedDay {
  house: House
  day: string
  slots: { id: string; label: string; free: number }[]
  /** A deputy who sits there. */
  sitter: string
  book(n: number, label: string, contact?: object): Promise<Booked>
  arrive(n: number, booking: Booked): Promise<Place>
  desk(who?: string): Promise<Desk>
  next(who?: string, at?: number): Promise<Desk>
  step(verb: string, visit: string | undefined, who?: string): Promise<Desk>
  /** The code, or the words, with which somebody is refused. */
  code(who: string, path: string, input: object): Promise<string | undefined>
  words(who: string | null, path: string, input: object): Promise<string | undefined>
}

export const openQueuedDay = async (): Promise<QueuedDay> => {
  const house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  const where = { district: 'xiangtan', station: 'hetang' }
  const [card] = (await house.as(null, 'reception.nextDays', where)) as { id: string; day: string }[]
  expect(card?.day).toBe('2026-12-15')
  const day = card?.id ?? ''
  const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as Pick<QueuedDay, 'slots'>
  const desk = (who = clerk): Promise<Desk> => house.as(who, 'visit.desk', { day })
  const refusal = async (who: string | null, path: string, input: object) =>
    (await house.try(who, path, input)).body as { code?: string; message?: string }
  return {
    house,
    day,
    slots,
    sitter: `xiangtan.deputy-${(await desk()).seats[0]?.deputy}`,
    book: (n, label, contact) =>
      house.as(visitor(n), 'reception.bookSlot', {
        slot: slots.find(slot => slot.label === label)?.id,
        matter: '楼道照明的事',
        ...(contact ? { contact } : {}),
      }),
    arrive: (n, booking) => house.as(visitor(n), 'visit.arrive', { booking: booking.id }),
    desk,
    next: (who = clerk, at) => house.as(who, 'visit.callNext', { day, ...(at ? { desk: at } : {}) }),
    step: (verb, visit, who = clerk) => house.as(who, `visit.${verb}`, { visit }),
    code: async (who, path, input) => (await refusal(who, path, input)).code,
    words: async (who, path, input) => (await refusal(who, path, input)).message,
  }
}
