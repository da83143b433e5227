import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'

type Place = Outputs['visit']['today']['days'][number]['places'][number]

interface PlaceCardProps {
  place: Place
  onChanged: () => Promise<void>
}

/** My number, how many are before me, and who is being called now. */
export function PlaceCard({ place, onChanged }: PlaceCardProps) {
  const [leaving, setLeaving] = useState(false)
  const { send, busy, problem } = useSending(call.visit.leave)
  const leave = async () => {
    if (!(await send({ visit: place.visit }))) return
    setLeaving(false)
    await onChanged()
  }
  const waits = place.state === 'waiting' || place.state === 'called'
  const called = place.state === 'called'
  const others = place.calling.filter(each => each.number !== place.number)
  return (
    <Card tone={called ? 'green' : 'paper'}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="body quiet">您的号</Box>
          <Box className="place-number">{place.number}</Box>
          <Box role="status" className="place-words even">
            {place.words}
          </Box>
          {place.state === 'waiting' && others.length > 0 && (
            <Box className="body quiet numerals">
              现在叫到：
              {others.map(each => (each.desk ? `${each.number}（${each.desk}号桌）` : each.number)).join('、')}
            </Box>
          )}
        </Box>
        {waits && (
          <Box className={called ? 'place-apart' : ''}>
            <Button kind="quiet" label={`我不等了，${place.number}`} onPress={() => setLeaving(true)}>
              我不等了
            </Button>
          </Box>
        )}
      </Box>
      {leaving && (
        <Sheet title="不等了？" open onClose={() => setLeaving(false)} closeWords="接着等">
          <Box className="body even">{place.number}号会从队里拿掉。再想排，要到服务台说一声。</Box>
          <Refusal problem={problem} again={leave} busy={busy} />
          <Button kind="danger" busy={busy} busyWords="请稍候…" onPress={leave}>
            确定不等了
          </Button>
        </Sheet>
      )}
    </Card>
  )
}
