import fc from 'fast-check'
import type { ReceptionPractice } from '#domain/presets/schema'
import { xiangtan } from '#domain/presets/xiangtan'
import { dutyEntries, type FeedDay, type FeedDuty, publicEntries } from '#domain/reception/feed'

const practice = xiangtan.practices[0] as ReceptionPractice
const now = new Date('2026-12-01T09:00:00+08:00')

const day: FeedDay = {
  dayId: 'd1',
  practice,
  hours: practice.windows,
  day: '2026-12-15',
  ruledOn: '2026-12-15',
  movedFrom: '2026-12-15',
  movedBecause: null,
  provisional: false,
  state: 'published',
  cancelledBecause: null,
  version: 1,
  publishedAt: new Date('2026-11-20T00:00:00Z'),
  topic: '老旧小区物业',
  deputies: ['谭某', '黄某'],
  coHosts: [],
  station: '荷塘街道联络站',
  address: '荷塘街道办事处一楼',
  phone: '0731-55500101',
}
const duty: FeedDuty = { ...day, duty: 'accepted', booked: 2 }

test('a reception in the morning and the afternoon is one entry from the first hour to the last, and says both', () => {
  expect(publicEntries([day], now)).toMatchObject([
    {
      startsAt: new Date('2026-12-15T09:00:00+08:00'),
      endsAt: new Date('2026-12-15T16:30:00+08:00'),
      description: expect.stringContaining('时间：9:00–11:20、14:30–16:30'),
    },
  ])
})

test('neither a planned day nor one that may still move is anybody’s to subscribe to', () => {
  const planned = { ...day, state: 'planned', publishedAt: null } as const
  const unsure = { ...day, day: '2027-01-15', ruledOn: '2027-01-15', provisional: true }
  expect(publicEntries([planned, unsure], now)).toEqual([])
  // Once its year has begun it stands where it is.
  expect(publicEntries([unsure], new Date('2027-01-04T09:00:00+08:00'))).toHaveLength(1)
})

test('a day that moved says where people were told that it would be, not where the rule had put it', () => {
  const moved = { ...day, ruledOn: '2026-12-13', movedFrom: '2026-12-14', movedBecause: '会场占用' }
  expect(publicEntries([moved], now)[0]?.description).toContain('原定12月14日周一，因会场占用改到12月15日周二')
})

test('however a day changes, its entry keeps the UID, and the later version has the higher SEQUENCE and the later stamp', () => {
  const change = fc.record({
    day: fc.constantFrom('2026-12-15', '2026-12-17', '2026-12-20'),
    state: fc.constantFrom('published' as const, 'cancelled' as const),
    topic: fc.option(fc.string()),
    version: fc.integer({ min: 2, max: 500 }),
  })
  fc.assert(
    fc.property(change, changed => {
      const [before] = publicEntries([day], now)
      const [after] = publicEntries([{ ...day, ...changed, cancelledBecause: '停电' }], now)
      expect(after?.uid).toBe(before?.uid)
      expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
      expect(after?.revisedAt.getTime()).toBeGreaterThan(before?.revisedAt.getTime() ?? 0)
      expect(after?.status).toBe(changed.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED')
    }),
  )
})

test('a deputy’s calendar has what was announced or accepted, never what was handed on', () => {
  const own = (more: Partial<FeedDuty>) => dutyEntries([{ ...duty, ...more }], now).length
  expect(own({ duty: 'proposed' })).toBe(1)
  expect(own({ state: 'planned', publishedAt: null })).toBe(1)
  expect(own({ state: 'planned', publishedAt: null, duty: 'proposed' })).toBe(0)
  expect(own({ state: 'cancelled', cancelledBecause: '停电', publishedAt: null, duty: 'proposed' })).toBe(0)
  expect(own({ duty: 'substituted' })).toBe(0)
})

test('a turn that waits for an answer, or that may still move, is tentative and says so', () => {
  expect(dutyEntries([{ ...duty, duty: 'proposed' }], now)).toMatchObject([
    { status: 'TENTATIVE', description: expect.stringContaining('待您确认') },
  ])
  const unsure = { ...duty, day: '2027-01-15', provisional: true, state: 'planned', publishedAt: null } as const
  expect(dutyEntries([unsure], now)).toMatchObject([
    { status: 'TENTATIVE', description: expect.stringContaining('可能会变') },
  ])
})
