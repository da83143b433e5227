import { attendedTag, comingWords, contactWords } from './benchWords'
import type { Shown } from './shapes'

const atStation = (more: Partial<Shown>): string =>
  contactWords({ as: 'stationClerk', contact: null, revealable: false, ...more } as Shown)

test('the clerk reads that a contact may be looked at with a reason, and of none that there is none', () => {
  const contact = { phone: '199****7777' }
  expect(atStation({ secrecy: 'confidential', contact })).toContain('查看要写明理由')
  expect(atStation({ secrecy: 'confidential' })).toBe('居民要求保密，没有留联系方式')
  expect(atStation({ secrecy: 'anonymous' })).toBe('匿名提出，没有留下姓名电话')
})

describe('the list of a day', () => {
  const booked = (attended: 'came' | 'missed' | 'excused' | null) => ({ state: 'booked' as const, attended })
  const cancelled = { state: 'cancelled' as const, attended: null }
  const [ahead, today] = [{ when: 'ahead', closed: false } as const, { when: 'today', closed: false } as const]
  const closed = { when: 'today', closed: true } as const

  test('says before the day who is to come, on it who has come, and after it who has not', () => {
    expect(comingWords([booked(null), booked(null), cancelled], ahead)).toBe('要来 2 位')
    expect(comingWords([booked('came'), booked(null)], today)).toBe('约了 2 位：来了 1 位，还没到 1 位')
    expect(comingWords([booked('came'), booked('missed'), booked(null)], closed)).toBe(
      '约了 3 位：来了 1 位，没有来 1 位，没报到，不算没来 1 位',
    )
    expect(comingWords([booked('came')], { when: 'past', closed: false })).toBe('约了 1 位：来了 1 位')
  })

  test('tells of each of them whether they came, once it is known', () => {
    expect(attendedTag(booked('came'), today)?.words).toBe('来了')
    expect(attendedTag(booked('missed'), closed)?.words).toBe('没有来')
    expect(attendedTag(booked('excused'), closed)?.words).toBe('没报到，不算没来')
    expect(attendedTag(booked(null), today)).toBeNull()
    expect(attendedTag(booked(null), closed)?.words).toBe('没报到，不算没来')
  })
})
