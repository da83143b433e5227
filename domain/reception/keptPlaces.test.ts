import fc from 'fast-check'
import { keptPlaces } from '#domain/reception/keptPlaces'

const single = (slots: number) => Array.from({ length: slots }, () => ({ places: 1 }))

test.each([
  ['of five places a fifth is the last one', single(5), 20, [0, 0, 0, 0, 1]],
  [
    'of thirteen places a fifth, rounded up, is three, spread over the day',
    single(13),
    20,
    [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1],
  ],
  ['of one place none is kept: somebody must be able to book', single(1), 20, [0]],
  ['of two places nine tenths are one, and not both', single(2), 90, [0, 1]],
  ['where nothing is kept, nothing is', single(3), 0, [0, 0, 0]],
  ['a day without slots keeps nothing', [], 20, []],
  ['of one slot for twenty people, four stay', [{ places: 20 }], 20, [4]],
  [
    'of five slots for two people each, one stays in the third and one in the last',
    Array.from({ length: 5 }, () => ({ places: 2 })),
    20,
    [0, 0, 1, 0, 1],
  ],
  [
    'what is booked is not kept: an earlier free place is kept instead',
    [...single(4), { places: 1, held: 1 }],
    20,
    [0, 0, 0, 1, 0],
  ],
  [
    'a day that is booked out keeps nothing',
    Array.from({ length: 5 }, () => ({ places: 1, held: 1 })),
    20,
    [0, 0, 0, 0, 0],
  ],
])('%s', (_, slots, percent, kept) => expect(keptPlaces(slots, percent)).toEqual(kept))

const slots = fc.array(
  fc
    .record({ places: fc.integer({ min: 1, max: 6 }), taken: fc.integer({ min: 0, max: 6 }) })
    .map(({ places, taken }) => ({
      places,
      held: Math.min(places, taken),
    })),
  { minLength: 1, maxLength: 20 },
)
const percent = fc.integer({ min: 0, max: 90 })
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

test('as much is kept as the place wishes, unless so much is booked; never all, and never what is booked', () => {
  fc.assert(
    fc.property(slots, percent, (day, wished) => {
      const kept = keptPlaces(day, wished)
      const all = sum(day.map(slot => slot.places))
      const free = all - sum(day.map(slot => slot.held))
      expect(sum(kept)).toBe(Math.min(Math.ceil((all * wished) / 100), all - 1, free))
      for (const [i, slot] of day.entries()) expect(kept[i]).toBeLessThanOrEqual(slot.places - slot.held)
      expect(Math.min(...kept)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('with nothing booked, every stretch of the day keeps its share to within one place', () => {
  fc.assert(
    fc.property(slots, percent, (day, wished) => {
      const free = day.map(({ places }) => ({ places }))
      const kept = keptPlaces(free, wished)
      const share = sum(kept) / sum(free.map(slot => slot.places))
      let places = 0
      let keptSoFar = 0
      for (const [i, slot] of free.entries()) {
        places += slot.places
        keptSoFar += kept[i] ?? 0
        expect(Math.abs(keptSoFar - places * share)).toBeLessThan(1)
      }
    }),
  )
})
