import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { upTo } from '../../../components/upTo'
import { goTo } from '../../../platform/go'
import './StationYearCard.scss'
import { cellOf, dayToOpen, type StationYear } from './yearWords'

/** One station: twelve months, each opening its week, and in words what wants a look. */
export function StationYearCard({ station, year }: { station: StationYear; year: number }) {
  const held = station.held.reduce((sum, count) => sum + count, 0)
  return (
    <Card title={station.name} aside={<Box className="small quiet numerals">全年{held}场</Box>}>
      <Box className="stack">
        <Box className="year-months">
          {upTo(12).map(month => {
            const cell = cellOf(station, month)
            return (
              <Box
                key={month}
                role="button"
                className={`year-month year-${cell.state}`}
                onPress={() => goTo('congress/week', { day: dayToOpen(station, year, month), station: station.id })}
              >
                <Box className="small quiet" unheard>
                  {month}月
                </Box>
                <Box className="year-count numerals" unheard>
                  {cell.figure}
                </Box>
                <Box className="year-words" unheard>
                  {cell.words}
                </Box>
                <Box className="unseen">{cell.label}</Box>
              </Box>
            )
          })}
        </Box>
        {station.marks.length > 0 && (
          <Box role="list" className="stack-close">
            {station.marks.map(({ kind, words }) => (
              <Box key={words} role="listitem" className={`small year-mark-${kind}`}>
                {kind === 'clash' ? '■' : '▲'} {words}
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </Card>
  )
}
