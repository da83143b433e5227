import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import type { Unsent } from './byMatter'

/** The matter of a call: a visit with its number, day and place, or an opinion with its number. */
export function CallMatter({ line }: { line: Pick<Unsent, 'about' | 'number' | 'visit' | 'stationName'> }) {
  const { about, number, visit, stationName } = line
  const opinion = about.kind === 'opinion'
  return (
    <Box className="stack-close">
      <Box className="row-wrap">
        <Tag tone={opinion ? 'gold' : 'blue'}>{opinion ? '意见办理' : '预约接待'}</Tag>
        <Box className="body strong numerals">
          {about.kind === 'wait' ? '' : opinion ? '编号 ' : '号码 '}
          {number}
        </Box>
      </Box>
      {!visit && <Box className="body">{stationName}</Box>}
      {visit && (
        <>
          <Box className="title day-words numerals">
            {dayAndWeekday(visit.day)} {visit.label}
          </Box>
          <Box className="body even">
            {visit.stationName}，{visit.address}
          </Box>
        </>
      )}
    </Box>
  )
}
