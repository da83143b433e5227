import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { AnotherPlace } from '../../../components/staff/AnotherPlace'
import { ReadOut } from '../../../components/staff/ReadOut'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface OnThePhoneProps {
  booking: { id: string; number: string; label: string }
  day: { day: string; stationId: string }
  onChanged: () => void
}

/** For who booked on a phone of their own and rings, such as after the cut-off: another place, or none. */
export function OnThePhone({ booking, day, onChanged }: OnThePhoneProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Box className="row-wrap">
        <Button kind="quiet" inline label={`来电改约 ${booking.number}`} onPress={() => setOpen(true)}>
          来电改约
        </Button>
      </Box>
      {open && <ChangeOrCancel booking={booking} day={day} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </>
  )
}

function ChangeOrCancel({ booking, day, onChanged, onClose }: OnThePhoneProps & { onClose: () => void }) {
  const { id, number, label } = booking
  const [choosing, setChoosing] = useState(false)
  const [tell, setTell] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.reception.cancelBookingFor)
  const cancel = async () => {
    if (!(await send({ booking: id }))) return
    say('已取消')
    onClose()
    onChanged()
  }
  if (tell)
    return (
      <Sheet title="换好了" open onClose={onChanged} closeWords="说完了，返回">
        <ReadOut words={tell} />
      </Sheet>
    )
  return (
    <Sheet title={`${number}号打电话来改`} open onClose={onClose}>
      {choosing ? (
        <AnotherPlace
          booking={id}
          stationId={day.stationId}
          held={{ day: day.day, label }}
          onChanged={setTell}
          onClose={() => setChoosing(false)}
        />
      ) : (
        <>
          <Box className="body even">
            现在约的是 {label}
            。请先问清是不是本人，再改。换好以前，这一场一直给对方留着；取消以后，位置马上让给别人，收不回来。
          </Box>
          <Refusal problem={problem} again={cancel} busy={busy} />
          <Button disabled={busy} onPress={() => setChoosing(true)}>
            换一场
          </Button>
          <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
            对方不来了，取消预约
          </Button>
        </>
      )}
    </Sheet>
  )
}
