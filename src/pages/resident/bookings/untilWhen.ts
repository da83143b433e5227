import { momentInWords } from '../../../components/moments'
import type { Booking } from './booking'

type Asked = Pick<NonNullable<Booking['asked']>, 'answerBy' | 'late'>

/** Until when an answer is waited for, and what follows without one; a call is promised only to whom the station can call. */
export const untilWhen = ({
  asked,
  startsAt,
  stationCalls,
}: Pick<Booking, 'startsAt' | 'stationCalls'> & { asked: Asked | null }): string | null => {
  if (!asked) return null
  if (asked.late) return stationCalls ? '联络站会打电话问您，您也可以现在答复' : '您没有留电话，请在这里答复'
  if (asked.answerBy >= startsAt) return `接待开始前都可以答复${stationCalls ? '' : '。您没有留电话，请在这里答复'}`
  const by = momentInWords(asked.answerBy)
  return stationCalls ? `请在${by}前答复，不然联络站会打电话问您` : `您没有留电话，请在${by}前在这里答复`
}
