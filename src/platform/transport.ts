import Taro from '@tarojs/taro'
import { offline } from './refused'

/** Where the host answers. On h5 the page's own origin; in the mini-program empty means: the cloud function answers. */
export const base: string = process.env.TARO_APP_API ?? ''
export const inCloud: boolean = process.env.TARO_ENV === 'weapp' && base === ''

export interface Envelope {
  /** `reception.bookSlot` */
  path: string
  input: unknown
  /** The same for every attempt of one change, so that it happens once. */
  key: string
  token: string | null
  district: string | null
}

export interface Answer {
  status: number
  body: unknown
}

export const startCloud = (): void => {
  if (inCloud) Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined })
}

const overCloud = async ({ path, input, key, district }: Envelope): Promise<Answer> => {
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { path, input, key, district } })
  return result as unknown as Answer
}

const overHttp = async ({ path, input, key, token }: Envelope): Promise<Answer> => {
  const { statusCode, data } = await Taro.request({
    url: `${base}/api/${path.replace('.', '/')}`,
    method: 'POST',
    data: input ?? {},
    timeout: 20_000,
    header: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
  })
  return { status: statusCode, body: data }
}

/** One request, one answer, over the door that this build has. Only a network that fails throws. */
export const send = async (envelope: Envelope): Promise<Answer> => {
  try {
    return await (inCloud ? overCloud(envelope) : overHttp(envelope))
  } catch (thrown) {
    // h5's request rejects with the Response itself when the server answered 4xx or 5xx in some versions
    const answered = thrown as { statusCode?: number; status?: number; data?: unknown } | null
    if (answered && typeof answered === 'object' && answered.statusCode)
      return { status: answered.statusCode, body: answered.data }
    throw offline()
  }
}
