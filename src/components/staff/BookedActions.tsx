import { useState } from 'react'
import { call, type Outputs } from '../../platform/call'
import { goTo } from '../../platform/go'
import { useSending } from '../../platform/useSending'
import { say } from '../../platform/wechat'
import { Button } from '../Button'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Refusal } from '../Refusal'
import { Sheet } from '../Sheet'
import { PaperSlip } from './PaperSlip'

export type Booked = Outputs['reception']['bookedFor'][number]

/** The question to which no answer has come, while one can. */
export const openQuestion = ({ asked, begun }: Booked): Booked['asked'] =>
  asked?.answer === null && !begun ? asked : null

/** Who asks whoever has no WeChat. */
const toAsk = (byPhone: boolean, atStation?: boolean): string => {
  if (atStation) return byPhone ? '请在“待打电话”里打电话问。' : '没有留电话，对方来站里时，请当面问一声。'
  return byPhone ? '联络站会打电话问。' : '没有留电话，请您转告，再打电话把答复告诉联络站。'
}

interface BookedActionsProps {
  booked: Booked
  /** For the station's own clerk, who is the one to ring. */
  atStation?: boolean
  onChanged: () => void
}

/** What may be done for somebody with a paper code, and what they are still to be asked. */
export function BookedActions({ booked, atStation, onChanged }: BookedActionsProps) {
  const [asking, setAsking] = useState<'cancel' | 'code' | null>(null)
  const asked = openQuestion(booked)
  const close = () => setAsking(null)
  return (
    <>
      {asked && (
        <Box className="body even">
          {asked.because}。{toAsk(booked.contact.phone !== undefined, atStation)}
        </Box>
      )}
      {booked.state === 'booked' && !booked.begun && (
        <Box className="row-wrap">
          {booked.changeable && (
            <Button
              kind="plain"
              inline
              label={`换一场 ${booked.number}`}
              onPress={() => goTo('grid/change', { booking: booked.id })}
            >
              换一场
            </Button>
          )}
          <Button kind="plain" inline label={`补发预约码 ${booked.number}`} onPress={() => setAsking('code')}>
            补发预约码
          </Button>
          <Button kind="quiet" inline label={`取消预约 ${booked.number}`} onPress={() => setAsking('cancel')}>
            取消预约
          </Button>
        </Box>
      )}
      {asking === 'cancel' && (
        <CancelFor
          booked={booked}
          onClose={close}
          onCancelled={() => {
            close()
            onChanged()
          }}
        />
      )}
      {asking === 'code' && <NewCode booked={booked} onClose={close} />}
    </>
  )
}

interface AboutBooked {
  booked: Booked
  onClose: () => void
}

function CancelFor({ booked, onClose, onCancelled }: AboutBooked & { onCancelled: () => void }) {
  const { send, busy, problem } = useSending(call.reception.cancelBookingFor)
  const cancel = async () => {
    if (!(await send({ booking: booked.id }))) return
    say('已取消')
    onCancelled()
  }
  return (
    <Sheet title="取消这次预约？" open onClose={onClose} closeWords="保留预约">
      <Box className="body even">
        {booked.contact.name}，{dayAndWeekday(booked.day)} {booked.label}。取消后号码和预约码都作废，请告诉来的人。
      </Box>
      <Refusal problem={problem} again={cancel} busy={busy} />
      <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
        确定取消
      </Button>
    </Sheet>
  )
}

/** The paper was lost: a new code, once more on the screen and never again. */
function NewCode({ booked, onClose }: AboutBooked) {
  const { send, busy, problem } = useSending(call.reception.renewCode)
  const [renewed, setRenewed] = useState<Outputs['reception']['renewCode'] | null>(null)
  const renew = async () => setRenewed((await send({ booking: booked.id })) ?? null)
  if (renewed)
    return (
      <Sheet title="新的预约码" open onClose={onClose} closeWords="抄好了">
        <PaperSlip booked={renewed} />
      </Sheet>
    )
  return (
    <Sheet title="补发预约码？" open onClose={onClose}>
      <Box className="body even">
        {booked.contact.name}，{dayAndWeekday(booked.day)} {booked.label}
        。纸条丢了才补发：旧的预约码马上作废，谁补发的会记下来。预约和号码不变。
      </Box>
      <Refusal problem={problem} again={renew} busy={busy} />
      <Button busy={busy} busyWords="正在补发…" onPress={renew}>
        补发
      </Button>
    </Sheet>
  )
}
