import type { Outputs } from '../../../platform/call'

export type Plan = Outputs['rota']['propose']
export type RotaDay = Plan['days'][number]
export type Seat = RotaDay['seats'][number]

const ids = (seats: readonly Seat[]): string[] => seats.map(seat => seat.deputy)

/** Who would come and who would go, if the proposal of a day were written down. */
export const changesOf = ({ seats, proposed }: RotaDay) => ({
  come: proposed.filter(seat => !ids(seats).includes(seat.deputy)),
  go: seats.filter(seat => !ids(proposed).includes(seat.deputy)),
})

/** How many seats of the plan would change hands. */
export const countChanges = ({ days }: Plan): number =>
  days.reduce((sum, day) => {
    const { come, go } = changesOf(day)
    return sum + Math.max(come.length, go.length)
  }, 0)

/** The plan as it was seen, to be written down as such or not at all. */
export const asSeen = ({ days }: Plan) =>
  days.map(({ id, seats, proposed }) => ({ day: id, seen: ids(seats), proposed: ids(proposed) }))

export const seenOn = ({ seats }: RotaDay): string[] => ids(seats)

export const heldWords: Record<Seat['held'], string> = {
  proposed: '待确认',
  accepted: '已接受',
  byHand: '手工安排',
  substitute: '代替别人',
}

export const heldTone = { proposed: 'amber', accepted: 'green', byHand: 'blue', substitute: 'blue' } as const
