/** Words by which topics and opinions are known to speak of one thing, and the category of such opinions, if there is one. */
export interface Theme {
  category: string | null
  words: readonly string[]
}

/** What an opinion must be filed under, or say, to bear on a topic: one of either. */
export interface TopicMatter {
  categories: string[]
  words: string[]
}

/**
 * What a topic is about: `改造后的老旧小区物业管理` is about 老旧小区 and 物业, under which opinions are filed as 物业小区. A topic of
 * the clerk's own in which no word is known is looked for as it stands.
 *
 * @param themes of the place, from its preset
 */
export const topicMatter = (topic: string, themes: readonly Theme[]): TopicMatter => {
  const met = themes
    .map(({ category, words }) => ({ category, words: words.filter(word => topic.includes(word)) }))
    .filter(({ words }) => words.length > 0)
  if (met.length === 0) return { categories: [], words: [topic.trim()] }
  const categories = met.flatMap(({ category }) => category ?? [])
  return { categories: [...new Set(categories)], words: met.flatMap(({ words }) => words) }
}

/** `有3件还没办完，近180天办完5件`, as those read it who prepare for the topic. */
export const relatedInWords = (open: number, ended: number, endedDays: number): string =>
  open + ended === 0 ? '没有和这个议题有关的意见' : `有${open}件还没办完，近${endedDays}天办完${ended}件`
