import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { call } from '../../../platform/call'
import { useRunning } from '../../../platform/useRunning'
import { say } from '../../../platform/wechat'
import { AnotherByCode } from './AnotherByCode'
import type { PlaceFound } from './found'

interface ChangeFoundProps {
  district: string
  code: string
  place: PlaceFound
  /** How it stands now. */
  onRead: (place: PlaceFound) => void
  onChanged: (place: PlaceFound) => void
}

/** What has changed of a booking with a paper code, and the answer of whoever holds the paper. */
export function ChangeFound({ district, code, place, onRead, onChanged }: ChangeFoundProps) {
  const { send, busy, problem } = useRunning(call.reception.answerByCode)
  const [letting, setLetting] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const { asked } = place
  if (!asked) return null
  const live = place.state === 'booked'
  const answer = async (said: 'keep' | 'cancel') => {
    const after = await send({ district, code, asked: asked.nth, answer: said })
    if (!after) return
    setLetting(false)
    say(said === 'keep' ? '好的，给您留着' : '好的，不用来了')
    onRead(after)
  }
  const anew = async () => {
    setLetting(false)
    const found = await call.reception.bookingByCode({ district, code }).catch(() => null)
    if (found) onRead(found)
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'ANSWERED_BEFORE'
  const refusal = <Refusal problem={problem} anew={outrun ? anew : undefined} busy={busy} />
  return (
    <Box className="stack">
      <Box className="stack-close">
        <Box className="body strong even">{asked.because}。</Box>
        <Box className="body even">{live ? '您还来吗？' : '这一场没有了，您想换一场吗？'}</Box>
      </Box>
      {!letting && refusal}
      {choosing ? (
        <AnotherByCode
          district={district}
          code={code}
          place={place}
          onChanged={onChanged}
          onClose={() => setChoosing(false)}
        />
      ) : (
        <>
          {live && (
            <Button busy={busy} onPress={() => answer('keep')}>
              照来
            </Button>
          )}
          <Button kind={live ? 'plain' : 'main'} disabled={busy} onPress={() => setChoosing(true)}>
            换一场
          </Button>
          <Button kind="quiet" disabled={busy} onPress={() => setLetting(true)}>
            不来了
          </Button>
        </>
      )}
      <Sheet title="不来了？" open={letting} onClose={() => setLetting(false)} closeWords={live ? '还来' : '返回'}>
        <Box className="body even">
          {live
            ? '位置马上让给别人，号码作废。想来要重新约，或当天直接到现场取号。'
            : '记下以后，联络站就不再打电话问了。'}
        </Box>
        {letting && refusal}
        <Button kind="danger" busy={busy} busyWords="正在记…" onPress={() => answer('cancel')}>
          确定不来了
        </Button>
      </Sheet>
    </Box>
  )
}
