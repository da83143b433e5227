import type { DayNumbers } from '#domain/reception/dayNumbers'
import { type Day, live, type Model, today } from '#tests/models/model'
import type { World } from '#tests/models/world'

type Counted = Pick<
  DayNumbers,
  'booked' | 'came' | 'cameBooked' | 'walkedIn' | 'awaited' | 'didNotCome' | 'notNoted' | 'gone' | 'unrecorded'
>

/** The numbers of a day as the model knows its people; nobody writes a record there. */
const numbersIn = (model: Model, day: Day): Counted => {
  const bookings = live(model).filter(({ slot }) => slot.day === day)
  const visits = model.visits.filter(visit => visit.day === day)
  const cameBooked = bookings.filter(({ attended }) => attended === 'came').length
  const walkedIn = visits.filter(({ kind, state }) => kind === 'walkIn' && state !== 'givenUp').length
  const didNotCome = bookings.filter(({ attended }) => attended === 'missed').length
  const others = bookings.length - cameBooked - didNotCome
  const over = day.closed || day.date < today(model)
  const came = cameBooked + walkedIn
  const gone = visits.filter(({ state, byClock }) => state === 'missed' || (state === 'left' && !byClock)).length
  return {
    booked: bookings.length,
    came,
    cameBooked,
    walkedIn,
    awaited: over ? 0 : others,
    didNotCome,
    notNoted: over ? others : 0,
    gone,
    unrecorded: came - gone,
  }
}

export const numbersOf = async ({ house, clerk, days }: World, nth: number): Promise<Counted> => {
  const { id, station = 0 } = days[nth] ?? {}
  return house.as(clerk(station), 'record.numbers', { day: id })
}

/** What the records page counts of each day is what happened there. */
export const expectNumbers = async (model: Model, world: World): Promise<void> => {
  for (const [nth, day] of model.days.entries())
    expect({ nth, ...(await numbersOf(world, nth)) }).toMatchObject({ nth, ...numbersIn(model, day) })
}
