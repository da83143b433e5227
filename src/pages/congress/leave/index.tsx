import { useState } from 'react'
import { leaveInWords, leaveWords } from '#domain/reception/leave'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday, today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { AnswerSheet } from './AnswerSheet'
import '../../../components/staff/staff.scss'

type Leave = Outputs['rota']['leaves'][number]

const tones = { asked: 'amber', accepted: 'green', refused: 'grey', withdrawn: 'grey' } as const

/** One leave with the seats that it touches; the first that waits has the page's main button. */
function LeaveCard({ leave, first, onAnswered }: { leave: Leave; first: boolean; onAnswered: () => Promise<void> }) {
  const [answering, setAnswering] = useState(false)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title numerals">
              {leaveInWords(leave, today())}
            </Box>
            <Tag tone={tones[leave.state]}>{leaveWords[leave.state]}</Tag>
          </Box>
          <Box className="body">
            {leave.name}代表，{leave.stationName}
          </Box>
          <Box className="body">理由：{leave.reason}</Box>
          {leave.answer && <Box className="body">答复：{leave.answer}</Box>}
          {leave.seats.map(seat => (
            <Box key={seat.day} className="body numerals">
              {dayAndWeekday(seat.day)}在{seat.stationName}接待，{seat.accepted ? '已接受' : '待确认'}
            </Box>
          ))}
        </Box>
        {leave.state === 'asked' && (
          <Button
            kind={first ? 'main' : 'plain'}
            label={`答复${leave.name}代表的请假`}
            onPress={() => setAnswering(true)}
          >
            答复
          </Button>
        )}
      </Box>
      {answering && <AnswerSheet leave={leave} onClose={() => setAnswering(false)} onAnswered={onAnswered} />}
    </Card>
  )
}

/** Leave of the deputies whose rota the reader plans: what waits first. */
function Leaves() {
  const { data, since, problem, loading, again } = useReading('leaves', () => call.rota.leaves({}))
  const asked = data?.find(leave => leave.state === 'asked')
  return (
    <Screen title="代表请假" staff since={since}>
      {loading && <Skeleton cards={2} lines={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && <Empty title="没有代表请假" text="代表在自己的工作台上请假，会列在这里等您答复" />}
      {data?.map(leave => (
        <LeaveCard key={leave.id} leave={leave} first={leave === asked} onAnswered={again} />
      ))}
    </Screen>
  )
}

export default inDistrict('代表请假', Leaves)
