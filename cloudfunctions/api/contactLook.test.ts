import type { Queries } from '#db/database'
import { type House, newKey, openHouse } from '#tests/stores/house'

const resident = 'xiangtan.resident-1'
const clerk = 'xiangtan.clerk-hetang'
const contact = { name: '李桂香', phone: '19900000001' }
const reason = '电话核实地址'

describe('a look at a contact', () => {
  let house: House
  let opinion: string
  let booking: string
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const wish = { body: '路灯不亮，晚上很黑。', category: '道路交通', station: 'hetang', secrecy: 'named', contact }
    opinion = ((await house.as(resident, 'opinion.submit', wish)) as { id: string }).id
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    const day = { district: 'xiangtan', day: card?.id }
    const { slots } = (await house.as(null, 'reception.day', day)) as { slots: { id: string }[] }
    const place = { slot: slots[0]?.id, matter: '楼道照明', contact }
    booking = ((await house.as(resident, 'reception.bookSlot', place)) as { id: string }).id
  })
  afterAll(() => house.close())

  /** The names of the questions that the store was asked meanwhile. */
  const askedFor = async (work: () => Promise<unknown>): Promise<string[]> => {
    const { db } = house.platform
    const asked: string[] = []
    const heard = (queries: Queries): Queries => ({
      all: (statement, values) => {
        asked.push(statement.name)
        return queries.all(statement, values)
      },
      one: (statement, values) => {
        asked.push(statement.name)
        return queries.one(statement, values)
      },
    })
    house.platform.db = {
      ...db,
      tenant: id => heard(db.tenant(id)),
      transaction: (id, change) => db.transaction(id, queries => change(heard(queries))),
    }
    await work()
    house.platform.db = db
    return asked
  }

  it.each([
    ['an opinion', 'opinion.revealContact', 'opinionContact', () => ({ opinion, reason })],
    ['a booking', 'reception.revealContact', 'bookingContact', () => ({ booking, reason })],
  ])(
    'of %s reads it once and logs it once; asked again it is read anew and not logged',
    async (_, path, name, input) => {
      const key = newKey()
      const look = async () => expect(await house.as(clerk, path, input(), key)).toEqual({ contact })
      const count = (asked: string[]) => [name, 'logReveal'].map(each => asked.filter(one => one === each).length)
      expect(count(await askedFor(look))).toEqual([1, 1])
      expect(count(await askedFor(look))).toEqual([1, 0])
    },
  )
})
