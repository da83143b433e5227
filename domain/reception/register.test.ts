import { whyNotRegistering } from '#domain/reception/register'

const now = new Date('2026-12-20T09:00:00+08:00')
const why = (day: string, state: 'planned' | 'published' | 'cancelled' = 'published') =>
  whyNotRegistering({ day, state }, now)?.message

test('attendance is registered on the day and for thirty days after it', () => {
  expect(why('2026-12-20')).toBeUndefined()
  expect(why('2026-11-20')).toBeUndefined()
  expect(why('2026-11-19')).toBe('过了30天，出勤不能再登记了')
  expect(why('2026-12-21')).toBe('这一场是12月21日周一的，到那天再登记')
})

test('nobody’s attendance is registered on a day that was cancelled or never announced', () => {
  expect(why('2026-12-20', 'planned')).toBe('这一天的接待没有公告过，不用登记出勤')
  expect(whyNotRegistering({ day: '2026-12-20', state: 'cancelled' }, now)?.code).toBe('DAY_CANCELLED')
})
