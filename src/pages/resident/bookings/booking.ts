import type { Outputs } from '../../../platform/call'

export type Booking = Outputs['reception']['myBookings'][number]
