import { boshan } from '#domain/presets/boshan'
import { huantai } from '#domain/presets/huantai'
import { lusong } from '#domain/presets/lusong'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { type CoHost, checkCoHosts, coHostKindsOf, coHostsInWords } from '#domain/reception/coHosts'

const first = ({ practices }: Preset): ReceptionPractice => practices[0] as ReceptionPractice
const delegate: CoHost = { kind: 'partyDelegate', name: '刘芳', title: '龙泉街道社区书记' }
const member: CoHost = { kind: 'cppccMember', name: '陈静', title: null }
const official: CoHost = { kind: 'unitOfficial', name: '王强', title: '区住建局副局长' }

test('who sits with the deputies is named with what they are; an official by the title alone', () => {
  expect(coHostsInWords([delegate, member, official])).toBe(
    '党代表刘芳（龙泉街道社区书记）、政协委员陈静、王强（区住建局副局长）',
  )
  expect(coHostsInWords([])).toBe('')
})

test('in 芦淞 delegates and CPPCC members sit with the deputies, in 博山 heads of departments, in 桓台 nobody', () => {
  expect(coHostKindsOf(first(lusong))).toEqual(['partyDelegate', 'cppccMember'])
  expect(coHostKindsOf(first(boshan))).toEqual(['unitOfficial'])
  expect(coHostKindsOf(first(huantai))).toEqual([])
})

test('whom the practice does not ask is refused, and the sentence says whom it asks', () => {
  expect(() => checkCoHosts(first(lusong), [delegate, member])).not.toThrow()
  expect(() => checkCoHosts(first(lusong), [official])).toThrow(
    '代表驻室接待不请部门负责人一起接待，只请党代表、政协委员',
  )
  expect(() => checkCoHosts(first(huantai), [member])).toThrow(/不请政协委员一起接待$/)
})

test('an official without a unit and a post is refused: residents would not know whom they talk to', () => {
  expect(() => checkCoHosts(first(boshan), [{ ...official, title: null }])).toThrow('请写明王强是哪个单位的')
})

test('the same person twice is refused; two of one name with different posts are two people', () => {
  expect(() => checkCoHosts(first(lusong), [delegate, delegate])).toThrow('刘芳写了两次，请去掉一个')
  expect(() => checkCoHosts(first(lusong), [delegate, { ...delegate, title: null }])).not.toThrow()
})
