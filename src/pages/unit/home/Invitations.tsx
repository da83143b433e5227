import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

type Invited = Outputs['duty']['invitations'][number]

/** Where and when somebody of the unit is expected, or that they are not any more. */
function Invitation({ day }: { day: Invited }) {
  const off = day.state === 'cancelled'
  return (
    <Card>
      <Box className="stack-close">
        <Box className="row-wrap day-head">
          <Box role="heading" level={2} className="title numerals">
            {off ? '' : '请派人参加 '}
            {dayAndWeekday(day.day)}
          </Box>
          {off && <Tag>已取消</Tag>}
        </Box>
        <Box className="body strong numerals">
          {day.practice}　{day.hours.join('、')}
        </Box>
        {off ? (
          <Box className="body">取消原因：{day.cancelledBecause}。不用派人了</Box>
        ) : (
          <>
            {day.topic && <Box className="body">议题：{day.topic}</Box>}
            <Box className="body even">
              {day.stationName}，{day.address}
            </Box>
          </>
        )}
      </Box>
    </Card>
  )
}

/** The receptions to which the unit is asked to send somebody. */
export function Invitations() {
  const { data } = useReading('invitations', () => call.duty.invitations({}))
  return (
    <>
      {data?.map(day => (
        <Invitation key={day.id} day={day} />
      ))}
    </>
  )
}
