import { addDays, dayOf } from '#domain/calendar/day'
import type { House } from '#tests/browser/house'

const district = 'xiangtan'
const station = 'shutang'
const clerk = `${district}.clerk-${station}`

/** People who wait and are asked, and what they look at. */
export const waiting = {
  clerk,
  offered: `${district}.visitor-3`,
  waits: `${district}.visitor-4`,
  moved: `${district}.visitor-5`,
  cancelled: `${district}.visitor-6`,
  today: `${district}.visitor-7`,
  lost: `${district}.visitor-8`,
  ended: `${district}.visitor-10`,
  missed: `${district}.visitor-12`,
}

interface Day {
  id: string
  version: number
  slots: { id: string }[]
}

/** A day of two places that the office puts on a date and announces; a third is kept for who comes without a booking. */
const fullDay = async (house: House, on: string, window = { from: '09:00', to: '10:00' }): Promise<Day> => {
  const wish = { station, practice: 'reception-day', on, why: '加开一场' }
  const { id } = (await house.as(clerk, 'plan.addDay', wish)) as Day
  await house.as(clerk, 'reception.publishDay', { day: id })
  const { version } = (await house.as(clerk, 'plan.day', { day: id })) as Day
  const hours = { windows: [window], capacity: 1 }
  const after = (await house.as(clerk, 'plan.editDay', { day: id, version, topic: null, ...hours })) as Day
  const { slots } = (await house.as(clerk, 'reception.day', { district, day: id })) as Day
  return { id, version: after.version, slots }
}

const book = async (house: House, who: string, slot: { id: string } | undefined) =>
  (await house.as(who, 'reception.bookSlot', {
    slot: slot?.id,
    matter: '电梯经常停，没人来修',
    contact: { name: '周女士', phone: '19900000003' },
  })) as { id: string }

export interface PreparedWaiting {
  fullDay: string
  cancelledBooking: string
  /** The paper code of a booking whose day was moved. */
  movedCode: string
  /** A booking whose place was taken back, and its day. */
  lostBooking: string
  lostDay: string
  /** Today's day, and when one is received at it, two wait and one has booked and has not come. */
  desk: { day: string; at: string }
}

/**
 * At a station of its own: a full day on which one is offered a place and another waits, a day that was moved and one that was
 * cancelled four days ago, so that who has not answered stands in the list for a call, a day that somebody missed yesterday, a day on which somebody lost their place, and one today with its queue.
 */
export const prepareWaiting = async (house: House): Promise<PreparedWaiting> => {
  const ahead = (days: number) => addDays(dayOf(house.opened), days)
  await house.setClock(`${ahead(-5)}T10:00:00+08:00`)
  const over = await fullDay(house, ahead(-1), { from: '14:00', to: '15:00' })
  await book(house, waiting.missed, over.slots[0])
  await house.setClock(`${ahead(-4)}T10:00:00+08:00`)
  const moved = await fullDay(house, ahead(22))
  await book(house, waiting.moved, moved.slots[0])
  const { code: movedCode } = (await house.as(clerk, 'reception.bookFor', {
    slot: moved.slots[1]?.id,
    matter: '楼道里没有扶手',
    contact: { name: '刘秀英', phone: '19900000004' },
  })) as { code: string }
  const change = { why: '会场占用' }
  await house.as(clerk, 'plan.moveDay', { day: moved.id, version: moved.version, to: ahead(23), ...change })
  const gone = await fullDay(house, ahead(24))
  const lost = await book(house, waiting.cancelled, gone.slots[0])
  await book(house, `${district}.visitor-11`, gone.slots[1])
  await house.as(waiting.ended, 'reception.joinWaitlist', { day: gone.id, matter: '想谈楼道照明的事' })
  await house.as(clerk, 'plan.cancelDay', { day: gone.id, version: gone.version, ...change })
  const held = await fullDay(house, ahead(0), { from: '14:00', to: '16:00' })
  await book(house, waiting.today, held.slots[0])
  await house.setClock(`${ahead(-1)}T16:00:00+08:00`)
  await house.as(clerk, 'visit.closeDay', { day: over.id })
  await house.setClock(house.opened.toISOString())
  const cut = await fullDay(house, ahead(25))
  await book(house, `${district}.visitor-9`, cut.slots[0])
  const taken = await book(house, waiting.lost, cut.slots[1])
  const fewer = { windows: [{ from: '09:00', to: '09:20' }], capacity: 1, beyond: 'askLatest' }
  await house.as(clerk, 'plan.editDay', { day: cut.id, version: cut.version, topic: null, ...fewer })
  const full = await fullDay(house, ahead(21))
  const [first] = [
    await book(house, `${district}.visitor-1`, full.slots[0]),
    await book(house, `${district}.visitor-2`, full.slots[1]),
  ]
  for (const who of [waiting.offered, waiting.waits])
    await house.as(who, 'reception.joinWaitlist', { day: full.id, matter: '想谈楼道照明的事' })
  await house.as(`${district}.visitor-1`, 'reception.cancelBooking', { booking: first?.id })
  const desk = { day: held.id, at: `${ahead(0)}T14:05:00+08:00` }
  await receive(house, desk)
  await house.setClock(house.opened.toISOString())
  return {
    desk,
    fullDay: full.id,
    cancelledBooking: lost.id,
    movedCode,
    lostBooking: taken.id,
    lostDay: cut.id,
  }
}

/** Three come without a booking, and the first of them is received. */
const receive = async (house: House, { day, at }: PreparedWaiting['desk']): Promise<void> => {
  await house.setClock(at)
  for (const _ of [1, 2, 3]) await house.as(clerk, 'visit.giveNumber', { day })
  await house.as(clerk, 'visit.callNext', { day })
  const { now } = (await house.as(clerk, 'visit.desk', { day })) as { now: { id: string }[] }
  await house.as(clerk, 'visit.start', { visit: now[0]?.id })
}
