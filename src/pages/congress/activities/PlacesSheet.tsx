import { useState } from 'react'
import { Button } from '../../../components/Button'
import { showFault } from '../../../components/Fault'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface PlacesSheetProps {
  activity: Outputs['activity']['list'][number]
  onClose: () => void
  onChanged: () => Promise<void>
}

/** How many places an activity has from now on: who waits moves up. */
export function PlacesSheet({ activity, onClose, onChanged }: PlacesSheetProps) {
  const [typed, setTyped] = useState(String(activity.capacity))
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.activity.resize)
  const change = async () => {
    const capacity = Number(typed)
    const fits = /^[1-9]\d{0,2}$/.test(typed) && capacity <= 500
    const found = !fits
      ? '请填几个人，1到500'
      : capacity < activity.held
        ? `已经有${activity.held}位代表报上名，不能少于${activity.held}`
        : null
    setWrong(found)
    if (found) return showFault()
    if (await send({ activity: activity.id, capacity })) {
      onClose()
      say('名额改好了')
    }
    await onChanged()
  }
  return (
    <Sheet title={`改“${activity.title}”的名额`} open onClose={onClose}>
      <TextField
        label="名额"
        note={activity.waiting > 0 ? '加了名额，候补的按先后递补' : `已有${activity.held}人报名，不能少于这个数`}
        keyboard="digits"
        most={3}
        value={typed}
        wrong={wrong}
        onChange={setTyped}
      />
      <Problem problem={problem} />
      <Button busy={busy} onPress={change}>
        改名额
      </Button>
    </Sheet>
  )
}
