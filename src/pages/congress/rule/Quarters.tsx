import { dayInWords } from '#domain/calendar/day'
import { Box } from '../../../components/native/Box'
import { Words } from '../../../components/Words'
import type { Practice, Preview } from './draft'
import './YearOfDays.scss'

/** The four quarters of a year, in place of days: what is to be done in each, and until when. */
export function YearOfWindows({ windows }: { windows: Preview['windows'] }) {
  return (
    <Box className="stack-close">
      {windows.map(({ name, from, due, times }) => (
        <Box key={name} className="year-month">
          <Box className="body year-quarter">{name}</Box>
          <Box className="grow">
            <Box className="body numerals">
              {times}次，最晚{dayInWords(due)}
            </Box>
            <Box className="small quiet numerals">从{dayInWords(from)}起</Box>
          </Box>
        </Box>
      ))}
      <Box className="small quiet">
        <Words text="日子不自动排，由各站自己加。加了就算排上，办了就算完成" />
      </Box>
    </Box>
  )
}

/** How the stations stand in the running quarter. It blocks nothing. */
export function QuarterNow({ quarter }: { quarter: NonNullable<Practice['quarter']> }) {
  const { name, due, stations, lacking } = quarter
  const short = [...new Set(lacking.map(({ lacks }) => lacks))].sort((a, b) => b - a)
  return (
    <Box className="stack-close quarter-now">
      <Box className="body strong">
        <Words text={`${name}（到${dayInWords(due)}）`} />
      </Box>
      <Box className="body">
        {lacking.length === 0 ? `${stations}个站都够次数了` : `${stations}个站里，${lacking.length}个还不够次数`}
      </Box>
      {short.map(lacks => (
        <Box key={lacks} className="small">
          还差{lacks}次：
          {lacking
            .filter(each => each.lacks === lacks)
            .map(each => each.name)
            .join('、')}
        </Box>
      ))}
    </Box>
  )
}
