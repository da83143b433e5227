import { roles } from '#domain/access/roles'
import { checkNamed, checkReveal, contactShownTo, secrecyLevels, secrecyWords } from '#domain/opinion/secrecy'
import { Refusal } from '#domain/refusal'

const reason = '电话核实地址'
const reveal = (...asked: Parameters<typeof checkReveal>): string => {
  try {
    checkReveal(...asked)
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code
    throw refused
  }
  return 'shown'
}

test('without asking, who reads what of the sender', () => {
  const shown = secrecyLevels.map(level => [level, ...roles.map(role => `${role}: ${contactShownTo(role, level)}`)])
  expect(shown).toEqual([
    [
      'named',
      'resident: nothing',
      'deputy: name',
      'stationClerk: masked',
      'handlingUnit: masked',
      'streetCommittee: nothing',
      'deputyAffairsCommittee: nothing',
      'gridWorker: nothing',
    ],
    [
      'confidential',
      'resident: nothing',
      'deputy: nothing',
      'stationClerk: masked',
      'handlingUnit: nothing',
      'streetCommittee: nothing',
      'deputyAffairsCommittee: nothing',
      'gridWorker: nothing',
    ],
    [
      'anonymous',
      'resident: nothing',
      'deputy: nothing',
      'stationClerk: nothing',
      'handlingUnit: nothing',
      'streetCommittee: nothing',
      'deputyAffairsCommittee: nothing',
      'gridWorker: nothing',
    ],
  ])
})

test('实名 asks for a name or a phone and says so; 保密 and 匿名 do not', () => {
  expect(() => checkNamed('named', {})).toThrow('实名请写姓名或手机号，不想写可以选匿名')
  for (const contact of [{ name: '王小明' }, { phone: '19900000001' }])
    expect(() => checkNamed('named', contact)).not.toThrow()
  for (const secrecy of ['confidential', 'anonymous'] as const) expect(() => checkNamed(secrecy, {})).not.toThrow()
})

describe('seeing the whole contact, with a reason', () => {
  test('实名: the station and the handling unit may, a deputy and a resident may not', () => {
    expect(roles.map(role => [role, reveal(role, 'named', reason)])).toEqual([
      ['resident', 'CONTACT_SEALED'],
      ['deputy', 'CONTACT_SEALED'],
      ['stationClerk', 'shown'],
      ['handlingUnit', 'shown'],
      ['streetCommittee', 'CONTACT_SEALED'],
      ['deputyAffairsCommittee', 'CONTACT_SEALED'],
      ['gridWorker', 'CONTACT_SEALED'],
    ])
  })
  test('保密: only the station may (青岛条例 art. 18)', () => {
    expect(roles.map(role => [role, reveal(role, 'confidential', reason)])).toEqual([
      ['resident', 'CONTACT_SEALED'],
      ['deputy', 'CONTACT_SEALED'],
      ['stationClerk', 'shown'],
      ['handlingUnit', 'CONTACT_SEALED'],
      ['streetCommittee', 'CONTACT_SEALED'],
      ['deputyAffairsCommittee', 'CONTACT_SEALED'],
      ['gridWorker', 'CONTACT_SEALED'],
    ])
  })
  test('匿名: nobody can, because nothing was kept', () => {
    for (const role of roles) expect(reveal(role, 'anonymous', reason)).toBe('NO_CONTACT')
  })
  test('a reason of three characters, or of blanks, is none', () => {
    expect(reveal('stationClerk', 'named', '核实地')).toBe('REASON_NEEDED')
    expect(reveal('stationClerk', 'named', '        ')).toBe('REASON_NEEDED')
    expect(reveal('stationClerk', 'named', '核实地址')).toBe('shown')
  })
})

test('what is shown unasked can also be asked for whole, and what is sealed is not shown in part to a unit', () => {
  for (const level of secrecyLevels)
    for (const role of ['stationClerk', 'handlingUnit'] as const)
      expect(contactShownTo(role, level) === 'masked').toBe(reveal(role, level, reason) === 'shown')
})

test('each level is explained in one line of a phone, and in full', () => {
  expect(Object.keys(secrecyWords)).toEqual([...secrecyLevels])
  for (const { explains } of Object.values(secrecyWords)) expect(Array.from(explains).length).toBeLessThanOrEqual(20)
  expect(secrecyWords.anonymous.inFull).toBe('不留姓名电话：给您一个查询码，我们没法联系您')
})
