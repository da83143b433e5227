import { type House, openHouse } from '#tests/stores/house'

interface Booking {
  id: string
  number: string
  label: string
  matter: string | null
  numberOnly: boolean
}
interface Person {
  id: string
  number: string
  matter: string | null
  contact: object
}
interface Desk {
  now: Person[]
  over: Person[]
  waiting: Person[]
}

const clerk = 'xiangtan.clerk-hetang'
const names = ['李桂香', '陈国强', '赵不知', '孙有名', '周先来', '吴还等', '郑后到']
/** As the day of a deputy shows each of them while nothing is secret. */
const masked = names.map(name => `${name.slice(0, 1)}**`)

describe('the day of a deputy beside the records of that day', () => {
  let house: House
  let day = ''
  let deputy = ''
  let booked: Booking[] = []
  const records: string[] = []

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [first] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = first?.id ?? ''
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string; capacity: number }[]
    }
    const open = slots.flatMap(slot => Array.from({ length: slot.capacity }, () => slot.id))
    for (const [i, name] of names.entries())
      await house.as(`xiangtan.visitor-${i + 1}`, 'reception.bookSlot', {
        slot: open[i],
        matter: `${name}来说的事`,
        contact: { name, phone: `1991234000${i}` },
      })
    ;({ bookings: booked } = (await house.as(clerk, 'reception.dayBookings', { day })) as { bookings: Booking[] })
    const { deputies } = (await house.as(clerk, 'record.day', { day })) as { deputies: { id: string; sits: boolean }[] }
    deputy = `xiangtan.deputy-${deputies.find(each => each.sits)?.id}`
    await house.at('2026-12-15T09:30')
    for (const { id } of booked.slice(0, 5)) await house.as(clerk, 'visit.checkIn', { day, booking: id })
  })
  afterAll(() => house.close())

  const bookingOf = (name: string) => booked.find(each => each.matter === `${name}来说的事`)?.id
  const record = async (name: string, part: object) => {
    const entry = { category: '其他', matter: '说了一件事。', answer: '', deputies: [], proposedUnit: null, due: null }
    const wish = { day, booking: bookingOf(name), ...entry, secrecy: 'named', outcome: 'unfinished', ...part }
    const { id } = (await house.as(clerk, 'record.start', wish)) as { id: string }
    records.push(id)
    return id
  }
  const receive = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      const { now } = (await house.as(clerk, 'visit.callNext', { day })) as Desk
      await house.as(clerk, 'visit.start', { visit: now[0]?.id })
      await house.as(clerk, 'visit.finish', { visit: now[0]?.id })
    }
  }
  /** Whom the reader finds anywhere on the day: in its list, at its desk, in its records. */
  const finds = async (who: string) => {
    const read = await Promise.all([
      house.as(who, 'reception.dayBookings', { day }),
      house.as(who, 'visit.desk', { day }),
      house.as(who, 'record.day', { day }),
      ...records.map(id => house.as(who, 'record.show', { record: id })),
    ])
    const text = JSON.stringify(read)
    return names.filter((name, i) =>
      [name, masked[i], `199****000${i}`, `${name}来说的事`].some(it => text.includes(it ?? '')),
    )
  }

  it('names to the deputy who comes, while nothing was said in secret', async () => {
    expect(await finds(deputy)).toEqual(names)
  })

  it('shows of whom a record keeps secret, or a mediation, the number alone, in the list and at the desk', async () => {
    await receive(4)
    await record('李桂香', { secrecy: 'confidential' })
    await record('陈国强', { secrecy: 'confidential', outcome: 'mediation' })
    await record('孙有名', {})
    expect(await finds(deputy)).toEqual(['赵不知', '孙有名', '周先来', '吴还等', '郑后到'])
    const { bookings } = (await house.as(deputy, 'reception.dayBookings', { day })) as { bookings: Booking[] }
    expect(bookings.filter(each => each.numberOnly)).toEqual([
      expect.objectContaining({ number: booked[0]?.number, matter: null, contact: {}, wishes: [], forOther: false }),
      expect.objectContaining({ number: booked[1]?.number, matter: null, contact: {}, wishes: [], forOther: false }),
    ])
    expect(await finds(clerk)).toEqual(names)
  })

  it('keeps back who may have spoken without a name, also who still waits or is called beside that record', async () => {
    await record('赵不知', { secrecy: 'anonymous' })
    expect(await finds(deputy)).toEqual(['孙有名', '吴还等', '郑后到'])
    const { now } = (await house.as(clerk, 'visit.callNext', { day })) as Desk
    expect(await finds(deputy)).toEqual(['孙有名', '吴还等', '郑后到'])
    const desk = (await house.as(deputy, 'visit.desk', { day })) as Desk
    expect(desk.now).toMatchObject([{ number: now[0]?.number, matter: null, contact: {} }])
    expect(await finds(clerk)).toEqual(names)
  })

  it('keeps back who is checked in only after their own record was begun, and names who arrives later', async () => {
    await house.at('2026-12-15T09:35')
    await record('吴还等', { secrecy: 'anonymous' })
    await house.at('2026-12-15T09:40')
    for (const name of ['吴还等', '郑后到']) await house.as(clerk, 'visit.checkIn', { day, booking: bookingOf(name) })
    expect(await finds(deputy)).toEqual(['孙有名', '郑后到'])
  })

  it('keeps back who is named in a record and secret in an opinion that it became', async () => {
    const [, , named] = records
    await house.as(clerk, 'record.convert', {
      record: named,
      version: 1,
      opinions: [{ category: '其他', body: '请装一块隔音板。', secrecy: 'confidential' }],
    })
    expect(await finds(deputy)).toEqual(['郑后到'])
  })
})
