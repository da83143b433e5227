import { checkAgreed } from '#domain/reception/mediation'

const signed = { parties: ['甲', '乙'], witness: '王代表', agreement: '晚上十点以后不放音乐。', agreed: true }

test('an agreement names two sides at least and says what was agreed', () => {
  expect(() => checkAgreed(signed)).not.toThrow()
  expect(() => checkAgreed({ ...signed, parties: ['甲'] })).toThrow('至少写两方当事人')
  expect(() => checkAgreed({ ...signed, agreement: ' ' })).toThrow('请写清楚协议的内容')
})

test('what is still talked about is saved as it is', () => {
  expect(() => checkAgreed({ parties: [], witness: '', agreement: '', agreed: false })).not.toThrow()
})
