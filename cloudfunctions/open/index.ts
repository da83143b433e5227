import { randomUUID } from 'node:crypto'
import { internalWords } from '#domain/refusal'
import { type OpenAnswer, sentence } from '#functions/open/answer'
import { answerOpen } from '#functions/open/answerOpen'
import { isHost } from '#functions/open/routes'
import { openOriginIn } from '#functions/platform/environment'
import { jsonLog } from '#functions/platform/log'
import { openPlatform } from '#functions/platform/openOnCloud'

/** What CloudBase makes of an HTTP request (集成请求). */
interface HttpEvent {
  path?: unknown
  httpMethod?: unknown
  headers?: Record<string, unknown>
}

/** What it makes an HTTP answer of (集成响应). */
interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const headerIn = ({ headers = {} }: HttpEvent, name: string): string | undefined =>
  text(Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1])

const answered = ({ status, headers, body }: OpenAnswer, head: boolean): HttpAnswer => {
  const plain = headers['content-type']?.includes('charset') ?? true
  const sent = head ? Buffer.alloc(0) : body
  return { statusCode: status, headers, body: sent.toString(plain ? 'utf8' : 'base64'), isBase64Encoded: !plain }
}

/** The door on CloudBase's HTTP access service, where this function hangs under the path `/open`. Nobody signs in. */
export const main = async (event: HttpEvent): Promise<HttpAnswer> => {
  const requestId = randomUUID()
  const method = text(event.httpMethod) ?? 'GET'
  const head = method === 'HEAD'
  const host = headerIn(event, 'host') ?? ''
  try {
    const request = {
      method,
      path: text(event.path) ?? '',
      ifNoneMatch: headerIn(event, 'if-none-match'),
      origin: openOriginIn(process.env) ?? `https://${isHost(host) ? host : 'localhost'}`,
      app: null,
      requestId,
    }
    return answered(await answerOpen(openPlatform(), request), head)
  } catch (error) {
    // Before the answer stand the settings.
    jsonLog(false).error({ requestId, error }, 'the open function could not begin')
    return answered(sentence(500, internalWords(requestId)), head)
  }
}
