import type { Outputs } from '../../../platform/call'

/** A reception day as its clerk sees it: with what is booked, and until when its notice is in time. */
export type StationDay = Outputs['reception']['stationDays'][number]
