import { checkTaskDue, taskAgreed } from '#domain/reception/roundtable'

test('what was agreed is to be done today or later, and within two years', () => {
  expect(() => checkTaskDue('2026-12-05', '2026-12-05')).not.toThrow()
  expect(() => checkTaskDue('2026-12-04', '2026-12-05')).toThrow('要在今天或以后')
  expect(() => checkTaskDue('2029-01-01', '2026-12-05')).toThrow('太远了')
})

test('who has it reads what, for which roundtable, and until when', () => {
  const told = taskAgreed({ what: '装三盏路灯', due: '2026-12-31', station: '南站街道联络站', today: '2026-12-05' })
  expect(told.body).toBe(
    '南站街道联络站的圆桌会商定由您办：装三盏路灯。最晚12月31日周四办成，办好以后请写一句怎么办的。',
  )
  expect(told.fields).toEqual({ when: '2026-12-31 18:00', where: '南站街道联络站', what: '装三盏路灯' })
})
