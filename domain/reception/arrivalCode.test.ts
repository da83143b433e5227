import fc from 'fast-check'
import { arrivalCode } from '#domain/reception/arrivalCode'

const day = '0198c0de-0000-7000-8000-00000000abcd'
const label = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

describe('the four digits of a booking', () => {
  test('the same booking has the same four digits whenever they are asked for', () => {
    expect(arrivalCode('9:20-1', day)).toBe(arrivalCode('9:20-1', day))
    expect(arrivalCode('9:20-1', day)).toMatch(/^\d{4}$/)
  })
  test('neighbours look unlike, and another day has other digits', () => {
    const first = Number(arrivalCode('9:20-1', day))
    const second = Number(arrivalCode('9:20-2', day))
    expect(Math.abs(first - second)).toBeGreaterThan(1000)
    expect(arrivalCode('9:20-1', day.replace(/d$/, 'e'))).not.toBe(arrivalCode('9:20-1', day))
  })
  test('a number of another form has none, and an hour of the night has one', () => {
    expect(arrivalCode('现场3', day)).toBeNull()
    expect(arrivalCode('0:00-1', day)).toMatch(/^\d{4}$/)
  })
  test('no two of the first 52 numbers of any slots between 6:00 and 22:00 share one, be the slots five minutes or longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 90 }), fc.nat(30), (every, start) => {
        const all: (string | null)[] = []
        for (let at = 360 + start; at < 1320; at += every)
          for (let issued = 1; issued <= 52; issued += 1) all.push(arrivalCode(`${label(at)}-${issued}`, day))
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 20 },
    )
  })
})
