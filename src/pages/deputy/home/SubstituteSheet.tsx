import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { PickOne } from '../../../components/PickOne'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import type { Duty } from './duty'

interface SubstituteSheetProps {
  duty: Duty
  onClose: () => void
  onNamed: () => Promise<void>
}

/** Who sits there instead: only deputies who are free that day can be chosen. */
export function SubstituteSheet({ duty, onClose, onNamed }: SubstituteSheetProps) {
  const [substitute, setSubstitute] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.duty.nameSubstitute)
  const options = duty.freeDeputies.map(({ id, name }) => ({ value: id, name }))
  const chosen = duty.freeDeputies.find(deputy => deputy.id === substitute)
  const name = async () => {
    setWrong(substitute ? null : '请选一位代表')
    if (!substitute) return showFault()
    if (!(await send({ day: duty.day.id, substitute }))) return
    onClose()
    say('已请人代替')
    await onNamed()
  }
  return (
    <Sheet title={`${dayAndWeekday(duty.day.day)}，请人代替`} open onClose={onClose}>
      {options.length === 0 ? (
        <Empty title="这一天没有空着的代表" text="请打电话和联络站商量" />
      ) : (
        <>
          <PickOne label="请哪一位代表" options={options} value={substitute} wrong={wrong} onChange={setSubstitute} />
          <Refusal problem={problem} again={name} busy={busy} />
          <Button busy={busy} onPress={name}>
            {chosen ? `请${chosen.name}代表替我接待` : '请这位代表替我接待'}
          </Button>
        </>
      )}
    </Sheet>
  )
}
