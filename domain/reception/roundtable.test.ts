import {
  checkBegun,
  checkTaskDue,
  taskAgreed,
  taskNews,
  taskStillOpen,
  taskToUrge,
  toldOverdue,
} from '#domain/reception/roundtable'

test('what was agreed is to be done today or later, and within two years', () => {
  expect(() => checkTaskDue('2026-12-05', '2026-12-05')).not.toThrow()
  expect(() => checkTaskDue('2026-12-04', '2026-12-05')).toThrow('要在今天或以后')
  expect(() => checkTaskDue('2029-01-01', '2026-12-05')).toThrow('太远了')
})

test('what is said and agreed is written down from the moment on at which it begins', () => {
  const begins = new Date('2026-12-05T14:30:00+08:00')
  expect(() => checkBegun(begins, begins)).not.toThrow()
  expect(() => checkBegun(begins, new Date(begins.getTime() - 1))).toThrow('圆桌会12月5日周六 14:30才开始')
})

test('who has it reads what, for which roundtable, and until when', () => {
  const told = taskAgreed({ what: '装三盏路灯', due: '2026-12-31', station: '南站街道联络站', today: '2026-12-05' })
  expect(told.body).toBe(
    '南站街道联络站的圆桌会商定由您办：装三盏路灯。最晚12月31日周四办成，办好以后请写一句怎么办的。',
  )
  expect(told.fields).toEqual({ when: '2026-12-31 18:00', where: '南站街道联络站', what: '装三盏路灯' })
})

describe('an open task', () => {
  const task = { due: '2026-12-31', agreedOn: '2026-12-05', told: null as number | null }
  const news = (today: string, own: Partial<typeof task> = {}) => taskNews({ ...task, ...own }, [7, 3, 1], today)

  test('is reminded of seven, three and one days ahead, each once', () => {
    expect(news('2026-12-23')).toBeUndefined()
    expect(news('2026-12-24')).toEqual({ kind: 'due', step: 7 })
    expect(news('2026-12-25', { told: 7 })).toBeUndefined()
    expect(news('2026-12-28', { told: 7 })).toEqual({ kind: 'due', step: 3 })
    expect(news('2026-12-30', { told: 3 })).toEqual({ kind: 'due', step: 1 })
  })

  test('is reminded of later where nobody was reminded on the day itself', () => {
    expect(news('2026-12-29')).toEqual({ kind: 'due', step: 3 })
    expect(news('2026-12-31', { told: 3 })).toEqual({ kind: 'due', step: 1 })
  })

  test('that was agreed on after the day of a reminder is not reminded of at once', () => {
    expect(news('2026-12-29', { agreedOn: '2026-12-28' })).toBeUndefined()
    expect(news('2026-12-30', { agreedOn: '2026-12-28' })).toEqual({ kind: 'due', step: 1 })
  })

  test('is told of once when its date has passed', () => {
    expect(news('2027-01-01', { told: 1 })).toEqual({ kind: 'overdue' })
    expect(news('2027-01-05', { told: toldOverdue })).toBeUndefined()
  })

  test('says who, what and until when, to whoever has it and to the station', () => {
    const told = { what: '装三盏路灯', due: '2026-12-31', station: '南站街道联络站', today: '2026-12-28' }
    expect(taskStillOpen({ kind: 'due', step: 3 }, told).body).toBe(
      '圆桌会商定由您办的“装三盏路灯”，最晚12月31日周四办成。办好了请写一句怎么办的。',
    )
    expect(taskToUrge({ kind: 'overdue' }, { ...told, who: '区城管局', today: '2027-01-01' }).body).toBe(
      '区城管局没有按时办成圆桌会商定的“装三盏路灯”（2026年12月31日周四到期），请催一催。',
    )
  })
})
