import type { Queries } from '#db/database'
import { type House, newKey, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

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

  describe('at the record of a reception, asked for again with the same request', () => {
    const entry = {
      secrecy: 'named',
      category: '其他',
      matter: '路灯坏了',
      answer: '今天来修',
      outcome: 'answeredOnSite',
      proposedUnit: null,
      due: null,
    }
    const zhang = { name: '张三丰', phone: '13911110000' }
    const li = { name: '李四光', phone: '13922220000' }
    const looks = async (record: string) =>
      (
        await house.platform.db
          .tenant('xiangtan')
          .all({ name: 'looksAtRecord', text: 'SELECT FROM contact_reveal WHERE record_id = $1' }, [record])
      ).length

    it.each([
      ['shown', (record: string, key: string) => house.as(clerk, 'record.revealContact', { record, reason }, key)],
      [
        'printed',
        async (record: string, key: string) => {
          const form = { record, form: 'receptionRecord' }
          return linesOfWord(((await house.as(clerk, 'record.print', form, key)) as { file: string }).file)
        },
      ],
    ])('%s: another visitor, or the same days later, is a look of its own', async (_, open) => {
      await house.at('2026-12-15T09:30')
      const [day] = (await house.as(clerk, 'reception.stationDays', { station: 'hetang' })) as { id: string }[]
      const { deputies } = (await house.as(clerk, 'record.day', { day: day?.id })) as { deputies: { id: string }[] }
      const typed = { ...entry, deputies: [deputies[0]?.id] }
      const start = { ...typed, day: day?.id, visitor: zhang }
      const { id: record, version } = (await house.as(clerk, 'record.start', start)) as { id: string; version: number }
      const key = newKey()
      for (let tap = 0; tap < 2; tap += 1) expect(JSON.stringify(await open(record, key))).toContain(zhang.phone)
      expect(await looks(record)).toBe(1)
      await house.as(clerk, 'record.save', { ...typed, record, version, visitor: li })
      expect(JSON.stringify(await open(record, key))).toContain(li.phone)
      expect(await looks(record)).toBe(2)
      const later = newKey()
      await open(record, later)
      expect(await looks(record)).toBe(3)
      await house.at('2026-12-18T09:30')
      await open(record, later)
      expect(await looks(record)).toBe(4)
    })
  })
})
