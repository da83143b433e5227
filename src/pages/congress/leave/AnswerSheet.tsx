import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface AnswerSheetProps {
  leave: Outputs['rota']['leaves'][number]
  onClose: () => void
  onAnswered: () => Promise<void>
}

/** Yes, or no with a sentence; and what a yes means for the seats in that time. */
export function AnswerSheet({ leave, onClose, onAnswered }: AnswerSheetProps) {
  const { draft, write, clear } = useDraft(`leave:${leave.id}`, { accept: 'yes' as 'yes' | 'no', answer: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.rota.answerLeave)
  const accept = draft.accept === 'yes'
  const words = draft.answer.trim()
  const answer = async () => {
    const missing = accept || words ? null : '不同意要写一句为什么'
    setWrong(missing)
    if (missing) return
    const done = await send({ leave: leave.id, accept, ...(words ? { answer: words } : {}) })
    if (done) {
      clear()
      onClose()
      say(accept ? '已同意' : '已答复')
    }
    if (done || problem?.code === 'LEAVE_ANSWERED') await onAnswered()
  }
  const proposed = leave.seats.filter(seat => !seat.accepted).length
  return (
    <Sheet title={`答复${leave.name}代表的请假`} open onClose={onClose}>
      <Choice
        label="是否同意"
        options={[
          { value: 'yes', name: '同意', explains: proposed > 0 ? `待确认的${proposed}天会空出来` : '这几天不会排到' },
          { value: 'no', name: '不同意' },
        ]}
        value={draft.accept}
        onChange={value => write({ accept: value })}
      />
      <TextField
        label="给代表的话"
        note={accept ? '可以不填' : '请写明为什么'}
        most={100}
        value={draft.answer}
        wrong={wrong}
        onChange={value => write({ answer: value })}
      />
      {leave.seats.some(seat => seat.accepted) && (
        <Box className="small quiet">已接受的接待不会动，会请代表请人代替</Box>
      )}
      <Problem problem={problem} />
      <Button busy={busy} onPress={answer}>
        {accept ? '同意请假' : '答复不同意'}
      </Button>
    </Sheet>
  )
}
