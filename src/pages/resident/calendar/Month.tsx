import { addMonths } from '#domain/calendar/day'
import { Box } from '../../../components/native/Box'
import { elder } from '../../../platform/elder'
import { MonthList } from './MonthList'
import type { MonthProps } from './monthProps'
import { Squares } from './Squares'
import './Month.scss'

/** One month; the days of reception stand out and say how full they are. */
export function Month({ month, today, days, mine, chosen, onMonth, onChoose }: MonthProps) {
  const [year, number] = month.split('-').map(Number)
  const inElder = elder.use()
  const turn = (by: number) => () => onMonth(addMonths(month, by))
  return (
    <Box className="card month">
      <Box className="row-ends">
        <Box role="button" label="上个月" className="month-turn" onPress={turn(-1)}>
          ‹
        </Box>
        <Box role="heading" level={2} className="title numerals">
          {year}年{number}月
        </Box>
        <Box role="button" label="下个月" className="month-turn" onPress={turn(1)}>
          ›
        </Box>
      </Box>
      {inElder ? (
        <MonthList days={days} mine={mine} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Squares month={month} today={today} days={days} mine={mine} chosen={chosen} onChoose={onChoose} />
      )}
    </Box>
  )
}
