import { contactWords } from './benchWords'
import type { Shown } from './shapes'

const atStation = (more: Partial<Shown>): string =>
  contactWords({ as: 'stationClerk', contact: null, revealable: false, ...more } as Shown)

test('the clerk reads that a contact may be looked at with a reason, and of none that there is none', () => {
  const contact = { phone: '199****7777' }
  expect(atStation({ secrecy: 'confidential', contact })).toContain('查看要写明理由')
  expect(atStation({ secrecy: 'confidential' })).toBe('居民要求保密，没有留联系方式')
  expect(atStation({ secrecy: 'anonymous' })).toBe('匿名提出，没有留下姓名电话')
})
