import { internalWords, refusals } from '#domain/refusal'
import { offline, Refused, whileReading } from './refused'

test('who only reads is not told that what they wrote is still there', () => {
  expect(offline().message).toBe('没有连上网络，您写的内容还在，连上网后点“再试一次”')
  expect(whileReading(offline()).message).toBe('没有连上网络，连上网后点“再试一次”')
  const sentences = [
    ...Object.values(refusals).map(({ message }) => message),
    internalWords('abcdef12'),
    internalWords(),
  ]
  for (const sentence of sentences)
    expect(whileReading(new Refused('INTERNAL', sentence)).message).not.toContain('您写的内容')
})
