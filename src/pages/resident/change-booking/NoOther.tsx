import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Words } from '../../../components/Words'
import { call } from '../../../platform/call'
import { goTo, replaceBy } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { say, telephone } from '../../../platform/wechat'
import type { Booking } from '../bookings/booking'

interface NoOtherProps {
  booking: Booking
  why: string
  /** The place is no more: something is to be chosen instead of it. */
  gone: boolean
  refresh: () => Promise<void>
}

/** There is no other place at the station now: why, when there will be, and what can be done until then. */
export function NoOther({ booking, why, gone, refresh }: NoOtherProps) {
  const { send, busy, problem } = useSending(call.reception.answerChange)
  const { asked } = booking
  const stayAway = async () => {
    if (!asked || !(await send({ booking: booking.id, asked: asked.nth, answer: 'cancel' }))) return
    say('好的，不用来了')
    replaceBy('resident/bookings')
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'ANSWERED_BEFORE'
  return (
    <Card title="现在没有别的场次可以换">
      <Box className="stack">
        <Box className="body even">
          <Words text={why} />
        </Box>
        {!gone && <Box className="body even">您约的这一场还在。</Box>}
        {gone && (
          <>
            <Button kind="plain" onPress={() => goTo('resident/stations')}>
              看看别的联络站
            </Button>
            <Button kind="plain" onPress={() => telephone(booking.phone)}>
              打电话给联络站
            </Button>
            <Refusal problem={problem} anew={outrun ? refresh : undefined} busy={busy} />
            {asked?.open && (
              <Button kind="quiet" busy={busy} busyWords="正在记…" onPress={stayAway}>
                不来了
              </Button>
            )}
          </>
        )}
      </Box>
    </Card>
  )
}
