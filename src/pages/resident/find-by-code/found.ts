import type { Outputs } from '../../../platform/call'

/** What a paper code opens. */
export type PlaceFound = Outputs['reception']['bookingByCode']
