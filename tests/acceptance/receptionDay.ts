import { type Acting, type Person, records } from '#tests/acceptance/records'
import { storyOf } from '#tests/acceptance/story'
import type { House } from '#tests/stores/house'

interface Desk {
  now: { id: string; number: string; state: string; mine: boolean }[]
  waiting: { id: string; number: string }[]
  seats: { deputy: string; name: string }[]
  sums: Record<'booked' | 'came' | 'walkedIn' | 'missed' | 'received' | 'waiting', number>
}
interface Booked {
  id: string
  number: string
  /** Four digits for the desk. */
  arrivalCode: string
}
interface Place {
  visit: string
  number: string
}
const invented =
  '王大妈 老周 小陈 赵师傅 孙阿姨 钱老师 吴大爷 郑嫂 冯叔 褚奶奶 卫工 蒋姐 沈大夫 韩会计 杨婶 朱大伯'.split(' ')

/**
 * One reception day of a station, in the words of its chronicle: booked out, lived through, recorded. People go by their names; all are
 * invented. Staff go by what they are: `clerk-liyu`, `deputy-liyu-3`. Everything is done by the actions that the phones use.
 */
export const receptionDay = async (
  house: House,
  district: string,
  station: string,
  date: string,
  practice?: string,
) => {
  const { month, open } = storyOf(house, district, practice)
  const card = (await month(station, date.slice(0, 7))).find(each => each.day === date)
  if (!card) throw new Error(`${station} does not receive on ${date}`)
  const day = card.id
  const clerk = `clerk-${station}`
  const as: Acting = (name, path, input) => house.as(`${district}.${name}`, path, input)
  /** Who has which number: each their latest, should they have given one back. */
  const people = new Map<string, Person>()
  const numberOf = (name: string) => [...people].find(([, person]) => person.name === name)?.[0]
  const known = (name: string): Person & { number: string } => {
    const number = numberOf(name) ?? ''
    const person = people.get(number)
    if (!person) throw new Error(`${name} has neither booked nor come`)
    return { number, ...person }
  }
  const note = (number: string, facts: Person) => {
    const before = numberOf(facts.name)
    if (before && before !== number) people.delete(before)
    people.set(number, { ...people.get(number), ...facts })
    return number
  }
  const free = async (at?: string) => (await open(day)).slots.find(each => (at ? each.label === at : each.free > 0))?.id

  type Wish = { at?: string; [said: string]: unknown }
  const books = async (name: string, matter: string, { at, ...wish }: Wish = {}) => {
    const said = { slot: await free(at), matter, contact: { name }, ...wish }
    const { id, number, arrivalCode } = await as<Booked>(name, 'reception.bookSlot', said)
    return note(number, { name, booking: id, digits: arrivalCode })
  }
  const desk = () => as<Desk>(clerk, 'visit.desk', { day })
  /** In the queue of the desk now and not before: who has just come. */
  const noteCome = (name: string, { waiting }: Desk, number?: string) => {
    const come = waiting.find(each => (number ? each.number === number : !people.has(each.number)))
    if (!come) throw new Error(`${name} does not stand in the queue`)
    return note(come.number, { name, visit: come.id })
  }
  const calls = async (by = clerk, table?: number) => {
    const { now } = await as<Desk>(by, 'visit.callNext', { day, ...(table ? { desk: table } : {}) })
    const number = now.find(each => each.mine && each.state === 'called')?.number ?? ''
    return people.get(number)?.name ?? number
  }
  const step = (verb: string, name: string, by = clerk) => as<Desk>(by, `visit.${verb}`, { visit: known(name).visit })
  const receives = async (name: string, by = clerk) => {
    await step('start', name, by)
    await step('finish', name, by)
  }

  return {
    id: day,
    open: () => open(day),
    /** Any action as somebody of the place. */
    as,

    /** Books the first place that is free, or the one at a time; gives the number. */
    books,
    /** A grid worker or the clerk books for somebody without WeChat: gives the paper code. */
    booksFor: async (name: string, by: string, matter: string, wish: object = {}) => {
      const said = { slot: await free(), matter, contact: { name }, ...wish }
      const { id, number, code } = await as<Booked & { code: string }>(by, 'reception.bookFor', said)
      note(number, { name, booking: id })
      return code
    },
    /** Others take every place that is left; gives their names in the order of their slots. */
    bookOut: async (matter: string) => {
      const names: string[] = []
      while ((await open(day)).free > 0) {
        const name = invented.find(each => !numberOf(each)) ?? ''
        await books(name, matter)
        names.push(name)
      }
      return names
    },
    bookingOf: (name: string) => known(name).booking,
    cancels: (name: string) => as(name, 'reception.cancelBooking', { booking: known(name).booking }),
    waits: (name: string, matter: string) =>
      as<{ id: string; before: number }>(name, 'reception.joinWaitlist', { day, matter, contact: { name } }),
    /** Takes the place that is held for who waited; gives the number. */
    takesOffer: async (name: string) => {
      const [wait] = await as<{ id: string }[]>(name, 'reception.myWaits', {})
      const taken = await as<Booked>(name, 'reception.takeOffer', { wait: wait?.id })
      return note(taken.number, { name, booking: taken.id, digits: taken.arrivalCode })
    },
    /** What somebody reads who is refused. */
    refusal: async (name: string, path: string, input: object): Promise<string> => {
      const { status, body } = await house.try(`${district}.${name}`, path, input)
      return status === 200 ? '没有拒绝' : (body as { message: string }).message
    },
    slotAt: async (at: string) => (await open(day)).slots.find(each => each.label === at)?.id,

    /** Say that they are here, by the code at the door on their own phones. */
    come: async (...names: string[]) => {
      for (const name of names) {
        const { visit, number } = await as<Place>(name, 'visit.arrive', { booking: known(name).booking })
        note(number, { name, visit })
      }
    },
    /** Says the four digits, and the clerk types them. */
    saysDigits: async (name: string) =>
      noteCome(name, await as(clerk, 'visit.checkIn', { day, code: known(name).digits }), known(name).number),
    /** Stands in the clerk's list, and is ticked there. */
    isTicked: async (name: string) =>
      noteCome(name, await as(clerk, 'visit.checkIn', { day, booking: known(name).booking }), known(name).number),
    /** Comes without a booking and takes a number on the own phone. */
    walksIn: async (name: string) => {
      const { visit, number } = await as<Place>(name, 'visit.takeNumber', { day })
      return note(number, { name, visit })
    },
    /** Comes without a booking and without a phone: the clerk gives a number. */
    isGivenNumber: async (name: string) =>
      noteCome(name, await as(clerk, 'visit.giveNumber', { day, contact: { name } })),
    queue: async () => (await desk()).waiting.map(each => people.get(each.number)?.name ?? each.number),

    calls,
    receives,
    /** Calls so many, one after another, and receives them; gives their names in the order in which they were called. */
    serves: async (many: number, by = clerk, table?: number) => {
      const names: string[] = []
      for (let n = 0; n < many; n += 1) {
        const name = await calls(by, table)
        await receives(name, by)
        names.push(name)
      }
      return names
    },
    callsInVain: async (by = clerk) => {
      const name = await calls(by)
      await step('notHere', name, by)
      return name
    },
    registers: (deputy: string, attended: 'came' | 'substituted' | 'absent') =>
      as(clerk, 'visit.recordSeat', { day, deputy, attended }),
    seats: async () => (await desk()).seats,
    closes: async () => (await as<Desk>(clerk, 'visit.closeDay', { day })).sums,

    ...records({ as, clerk, day, known }),
  }
}
