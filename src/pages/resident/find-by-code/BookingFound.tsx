import { useState } from 'react'
import { serviceWords } from '#domain/reception/kinds'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday, momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { useRunning } from '../../../platform/useRunning'
import { say, telephone } from '../../../platform/wechat'

type Place = Outputs['reception']['bookingByCode']

/** The booking that a paper code opens: when and where, and giving it back. Whose it is stands nowhere. */
export function BookingFound({ district, code, first }: { district: string; code: string; first: Place }) {
  const [place, setPlace] = useState(first)
  const [asks, setAsks] = useState(false)
  const { send, busy, problem } = useRunning(call.reception.cancelByCode)
  const live = place.state === 'booked'
  const cancel = async () => {
    const after = await send({ district, code })
    if (!after) return
    setPlace(after)
    setAsks(false)
    say('已取消')
  }
  return (
    <Card title="代约的预约">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">号码 {place.number}</Box>
            <Tag tone={live && !place.begun ? 'green' : 'grey'}>
              {live ? (place.begun ? '已过' : '约好了') : '已取消'}
            </Tag>
          </Box>
          <Box className="title numerals">
            {dayAndWeekday(place.day)} {place.label}
          </Box>
          <Box className="body">{place.stationName}</Box>
          <Box className="small quiet">{place.address}</Box>
          {place.service !== 'opinion' && <Box className="small quiet">{serviceWords[place.service]}</Box>}
        </Box>
        <Button kind="plain" onPress={() => telephone(place.phone)}>
          打电话给联络站
        </Button>
        {place.cancellable && (
          <>
            <Box className="small quiet">{momentInWords(place.cancelUntil)}前可以取消</Box>
            <Button kind="quiet" onPress={() => setAsks(true)}>
              取消预约
            </Button>
          </>
        )}
        <Sheet title="取消这次预约？" open={asks} onClose={() => setAsks(false)} closeWords="保留预约">
          <Box className="body even">取消后号码作废，想来要重新约，或当天直接到现场取号。</Box>
          <Refusal problem={problem} again={cancel} busy={busy} />
          <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
            确定不去了
          </Button>
        </Sheet>
      </Box>
    </Card>
  )
}
