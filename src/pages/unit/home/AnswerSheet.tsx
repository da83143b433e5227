import { useState } from 'react'
import { longestAnswer } from '#domain/reception/invitation'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import type { Invitation } from './invitation'

type Coming = 'yes' | 'no'

const ways: { value: Coming; name: string }[] = [
  { value: 'yes', name: '派人去' },
  { value: 'no', name: '去不了' },
]

interface AnswerSheetProps {
  invitation: Invitation
  onAnswered: () => Promise<void>
  onClose: () => void
}

/** Who comes, by name and post, or why nobody can. */
export function AnswerSheet({ invitation, onAnswered, onClose }: AnswerSheetProps) {
  const { day, unit, answer } = invitation
  const standing: { coming: Coming; who: string; why: string } = {
    coming: answer?.comes === false ? 'no' : 'yes',
    who: answer?.comes ? answer.words : '',
    why: answer?.comes === false ? answer.words : '',
  }
  const { draft, write, clear } = useDraft(`invitation:${day.id}:${unit.id}`, standing)
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.duty.answerInvitation)
  const comes = draft.coming === 'yes'
  const words = (comes ? draft.who : draft.why).trim()
  const reply = async () => {
    const short = Array.from(words).length < 2
    setWrong(short ? (comes ? '请写派谁去' : '请写为什么去不了') : null)
    if (short) return showFault()
    const done = await send({ day: day.id, unit: unit.id, comes, answer: words })
    await onAnswered()
    if (!done) return
    clear()
    say('已告诉联络站')
    onClose()
  }
  return (
    <Sheet title={`答复 ${dayAndWeekday(day.day)}`} open onClose={onClose}>
      <Choice
        tiles
        label="去不去"
        options={ways}
        value={draft.coming}
        onChange={coming => {
          setWrong(null)
          write({ coming })
        }}
      />
      {comes ? (
        <TextField
          label="派谁去"
          hint="如：物业科科长陈志远"
          note="姓名和职务"
          most={longestAnswer}
          value={draft.who}
          wrong={wrong}
          onChange={who => write({ who })}
        />
      ) : (
        <TextField
          label="为什么去不了"
          most={longestAnswer}
          value={draft.why}
          wrong={wrong}
          onChange={why => write({ why })}
        />
      )}
      <Box className="small quiet">联络站马上能看到。{day.practice}开始以前可以再改。</Box>
      <Refusal problem={problem} again={reply} busy={busy} />
      <Button busy={busy} busyWords="正在答复…" onPress={reply}>
        答复联络站
      </Button>
    </Sheet>
  )
}
