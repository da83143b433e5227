import { dayInWords, weekdayInWords } from '#domain/calendar/day'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import './DateHead.scss'

export interface DateHeadProps {
  day: string
  /** The windows of a reception day, below the date. */
  hours?: string[]
  /** One appointment's time, as large as the date. */
  time?: string
}

/** The date, large: it is what people look for. */
export function DateHead({ day, hours, time }: DateHeadProps) {
  return (
    <Box>
      <Box role="heading" level={2} className="display date-head">
        <Box>{dayInWords(day, today())}</Box>
        <Box>{weekdayInWords(day)}</Box>
        {time && <Box>{time}</Box>}
      </Box>
      {hours && (
        <Box className="date-hours body numerals">
          {hours.map(window => (
            <Box key={window} className="date-window">
              {window}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
