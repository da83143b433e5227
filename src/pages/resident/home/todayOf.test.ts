import type { Booking } from '../bookings/booking'
import { stillExpected } from './todayOf'

const booked = { dayId: 'd1', number: '9:20-1', attended: null } as Booking
const came = { ...booked, number: '9:00-1', attended: 'came' } as Booking

test('who has arrived is shown by their number in the queue, or by nothing once they were received', () => {
  expect(stillExpected([booked, came], [{ day: 'd1', number: '9:00-1' }])).toEqual([booked])
  expect(stillExpected([booked, came], [])).toEqual([booked])
})

test('while it is not known who stands in a queue, what was booked stays in sight', () => {
  expect(stillExpected([booked, came], null)).toEqual([booked, came])
})
