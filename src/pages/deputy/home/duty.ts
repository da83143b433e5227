import type { Outputs } from '../../../platform/call'

/** One day of the caller's own rota. */
export type Duty = Outputs['duty']['mine'][number]

/** Whether its desk stands for the deputy now: on the day itself, by the server's clock, until it is closed. At a 圆桌会 nobody is called. */
export const deskStands = ({
  day,
  state,
}: Pick<Duty, 'state'> & { day: Pick<Duty['day'], 'when' | 'closed' | 'state' | 'kind'> }): boolean =>
  state !== 'substituted' &&
  day.when === 'today' &&
  day.state === 'published' &&
  !day.closed &&
  day.kind !== 'roundtable'
