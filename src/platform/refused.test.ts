import { internalWords, refusals } from '#domain/refusal'
import { offline, Refused, whilePressing, whileReading } from './refused'

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

test('where a button was pressed and nothing written, nobody is told of words that are kept', () => {
  expect(whilePressing(offline(), '再点“叫下一位”')?.message).toBe('没有连上网络，连上以后再点“叫下一位”')
  const broken = new Refused('TRY_AGAIN_SOON', '系统暂时连不上，您写的内容还在，请一分钟后再试一次')
  expect(whilePressing(broken, '再点“开始”')?.message).toBe('系统暂时连不上，请一分钟后再试一次')
  expect(whilePressing(null, '再点“开始”')).toBeNull()
})
