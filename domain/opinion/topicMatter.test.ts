import { relatedInWords, topicMatter } from '#domain/opinion/topicMatter'
import { usualThemes } from '#domain/presets/themes'

test('老旧小区物业 is about both words, filed as 物业小区 (周村)', () => {
  expect(topicMatter('改造后的老旧小区物业管理', usualThemes)).toEqual({
    categories: ['物业小区'],
    words: ['物业', '老旧小区'],
  })
})

test('a topic of two matters finds both: 村医和养老', () => {
  expect(topicMatter('村医和养老', usualThemes)).toEqual({
    categories: ['教育医疗', '养老社保'],
    words: ['村医', '养老'],
  })
})

test('小区停车 is about parking and not about everything that happens in a 小区', () => {
  expect(topicMatter('小区停车', usualThemes)).toEqual({ categories: ['道路交通'], words: ['停车'] })
})

test('what no category is about is found by its words alone', () => {
  expect(topicMatter('园区企业服务', usualThemes)).toEqual({ categories: [], words: ['企业', '园区'] })
})

test('a topic of the clerk’s own in which no word is known is looked for as it stands', () => {
  expect(topicMatter(' 广场舞 ', usualThemes)).toEqual({ categories: [], words: ['广场舞'] })
})

test('how many there are is said in one sentence, also when there are none', () => {
  expect(relatedInWords(3, 5, 180)).toBe('有3件还没办完，近180天办完5件')
  expect(relatedInWords(0, 0, 180)).toBe('没有和这个议题有关的意见')
})
