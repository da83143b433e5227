import { useState } from 'react'
import { serviceWords } from '#domain/reception/kinds'
import { Button } from '../../../components/Button'
import { bookingStanding } from '../../../components/bookingStanding'
import { Card } from '../../../components/Card'
import { changedWords } from '../../../components/changedWords'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { useRunning } from '../../../platform/useRunning'
import { say, telephone } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { waitsForAnswer } from '../waiting/waitsForAnswer'
import { AnotherByCode } from './AnotherByCode'
import { ChangeFound } from './ChangeFound'
import type { PlaceFound } from './found'

interface BookingFoundProps {
  district: string
  code: string
  first: PlaceFound
}

/** The booking that a paper code opens: when and where, with what one arrives, what has changed, and giving it back. Whose it is stands nowhere. */
export function BookingFound({ district, code, first }: BookingFoundProps) {
  const [place, setPlace] = useState(first)
  const [asks, setAsks] = useState(false)
  const [choosing, setChoosing] = useState(false)
  /** The number that is void on the paper, once the place was changed here. */
  const [before, setBefore] = useState<string | null>(null)
  const { send, busy, problem } = useRunning(call.reception.cancelByCode)
  const { word, tone } = bookingStanding(place)
  const asked = waitsForAnswer(place)
  const cancel = async () => {
    const after = await send({ district, code })
    if (!after) return
    setPlace(after)
    setAsks(false)
    say('已取消')
  }
  const changed = (after: PlaceFound) => {
    setBefore(place.number)
    setPlace(after)
    setChoosing(false)
    say('换好了')
  }
  return (
    <Card title="代约的预约">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">号码 {place.number}</Box>
            {asked ? <Tag tone="amber">等您答复</Tag> : <Tag tone={tone}>{word}</Tag>}
          </Box>
          <DateHead day={place.day} time={place.label} />
          <Box className="body">{place.stationName}</Box>
          <Box className="small quiet">{place.address}</Box>
          {place.service !== 'opinion' && <Box className="small quiet">{serviceWords[place.service]}</Box>}
          {place.arrivalCode && (
            <>
              <Box className="body strong numerals">报到码 {place.arrivalCode}</Box>
              <Box className="small quiet numerals">到了报给工作人员；大厅叫的是号码 {place.number}</Box>
            </>
          )}
        </Box>
        {before && (
          <Box role="status" className="body strong even">
            ✓ 换好了。{changedWords(before)}
          </Box>
        )}
        {asked && <ChangeFound district={district} code={code} place={place} onRead={setPlace} onChanged={changed} />}
        {!asked && place.asked?.answer === 'kept' && (
          <Box className="small quiet even">{place.asked.because}。您说了照来。</Box>
        )}
        <Button kind="plain" onPress={() => telephone(place.phone)}>
          打电话给联络站
        </Button>
        {!asked && place.cancellable && choosing && (
          <AnotherByCode
            district={district}
            code={code}
            place={place}
            onChanged={changed}
            onClose={() => setChoosing(false)}
          />
        )}
        {!asked && place.cancellable && !choosing && (
          <>
            <Box className="small quiet">{momentInWords(place.cancelUntil)}前可以换一场，也可以取消</Box>
            <Button kind="plain" onPress={() => setChoosing(true)}>
              换一场
            </Button>
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
