import { dateInWords, weekdayInWords } from '#domain/calendar/day'
import { Box } from '../../../components/native/Box'
import { Words } from '../../../components/Words'
import type { Preview } from './draft'
import './YearOfDays.scss'

const months = Array.from({ length: 12 }, (_, i) => i + 1)
/** Why a day is not where the rule put it, each in one sentence. */
const explanations = ({ days, cancelled, merged }: Preview): { day: string; words: string }[] =>
  [
    ...days
      .filter(date => date.day !== date.ruledOn)
      .map(date => ({
        day: date.ruledOn,
        words: `${dateInWords(date.ruledOn)}是${date.because}，改到${dateInWords(date.day)}`,
      })),
    ...cancelled.map(({ ruledOn, because }) => ({
      day: ruledOn,
      words: `${dateInWords(ruledOn)}是${because}，不接待`,
    })),
    ...merged.map(({ ruledOn, into, because }) => ({
      day: ruledOn,
      words: `${dateInWords(ruledOn)}是${because}，和${dateInWords(into)}并成一天`,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))

/** The days of one year under a rule: month by month, the moved ones marked, and below why. */
export function YearOfDays({ preview }: { preview: Preview }) {
  const why = explanations(preview)
  const provisional = preview.days.some(date => date.provisional)
  const of = (month: number) => preview.days.filter(date => Number(date.day.slice(5, 7)) === month)
  if (preview.days.length + why.length === 0)
    return <Box className="body quiet">这条规则在{preview.year}年没有接待日，别的年份请点上面看</Box>
  return (
    <Box className="stack">
      <Box>
        {months.map(month => (
          <Box key={month} className="year-month">
            <Box className="small quiet year-month-name numerals">{month}月</Box>
            <Box className="row-wrap grow">
              {of(month).map(({ day, ruledOn }) => (
                <Box key={day} className={`small year-day${day === ruledOn ? '' : ' year-day-moved'}`}>
                  {Number(day.slice(8))}日{weekdayInWords(day)}
                  {day === ruledOn ? '' : ' ↷改'}
                </Box>
              ))}
              {of(month).length === 0 && <Box className="small quiet year-month-name">无</Box>}
            </Box>
          </Box>
        ))}
      </Box>
      {provisional && (
        <Box className="small quiet">{preview.year}年的放假安排还没有公布，遇上放假的日子到时还会再调整</Box>
      )}
      {why.length > 0 && (
        <Box className="stack-close">
          <Box className="body strong">为什么改</Box>
          {why.map(({ day, words }) => (
            <Box key={day} className="small">
              <Words text={words} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
