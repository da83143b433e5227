import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday, momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { forWhom } from '../visit/SaidWish'
import type { Wait } from './waits'

interface OfferCardProps {
  wait: Wait
  /** It is what the page asks first: taking it is the main button. */
  first?: boolean
  /** It was refused, or is over: what is shown is to be read anew. */
  onAnswered: () => void
  /** Opens the page with the numbers: on top of this one unless this one is over by it. */
  open?: typeof goTo
}

/** A place that is held for me: one tap takes it, another leaves it and the list. */
export function OfferCard({ wait, first = true, onAnswered, open = goTo }: OfferCardProps) {
  const take = useSending(call.reception.takeOffer)
  const leave = useSending(call.reception.leaveWaitlist)
  const { offer } = wait
  if (!offer) return null
  const problem = take.problem ?? leave.problem
  const over = problem?.code === 'OFFER_OVER' || problem?.code === 'WAIT_OVER'
  const accept = async () => {
    leave.forgive()
    const booking = await take.send({ wait: wait.id })
    if (!booking) return
    open('resident/book-slot', { booked: booking.id })
  }
  const refuse = async () => {
    take.forgive()
    if (!(await leave.send({ wait: wait.id }))) return
    say('好的，不给您留了')
    onAnswered()
  }
  const busy = take.busy || leave.busy
  const whom = forWhom(wait)
  const when = `${dayAndWeekday(wait.day)} ${offer.label}`
  return (
    <Card tone="amber">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">候补到位置了</Box>
            <Tag tone="amber">等您答复</Tag>
          </Box>
          <DateHead day={wait.day} time={offer.label} />
          <Box className="body">{wait.stationName}</Box>
          {whom && <Box className="body">{whom}</Box>}
          <Box className="body strong numerals">给您留到 {momentInWords(offer.until)}</Box>
          <Box className="small">到时没有答复，就不再给您留</Box>
        </Box>
        <Refusal problem={problem} anew={over ? onAnswered : undefined} busy={busy} />
        {!over && (
          <Box className="stack">
            <Button
              kind={first ? 'main' : 'plain'}
              busy={take.busy}
              busyWords="正在约…"
              disabled={leave.busy}
              label={`要这一场 ${when}`}
              onPress={accept}
            >
              要这一场
            </Button>
            <Button kind="plain" busy={leave.busy} disabled={take.busy} label={`不要了 ${when}`} onPress={refuse}>
              不要了
            </Button>
          </Box>
        )}
      </Box>
    </Card>
  )
}
