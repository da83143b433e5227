import { momentOf } from '#domain/calendar/day'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { huantai } from '#domain/presets/huantai'
import { tianyuan } from '#domain/presets/tianyuan'
import { xiangtan } from '#domain/presets/xiangtan'
import { xihu } from '#domain/presets/xihu'
import {
  checkPublishing,
  checkSameNotice,
  lastNoticeDay,
  mayStillMove,
  noticeComes,
  slotsOf,
} from '#domain/reception/plan'
import { Refusal } from '#domain/refusal'
import { usual } from '#tests/practice'

const labels = (...asked: Parameters<typeof slotsOf>) => slotsOf(...asked).map(slot => slot.label)

describe('the slots of a day', () => {
  test('湘潭, 20 minutes each: seven from 9:00 to 11:20 and six from 14:30 to 16:30', () => {
    expect(labels(usual(xiangtan), '2026-01-15')).toEqual([
      ...['9:00', '9:20', '9:40', '10:00', '10:20', '10:40', '11:00'],
      ...['14:30', '14:50', '15:10', '15:30', '15:50', '16:10'],
    ])
  })
  test('西湖, half an hour and two people each: five slots from 9:00, ten places, of which two are kept for who comes without a booking', () => {
    const slots = slotsOf(usual(xihu), '2026-03-07')
    expect(slots.map(slot => slot.label)).toEqual(['9:00', '9:30', '10:00', '10:30', '11:00'])
    expect(slots.reduce((sum, slot) => sum + slot.capacity + slot.kept, 0)).toBe(10)
    expect(slots.map(slot => slot.kept)).toEqual([0, 0, 1, 0, 1])
  })
  test('what is left over at the end of a window is not sold: 40 minutes from 9:00 to 10:30 are two slots', () => {
    const practice = { ...usual(huantai), slotMinutes: 40, windows: [{ from: '09:00', to: '10:30' }] }
    expect(labels(practice, '2026-01-08')).toEqual(['9:00', '9:40'])
  })
  test('a window shorter than a slot sells nothing', () => {
    expect(labels({ ...usual(huantai), windows: [{ from: '09:00', to: '09:10' }] }, '2026-01-08')).toEqual([])
  })
  test('the 9:20 of 15 January 2026 is 1:20 to 1:40 UTC, and is booked until 8:20', () => {
    expect(slotsOf(usual(xiangtan), '2026-01-15')[1]).toEqual({
      label: '9:20',
      startsAt: new Date('2026-01-15T01:20:00Z'),
      endsAt: new Date('2026-01-15T01:40:00Z'),
      bookUntil: new Date('2026-01-15T00:20:00Z'),
      cancelUntil: new Date('2026-01-14T23:20:00Z'),
      capacity: 1,
      kept: 0,
    })
  })
  test('no two slots of a day overlap', () => {
    for (const preset of [xiangtan, huantai, tianyuan, xihu]) {
      const slots = slotsOf(usual(preset), '2026-01-15')
      slots.slice(1).forEach((slot, i) => {
        expect(slot.startsAt.getTime()).toBeGreaterThanOrEqual(slots[i]?.endsAt.getTime() as number)
      })
    }
  })
})

describe('天元: the notice of Friday 20 March 2026 stands three days ahead', () => {
  const publishAt = (day: string, time: string) => () =>
    checkPublishing(usual(tianyuan), { day: '2026-03-20', provisional: false }, momentOf(day, time), stateCouncil)

  test('the 17th is the last day for it', () => {
    expect(lastNoticeDay(usual(tianyuan), '2026-03-20', stateCouncil)).toBe('2026-03-17')
    expect(publishAt('2026-03-17', '23:59')).not.toThrow()
  })
  test('at midnight, when the 18th begins, it is too late', () => {
    expect(publishAt('2026-03-18', '00:00')).toThrow(
      new Refusal('NOTICE_TOO_LATE', '公告要提前3天发布，这一天已经来不及了'),
    )
  })
  test('on the day itself it is too late, and afterwards the day is gone', () => {
    expect(publishAt('2026-03-20', '08:00')).toThrow('这一天已经来不及了')
    expect(publishAt('2026-03-21', '08:00')).toThrow(new Refusal('NOTICE_TOO_LATE', '这一天已经过去了，不能再发布公告'))
  })
  test('where no days are asked for, the evening before is early enough', () => {
    const practice = { ...usual(tianyuan), notice: { ...usual(tianyuan).notice, lead: 0 } }
    const friday = { day: '2026-03-20', provisional: false }
    expect(checkPublishing(practice, friday, momentOf('2026-03-19', '23:00'), stateCouncil)).toEqual({ late: false })
  })
})

describe('a roundtable on Saturday 7 November 2026, announced 7 working days ahead', () => {
  const saturday = { day: '2026-11-07', provisional: false }
  const practice = (late: 'blocked' | 'recorded') => ({
    ...usual(xihu),
    notice: { ...usual(xihu).notice, lead: 7, counted: 'workingDays' as const, late },
  })
  const publishOn = (late: 'blocked' | 'recorded', day: string) =>
    checkPublishing(practice(late), saturday, momentOf(day, '09:00'), stateCouncil)

  test('is announced on Thursday 29 October at the latest', () => {
    expect(lastNoticeDay(practice('blocked'), saturday.day, stateCouncil)).toBe('2026-10-29')
    expect(publishOn('blocked', '2026-10-29')).toEqual({ late: false })
  })
  test('is refused on the Friday, in working days, where a late notice is blocked', () => {
    expect(() => publishOn('blocked', '2026-10-30')).toThrow('公告要提前7个工作日发布，这一天已经来不及了')
  })
  test('goes out on the Friday with “late” on record where the place says so, up to the day itself, or nobody could be registered there', () => {
    expect(publishOn('recorded', '2026-10-30')).toEqual({ late: true })
    expect(publishOn('recorded', '2026-11-06')).toEqual({ late: true })
    expect(publishOn('recorded', '2026-11-07')).toEqual({ late: true })
    expect(() => publishOn('recorded', '2026-11-08')).toThrow('不能再发布公告')
  })
  test('the form knows beforehand how the notice would come', () => {
    const comes = (late: 'blocked' | 'recorded', today: string) =>
      noticeComes(practice(late), saturday.day, today, stateCouncil)
    expect([comes('blocked', '2026-10-29'), comes('blocked', '2026-10-30')]).toEqual(['inTime', 'never'])
    expect(['2026-11-06', '2026-11-07', '2026-11-08'].map(today => comes('recorded', today))).toEqual([
      'late',
      'late',
      'never',
    ])
    expect(comes('blocked', '2026-11-07')).toBe('never')
  })
})

describe('a day of a coming year whose holidays are not published', () => {
  const january = { day: '2027-01-15', provisional: true }
  test('is not announced: it may still move', () => {
    expect(mayStillMove(january, '2026-12-01')).toBe(true)
    expect(() => checkPublishing(usual(xiangtan), january, momentOf('2026-12-01', '09:00'), stateCouncil)).toThrow(
      '2027年的放假安排还没有公布',
    )
  })
  test('is announced once its year has begun, or its holidays are known', () => {
    expect(mayStillMove(january, '2027-01-02')).toBe(false)
    expect(mayStillMove({ ...january, provisional: false }, '2026-12-01')).toBe(false)
  })
})

describe('publishing a day that is published already', () => {
  const again = (topic: string | null, wished: { topic?: string; text?: string }) => () =>
    checkSameNotice('公告全文', topic, wished)
  test('is no harm with the topic and the words that stand, or without any', () => {
    expect(again('小区停车', { topic: '小区停车', text: '公告全文' })).not.toThrow()
    expect(again('小区停车', {})).not.toThrow()
    expect(again(null, {})).not.toThrow()
  })
  test('with another topic is refused, and says which one stands', () => {
    expect(again('小区停车', { topic: '养老服务' })).toThrow(
      '这一天的公告刚才已经发布了，议题是“小区停车”，您填的议题没有收下',
    )
    expect(again(null, { topic: '养老服务' })).toThrow('没有设议题，您填的议题没有收下')
  })
  test('with other words is refused', () => {
    expect(again(null, { text: '另一份公告' })).toThrow('您改的公告没有收下')
  })
})
