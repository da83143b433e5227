import type { Outputs } from '../platform/call'

type Booked = Pick<Outputs['reception']['bookingByCode'], 'state' | 'begun' | 'changed'>

/** What became of a booking with a paper code, in a word: the same on the paper's page and on that of who booked. */
export const bookingStanding = ({ state, begun, changed }: Booked): { word: string; tone: 'green' | 'grey' } =>
  state === 'booked'
    ? begun
      ? { word: '已过', tone: 'grey' }
      : { word: '约好了', tone: 'green' }
    : { word: changed ? '已换场' : state === 'displaced' ? '位置收回了' : '已取消', tone: 'grey' }
