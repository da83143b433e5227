import { isPassing } from '#db/pooled'
import { internalWords, Refusal, refusals } from '#domain/refusal'
import {
  type Answerers,
  type OpenAnswer,
  type OpenPlatform,
  type OpenRequest,
  sentence,
  unlessKnown,
} from '#functions/open/answer'
import { deputyFeed } from '#functions/open/deputyFeed'
import { hallNumbers } from '#functions/open/hallNumbers'
import { arrivalCode, hallPage, hallScript, hallStyle } from '#functions/open/hallPage'
import { routeOf } from '#functions/open/routes'
import { stationFeed } from '#functions/open/stationFeed'
import { arrivalPage, stationPage } from '#functions/open/stationPage'

const pages: Answerers = {
  stationFeed,
  stationPage,
  arrivalPage,
  arrivalCode,
  hallPage,
  hallNumbers,
  hallScript,
  hallStyle,
  deputyFeed,
  // The engine that draws costs its loading time only to who wants a poster.
  dayPoster: async asked => (await import('#functions/open/poster/answers')).dayPoster(asked),
  yearPoster: async asked => (await import('#functions/open/poster/answers')).yearPoster(asked),
}

/** Answers one GET under `/open`. Whatever comes of it, the answer is something a person can read. */
export const answerOpen = async (platform: OpenPlatform, request: OpenRequest): Promise<OpenAnswer> => {
  const route = routeOf(request.path)
  if (!route) return sentence(404, '没有这一页')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sentence(405, '这里只能读，不能提交', { allow: 'GET, HEAD' })
  const { parts, page } = route
  try {
    const { origin, app } = request
    return unlessKnown(await pages[page]({ platform, parts, origin, app }), request.ifNoneMatch)
  } catch (error) {
    return answerToError(error, platform, page, request.requestId)
  }
}

const answerToError = (error: unknown, { log }: OpenPlatform, page: string, requestId: string): OpenAnswer => {
  if (error instanceof Refusal) return sentence(error.status, error.message)
  // The address itself stays out of the log: a deputy's is a secret.
  log.error({ requestId, page, error }, isPassing(error) ? 'the database is away' : 'an open page failed unexpectedly')
  if (isPassing(error)) return sentence(503, refusals.TRY_AGAIN_SOON.message, { 'retry-after': '60' })
  return sentence(500, internalWords(requestId))
}
