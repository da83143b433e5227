import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import type { QueuePlace } from '../arrive/usePlaces'
import '../arrive/index.scss'

/** My number of today, whether it is being called, and the way to the page where the queue is. */
export function InQueue({ place }: { place: QueuePlace }) {
  const { number, state, words, stationId, stationName, forOther } = place
  const called = state === 'called'
  return (
    <Card tone={called ? 'green' : 'paper'}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">{forOther ? '您替别人约的号' : '您今天的号'}</Box>
            {state === 'waiting' && <Tag tone="blue">在等</Tag>}
            {called && <Tag tone="green">正在叫</Tag>}
          </Box>
          <Box role="heading" level={2} className="place-number">
            {number}
          </Box>
          <Box role="status" className="place-words even">
            {words}
          </Box>
          <Box className="body">{stationName}</Box>
        </Box>
        <Button label={`看排到哪里 ${number}`} onPress={() => goTo('resident/arrive', { station: stationId })}>
          看排到哪里
        </Button>
      </Box>
    </Card>
  )
}
