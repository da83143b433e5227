import type { DayCard } from '../day/dayWords'
import { whyNoOther } from './whyNoOther'

const on = (day: string, standing: DayCard['standing']) => ({ day, standing }) as DayCard
const full = on('2030-12-15', 'full')
const planned = on('2031-01-15', 'unannounced')

test('who finds no other place reads why, and when the next reception is', () => {
  expect(whyNoOther([planned])).toBe('下一次接待是2031年1月15日周三，公告以后才能约。')
  expect(whyNoOther([full, planned])).toBe(
    '2030年12月15日周日约满了。再下一次接待是2031年1月15日周三，公告以后才能约。',
  )
  expect(whyNoOther([full])).toBe('2030年12月15日周日约满了，以后的接待还没有排定。')
  expect(whyNoOther([])).toBe('以后的接待还没有排定。')
  expect(whyNoOther([planned, on('2031-02-15', 'free')])).toBeNull()
})
