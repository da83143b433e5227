import type { Outputs } from '../../../platform/call'

/** One day of the caller's own rota. */
export type Duty = Outputs['duty']['mine'][number]
