import { booked, type Model, offered } from '#tests/models/model'
import type { World } from '#tests/models/world'

interface Standing {
  days: { day_id: string; day: string; state: string }[]
  slots: { slot_id: string; booked: number; offered: number; capacity: number; kept: number; open: boolean }[]
  bookings: {
    booking_id: string
    state: string
    attended: string | null
    asked: number
    answered: boolean
    slot_id: string
  }[]
  waits: { wait_id: string; state: string; slot_id: string | null; until: number | null }[]
  visits: { visit_id: string; state: string; calls: number }[]
}

/** What stands in the house about places, in one look. */
const standingIn = async ({ house, place }: World): Promise<Standing> => {
  const found = await house.platform.db.tenant(place).one<Standing>(
    {
      name: 'standingInModel',
      text: `
        SELECT
          (SELECT jsonb_agg(to_jsonb(x)) FROM (
             SELECT day_id, day, state FROM reception_day WHERE tenant_id = $1) x) AS days,
          (SELECT jsonb_agg(to_jsonb(x)) FROM (
             SELECT slot_id, booked, offered, capacity, kept, open FROM reception_slot WHERE tenant_id = $1) x) AS slots,
          (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (
             SELECT booking_id, state, attended, asked, answer IS NOT NULL AS answered, slot_id
             FROM booking WHERE tenant_id = $1) x) AS bookings,
          (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (
             SELECT wait_id, state, slot_id, extract(epoch FROM offer_until)::float8 * 1000 AS until
             FROM wait_place WHERE tenant_id = $1) x) AS waits,
          (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (
             SELECT visit_id, state, cardinality(called) AS calls FROM visit WHERE tenant_id = $1) x) AS visits`,
    },
    [place],
  )
  if (!found) throw new Error('a house stands, or there is none')
  return found
}

const slotName = (nth: number, label: string) => `${nth}/${label}`

/** Both in the same lines, so that a difference reads as a sentence. */
const linesOfModel = (model: Model): string[] => {
  const nameOf = ({ day, label }: { day: Model['days'][number]; label: string }) =>
    slotName(model.days.indexOf(day), label)
  return [
    ...model.days.map((day, i) => `day ${i} on ${day.date}${day.cancelled ? ', cancelled' : ''}`),
    ...model.days.flatMap(day =>
      day.slots.map(slot => {
        const full = `${booked(model, slot).length} booked, ${offered(model, slot).length} offered of ${slot.capacity}`
        return `slot ${nameOf(slot)}: ${full}, ${slot.kept} kept, ${slot.open ? 'open' : 'shut'}`
      }),
    ),
    ...model.bookings.map(({ slot, state, attended, asked, answered }, i) => {
      return `booking ${i} of ${nameOf(slot)}: ${state}, ${attended}, asked ${asked}${asked > 0 && answered ? ', answered' : ''}`
    }),
    ...model.waits.map(({ state, slot, until }, i) => {
      const offer = state === 'offered' && slot && until ? ` ${nameOf(slot)} until ${until.toISOString()}` : ''
      return `wait ${i}: ${state}${offer}`
    }),
    ...model.visits.map(({ state, calls }, i) => `visit ${i}: ${state}, called ${calls}`),
  ]
}

const linesOfHouse = (model: Model, world: World, standing: Standing): string[] => {
  const names = new Map(
    world.days.flatMap(({ slots }, i) => slots.map((id, n) => [id, slotName(i, model.days[i]?.slots[n]?.label ?? '')])),
  )
  const found = <Row>(rows: readonly Row[], is: (row: Row) => boolean): Row => {
    const row = rows.find(is)
    if (!row) throw new Error('a client knows of something that the house does not have')
    return row
  }
  const nothing = 'nobody was told of it'
  return [
    ...world.days.map(({ id }, i) => {
      const { day, state } = found(standing.days, each => each.day_id === id)
      return `day ${i} on ${day}${state === 'cancelled' ? ', cancelled' : ''}`
    }),
    ...[...names].map(([id, name]) => {
      const slot = found(standing.slots, each => each.slot_id === id)
      const full = `${slot.booked} booked, ${slot.offered} offered of ${slot.capacity}`
      return `slot ${name}: ${full}, ${slot.kept} kept, ${slot.open ? 'open' : 'shut'}`
    }),
    ...world.bookings.map(({ id }, i) => {
      const { slot_id, state, attended, asked, answered } = found(standing.bookings, each => each.booking_id === id)
      return `booking ${i} of ${names.get(slot_id)}: ${state}, ${attended}, asked ${asked}${asked > 0 && answered ? ', answered' : ''}`
    }),
    ...world.waits.map(({ id }, i) => {
      const { state, slot_id, until } = found(standing.waits, each => each.wait_id === id)
      const offer =
        state === 'offered' ? ` ${names.get(slot_id ?? '')} until ${new Date(until ?? 0).toISOString()}` : ''
      return `wait ${i}: ${state}${offer}`
    }),
    ...world.visits.map(({ id }, i) => {
      const { state, calls } = found(standing.visits, each => each.visit_id === id)
      return `visit ${i}: ${state}, called ${calls}`
    }),
    ...standing.bookings.filter(each => !world.bookings.some(({ id }) => id === each.booking_id)).map(() => nothing),
    ...standing.waits.filter(each => !world.waits.some(({ id }) => id === each.wait_id)).map(() => nothing),
    ...standing.visits.filter(each => !world.visits.some(({ id }) => id === each.visit_id)).map(() => nothing),
  ]
}

/** The house stands as the model does, to the last place. */
export const expectAgreement = async (model: Model, world: World): Promise<void> =>
  expect(linesOfHouse(model, world, await standingIn(world))).toEqual(linesOfModel(model))
