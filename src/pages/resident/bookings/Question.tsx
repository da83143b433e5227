import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Words } from '../../../components/Words'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { whyNoOther } from '../change-booking/whyNoOther'
import { mayWait } from '../day/dayWords'
import type { Booking } from './booking'
import { untilWhen } from './untilWhen'

interface QuestionProps {
  booking: Booking
  /** They wait for another place of the same day, and nobody calls them meanwhile. */
  waitsAnew: boolean
  /** It is what the page asks first: its usual answer is the main button. */
  first: boolean
  onAnswered: () => void
}

/** What has changed, and one tap for each answer. A place that is gone cannot be kept. */
export function Question({ booking, waitsAnew, first, onAnswered }: QuestionProps) {
  const { send, busy, problem } = useSending(call.reception.answerChange)
  const { asked, number } = booking
  const live = booking.state === 'booked'
  // Where the office took the place, choosing another one is the next thing to do, unless there is none.
  const gone = !live && !waitsAnew
  const district = useDistrictId()
  const station = booking.stationId
  const days = useReading(gone && district ? `days:${district}:${station}` : null, () =>
    call.reception.nextDays({ district: district ?? '', station }),
  )
  const none = days.data && whyNoOther(days.data)
  if (!asked) return null
  const answer = async (said: 'keep' | 'cancel') => {
    if (!(await send({ booking: booking.id, asked: asked.nth, answer: said }))) return
    say(said === 'keep' ? '好的，给您留着' : '好的，不用来了')
    onAnswered()
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'ANSWERED_BEFORE'
  const another = (
    <Button
      kind={first && gone && (!none || days.data?.some(mayWait)) ? 'main' : 'plain'}
      label={`${none ? '看看还能怎么办' : '换一场'} ${number}`}
      onPress={() => goTo('resident/change-booking', { booking: booking.id })}
    >
      {none ? '看看还能怎么办' : '换一场'}
    </Button>
  )
  return (
    <Box className="stack">
      <Box className="stack-close">
        <Box className="body strong even">{asked.because}。</Box>
        <Box className="body">
          {live ? '您还来吗？' : waitsAnew || none ? '这一场没有了。' : '这一场没有了，您想换一场吗？'}
        </Box>
        {none && (
          <Box className="body even">
            <Words text={none} />
          </Box>
        )}
        <Box className="small quiet even">
          {waitsAnew ? '您在候补这一天，有空位马上通知您。想去别的日子也可以换。' : untilWhen(booking)}
        </Box>
      </Box>
      <Refusal problem={problem} anew={outrun ? onAnswered : undefined} busy={busy} />
      {live && (
        <Button kind={first ? 'main' : 'plain'} busy={busy} label={`照来 ${number}`} onPress={() => answer('keep')}>
          照来
        </Button>
      )}
      {another}
      <Button kind="quiet" busy={busy} label={`不来了 ${number}`} onPress={() => answer('cancel')}>
        不来了
      </Button>
    </Box>
  )
}
