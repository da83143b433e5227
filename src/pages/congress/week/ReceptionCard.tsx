import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import type { Outputs } from '../../../platform/call'

type Reception = Outputs['yearPlan']['showWeek']['receptions'][number]

const stateOf = ({ state, provisional }: Reception): { words: string; tone: 'green' | 'grey' | 'amber' } => {
  if (state === 'cancelled') return { words: '已取消', tone: 'grey' }
  if (state === 'published') return { words: '已公告', tone: 'green' }
  return provisional ? { words: '暂定', tone: 'amber' } : { words: '未公告', tone: 'grey' }
}

/** One reception of the week at one station. */
export function ReceptionCard({ reception, station }: { reception: Reception; station: string }) {
  const { words, tone } = stateOf(reception)
  return (
    <Card title={station} aside={<Tag tone={tone}>{words}</Tag>}>
      <Box className="stack-close">
        <Box className="body numerals">
          {reception.practice}　{reception.hours.join('　')}
        </Box>
        {reception.deputies.length > 0 && <Box className="body">代表：{reception.deputies.join('、')}</Box>}
        {reception.topic && <Box className="body">议题：{reception.topic}</Box>}
        {reception.cancelledBecause && <Box className="body">取消原因：{reception.cancelledBecause}</Box>}
        {reception.marks.map(mark => (
          <Box key={mark} className="body week-mark">
            ■ {mark}
          </Box>
        ))}
      </Box>
    </Card>
  )
}
