import fc from 'fast-check'
import type { CalendarEntry } from '#domain/reception/feed'
import { icsOf } from '#functions/open/ics'
import { readCalendar, wrongLines } from '#tests/calendar/read'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'one@shuanglian',
  sequence: 0,
  startsAt: new Date('2026-12-15T01:00:00Z'),
  endsAt: new Date('2026-12-15T03:30:00Z'),
  summary: '接待日（荷塘街道联络站）',
  location: '荷塘街道联络站，荷塘街道办事处一楼',
  description: '议题：老旧小区物业',
  status: 'CONFIRMED',
  revisedAt: new Date('2026-12-01T00:30:00Z'),
  ...more,
})

test('a reception from nine to half past eleven stands at those hours of Shanghai, wherever the reader is', () => {
  const text = icsOf('荷塘', [entry()])
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261215T090000\r\nDTEND;TZID=Asia/Shanghai:20261215T113000\r\n')
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n')
  expect(readCalendar(text)).toMatchObject([
    { startsAt: '2026-12-15T01:00:00.000Z', endsAt: '2026-12-15T03:30:00.000Z', zone: 'Asia/Shanghai' },
  ])
})

test('properties of the calendar stand before its parts, and the stamps are in UTC (RFC 5545 sections 3.6 and 3.8.7)', () => {
  const lines = icsOf('荷塘', [entry()]).split('\r\n')
  const firstPart = lines.findIndex(line => line.startsWith('BEGIN:') && line !== 'BEGIN:VCALENDAR')
  const depth = (line: string) => (line.startsWith('BEGIN:') ? 1 : line.startsWith('END:') ? -1 : 0)
  let open = 0
  for (const line of lines.slice(firstPart, -2)) {
    open += depth(line)
    expect(open > 0 || line.startsWith('END:')).toBe(true)
  }
  expect(lines).toEqual(expect.arrayContaining(['DTSTAMP:20261201T003000Z', 'LAST-MODIFIED:20261201T003000Z']))
})

test('the same entries are the same text at any time: no clock is read', () => {
  const before = icsOf('荷塘', [entry()])
  jest.useFakeTimers({ now: new Date('2031-05-01T00:00:00Z') })
  try {
    expect(icsOf('荷塘', [entry()])).toBe(before)
  } finally {
    jest.useRealTimers()
  }
})

test('a calendar without entries is still a calendar', () => {
  const text = icsOf('荷塘', [])
  expect(readCalendar(text)).toEqual([])
  expect(wrongLines(text)).toEqual([])
})

test('whatever a person wrote comes out as they wrote it, in lines of at most 75 octets, for both libraries', () => {
  const piece = fc.oneof(
    fc.constantFrom(',', ';', '\\', '\n', '"', ':', ' ', '，', '；', '：', 'BEGIN:VEVENT', '\nEND:VEVENT\n'),
    fc.constantFrom('👨‍👩‍👧', '🚦', '🇨🇳', '❤️', '𠮷', '畲', 'ئۇيغۇر', 'é'),
    fc.stringMatching(/^[\u4e00-\u9fff]{1,30}$/),
    fc.stringMatching(/^[ -~]{1,40}$/),
  )
  const written = fc
    .array(piece, { minLength: 1, maxLength: 30 })
    .map(parts => `说${parts.join('')}完`)
    // node-ical 0.26 reads an escaped backslash before one of these as another escape; ical.js reads it right.
    .filter(words => !/\\[nN,;\\]/.test(words))
  fc.assert(
    fc.property(written, written, written, fc.nat(9), (summary, location, description, sequence) => {
      const text = icsOf('荷塘', [entry({ summary, location, description, sequence })])
      expect(wrongLines(text)).toEqual([])
      expect(readCalendar(text)).toMatchObject([{ summary, location, description, sequence }])
    }),
    { numRuns: 300 },
  )
})

test('a control mark, which no calendar may carry, becomes a space', () => {
  expect(readCalendar(icsOf('荷塘', [entry({ summary: '议\u0007题\u0000' })]))).toMatchObject([{ summary: '议 题 ' }])
})

test('the name of a calendar stays on its line, whatever stands in it', () => {
  const name = '荷塘,\\;\r\nBEGIN:VEVENT\nSUMMARY:x\r站'
  const lines = icsOf(name, [entry({ summary: '议题' })]).split(/\r\n|\r|\n/)
  expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(lines).toContain('X-WR-CALNAME:荷塘\\,\\\\\\; BEGIN:VEVENT SUMMARY:x 站')
})
