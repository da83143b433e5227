import { type Answerer, sentence } from '#functions/open/answer'
export const dayPoster: Answerer = async () => sentence(404, '没有这一页')
export const yearPoster: Answerer = async () => sentence(404, '没有这一页')
