import type { Outputs } from '../../../platform/call'

/** One day to which a unit is asked, with its answer. */
export type Invitation = Outputs['duty']['invitations'][number]
