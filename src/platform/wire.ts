import { internalWords } from '#domain/refusal'
import { Refused, type RefusedCode } from './refused'
import { type Answer, type Envelope, send } from './transport'

interface RefusalBody {
  code?: RefusedCode
  message?: string
  data?: Record<string, unknown>
  requestId?: string
}

/** The output that an answer carries, or the refusal it is. */
const opened = ({ status, body }: Answer): unknown => {
  if (status >= 200 && status < 300) return body
  const refusal = (body && typeof body === 'object' ? body : null) as RefusalBody | null
  if (!refusal?.code || refusal.code === 'INTERNAL') throw new Refused('INTERNAL', internalWords(refusal?.requestId))
  throw new Refused(refusal.code, refusal.message ?? '没有办成，请再试一次', refusal.data)
}

export const ask = async (envelope: Envelope): Promise<unknown> => opened(await send(envelope))
