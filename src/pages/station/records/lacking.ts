import type { Outputs } from '../../../platform/call'
import type { Visitor } from '../record/draft'

type Bookings = Outputs['reception']['dayBookings']['bookings']
type Desk = Outputs['visit']['desk']
type Records = Outputs['record']['day']['records']

/** Somebody of a day of whom nobody has written a record. */
export interface Lacking {
  id: string
  number: string
  matter: string
  /** Came and has not been received yet: there is nothing to write down so far. */
  waiting: boolean
  by: Visitor
}

export interface LackingGroup {
  title: string
  people: Lacking[]
}

interface OfDay {
  bookings: readonly Pick<Bookings[number], 'id' | 'number' | 'matter' | 'state'>[]
  desk: {
    [list in 'now' | 'waiting' | 'over']: readonly Pick<
      Desk['now'][number],
      'id' | 'number' | 'kind' | 'state' | 'gone'
    >[]
  } & {
    expected: readonly { number: string }[]
  }
  records: readonly Pick<Records[number], 'booking' | 'visit'>[]
}

/** Who of a day has no record, as the numbers of the day count them: who came, who went unheard, and who was not noted at all. */
export const lackingOf = ({ bookings, desk, records }: OfDay): LackingGroup[] => {
  const recorded = new Set(records.flatMap(({ booking, visit }) => [booking, visit]))
  const queue = [...desk.now, ...desk.waiting, ...desk.over]
  const waits = new Set(queue.filter(({ state }) => state === 'waiting' || state === 'called').map(each => each.number))
  const gone = new Set(desk.over.filter(each => each.gone).map(each => each.number))
  const absent = new Set(desk.expected.map(each => each.number))
  const people = [
    ...bookings
      .filter(({ state }) => state === 'booked')
      .map(({ id, number, matter }) => ({ id, number, matter: matter ?? '', by: { booking: id } })),
    ...queue
      .filter(({ kind }) => kind === 'walkIn')
      .map(({ id, number }) => ({ id, number, matter: '没有预约的', by: { visit: id } })),
  ]
    .filter(({ id }) => !recorded.has(id))
    .map(each => ({ ...each, waiting: waits.has(each.number) }))
    .sort((a, b) => Number(a.waiting) - Number(b.waiting))
  return [
    {
      title: '还没有记录的',
      people: people.filter(({ number }) => !absent.has(number) && !gone.has(number)),
    },
    { title: '没接待到的', people: people.filter(({ number }) => gone.has(number)) },
    { title: '没有报到、也还没有记录的', people: people.filter(({ number }) => absent.has(number)) },
  ].filter(group => group.people.length > 0)
}
