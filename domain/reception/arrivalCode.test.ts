import fc from 'fast-check'
import { arrivalCode } from '#domain/reception/arrivalCode'

const day = '0198c0de-0000-7000-8000-00000000abcd'
const label = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

describe('the four digits of a booking', () => {
  test('the same booking has the same four digits whenever they are asked for', () => {
    expect(arrivalCode('9:20-1', 20, day)).toBe(arrivalCode('9:20-1', 20, day))
    expect(arrivalCode('9:20-1', 20, day)).toMatch(/^\d{4}$/)
  })
  test('neighbours look unlike, and another day has other digits', () => {
    const first = Number(arrivalCode('9:20-1', 20, day))
    const second = Number(arrivalCode('9:20-2', 20, day))
    expect(Math.abs(first - second)).toBeGreaterThan(1000)
    expect(arrivalCode('9:20-1', 20, day.replace(/d$/, 'e'))).not.toBe(arrivalCode('9:20-1', 20, day))
  })
  test('a number of another form has none', () => {
    expect(arrivalCode('现场3', 20, day)).toBeNull()
  })
  test.each([10, 15, 20, 30, 60])(
    'with slots of %i minutes no two of the first 30 numbers of any slots share one',
    every => {
      fc.assert(
        fc.property(fc.nat(every - 1), start => {
          const all: (string | null)[] = []
          for (let at = start; at < 1440; at += every)
            for (let issued = 1; issued <= 30; issued += 1) all.push(arrivalCode(`${label(at)}-${issued}`, every, day))
          expect(new Set(all).size).toBe(all.length)
        }),
        { numRuns: 12 },
      )
    },
  )
})
