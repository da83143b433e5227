import type { House } from '#tests/stores/house'

/** What the stories of the places read of an answer. */
export interface Day {
  id: string
  stationId: string
  practice: string
  kind: string
  services: string[]
  topic: string | null
  address: string
  day: string
  state: string
  ruledOn: string
  movedBecause: string | null
  provisional: boolean
  deputies: string[]
  free: number
  hours: string[]
  slots: { id: string; label: string; free: number }[]
}

export interface Matter {
  id: string
  number: string
  version: number
  status: string
  now: string
  due: string | null
  steps: string[]
}

/** Questions and steps of one place, in the words of its stories; of one of its practices where it has several. */
export const storyOf = (house: House, district: string, practice?: string) => {
  const month = async (station: string, wanted: string) => {
    const { days } = (await house.as(null, 'reception.month', { district, station, month: wanted })) as { days: Day[] }
    return practice ? days.filter(day => day.practice === practice) : days
  }
  const open = (day: string) => house.as(null, 'reception.day', { district, day }) as Promise<Day>
  const who = (persona: string) => `${district}.${persona}`
  return {
    month,
    open,
    book: async (persona: string, station: string, date: string, matter: string) => {
      const card = (await month(station, date.slice(0, 7))).find(each => each.day === date)
      const slot = (await open(card?.id ?? '')).slots.find(each => each.free > 0)
      return house.as(who(persona), 'reception.bookSlot', { slot: slot?.id, matter }) as Promise<{
        id: string
        number: string
      }>
    },
    say: async (persona: string, wish: object) => {
      const named = { secrecy: 'named', contact: { name: '李桂香' } }
      const { id } = (await house.as(who(persona), 'opinion.submit', { ...named, ...wish })) as { id: string }
      return id
    },
    see: (persona: string, opinion: string) => house.as(who(persona), 'opinion.show', { opinion }) as Promise<Matter>,
    take: async (persona: string, action: string, opinion: string, input: object = {}) => {
      const { version } = (await house.as(who(persona), 'opinion.show', { opinion })) as Matter
      return house.as(who(persona), `opinion.${action}`, { opinion, version, ...input }) as Promise<Matter>
    },
    titles: async (persona: string) =>
      ((await house.as(who(persona), 'notice.inbox')) as { title: string }[]).map(notice => notice.title),
  }
}
