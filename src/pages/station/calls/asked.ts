import type { Outputs } from '../../../platform/call'

/** Somebody who was asked and has not answered in time. */
export type Unanswered = Outputs['reception']['unanswered'][number]
