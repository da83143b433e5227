import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { replaceBy } from '../../../platform/go'
import { forWhom } from '../visit/SaidWish'
import type { Wait } from './waits'

/** A day for which I waited in vain, and why: it stays until the day is past. */
export function EndedWaitCard({ wait }: { wait: Wait }) {
  const whom = forWhom(wait)
  return (
    <Card>
      <Box className="stack-close">
        <Box className="row-ends">
          <Box role="heading" level={2} className="title quiet">
            {dayAndWeekday(wait.day)}
          </Box>
          <Tag>候补结束了</Tag>
        </Box>
        <Box className="body quiet">{wait.stationName}</Box>
        {whom && <Box className="body quiet">{whom}</Box>}
        <Box className="body even">{wait.ended}。</Box>
        <Button
          kind="quiet"
          label={`看看别的日子，${dayAndWeekday(wait.day)}候补结束了`}
          onPress={() => replaceBy('resident/calendar')}
        >
          看看别的日子
        </Button>
      </Box>
    </Card>
  )
}
