import { openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  free: number
  waitlist: { waiting: number }
  slots: { id: string; label: string; free: number }[]
}
interface Wait {
  id: string
  state: string
  before: number
  passedOver: boolean
  ended: string | null
  offer: { label: string; until: string } | null
}

export const clerk = 'xiangtan.clerk-hetang'
export const [first, second] = ['xiangtan.resident-1', 'xiangtan.resident-2'] as const
export const visitor = (n: number) => `xiangtan.visitor-${n}`
export const matter = '楼道照明的事'

/** A house with a day of two slots of one place each, both booked; a third is kept for who comes without a booking. */
export const openFullDay = async (hours = { from: '09:00', to: '10:00' }) => {
  const house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
  const dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''

  const day = () => house.as(null, 'reception.day', { district: 'xiangtan', day: dayId }) as Promise<Day>
  const editDay = async (change: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, 'plan.editDay', { day: dayId, version, topic: null, ...change })
  }
  const changeDay = async (action: 'moveDay' | 'cancelDay', change: object = {}) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.as(clerk, `plan.${action}`, { day: dayId, version, why: '会场占用', ...change })
  }

  await editDay({ windows: [hours], capacity: 1 })
  const booked: { id: string }[] = []
  for (const [at, slot] of (await day()).slots.slice(0, 2).entries())
    booked.push((await house.as(visitor(at + 1), 'reception.bookSlot', { slot: slot.id, matter })) as { id: string })

  const allWaits = (who: string) => house.as(who, 'reception.myWaits') as Promise<Wait[]>
  /** Those that have not ended. */
  const waits = async (who: string) => (await allWaits(who)).filter(({ ended }) => ended === null)
  /** What the inbox says of waiting and of offers. */
  const told = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).filter(({ title }) =>
      /候补|给您留/.test(title),
    )
  return {
    house,
    dayId,
    day,
    editDay,
    changeDay,
    join: (who: string) => house.as(who, 'reception.joinWaitlist', { day: dayId, matter }) as Promise<Wait>,
    tryJoin: async (who: string) => (await house.try(who, 'reception.joinWaitlist', { day: dayId, matter })).body,
    waits,
    ended: async (who: string) => (await allWaits(who)).flatMap(({ ended }) => ended ?? []),
    wait: async (who: string) => (await waits(who))[0],
    giveBack: (at: number) => house.as(visitor(at + 1), 'reception.cancelBooking', { booking: booked[at]?.id }),
    take: (who: string, id: string | undefined) => house.try(who, 'reception.takeOffer', { wait: id }),
    leave: (who: string, id: string | undefined) => house.try(who, 'reception.leaveWaitlist', { wait: id }),
    told,
    titles: async (who: string) => (await told(who)).map(({ title }) => title).reverse(),
    places: async () => {
      const [sums] = await house.platform.db
        .tenant('xiangtan')
        .all<{ capacity: number; booked: number; offered: number }>(
          {
            name: 'placesOfTest',
            text: `SELECT sum(capacity)::int AS capacity, sum(booked)::int AS booked, sum(offered)::int AS offered
                   FROM reception_slot WHERE tenant_id = 'xiangtan' AND day_id = $1`,
          },
          [dayId],
        )
      return sums
    },
    /** A place at another station on the same date. */
    elsewhere: async () => {
      const other = (await house.as('xiangtan.committee', 'plan.days')) as { stations: { id: string }[] }
      const station = other.stations.find(each => each.id !== 'hetang')?.id
      const there = (await house.as('xiangtan.committee', 'plan.days', { station })) as { days: Day[] }
      const same = there.days.find(each => each.day === '2026-12-15')
      const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: same?.id })) as Day
      return slots[0]?.id
    },
  }
}

export type FullDay = Awaited<ReturnType<typeof openFullDay>>
