import { useState } from 'react'
import { type AppealAnswer, noteDecisionWords } from '#domain/reception/noShow'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { contactLine } from '../../../components/staff/benchWords'
import { Tag } from '../../../components/Tag'
import { TextArea } from '../../../components/TextArea'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

type Note = Outputs['noShow']['list'][number]

interface NoShowCardProps {
  note: Note
  onAnswered: () => Promise<void>
}

/** One day missed again, what the person said of it, and the clerk's decision. */
export function NoShowCard({ note, onAnswered }: NoShowCardProps) {
  const [answer, setAnswer] = useState('')
  const { send, busy, problem } = useSending(call.noShow.answer)
  const decide = async (decision: AppealAnswer) => {
    const words = answer.trim() ? { answer: answer.trim() } : {}
    if (!(await send({ note: note.id, decision, ...words }))) return
    say('已经告诉对方')
    await onAnswered()
  }
  const { name, phone } = note.contact
  return (
    <Card
      title={`${dayAndWeekday(note.day)} ${note.label}`}
      aside={
        <Tag tone={note.decision ? 'grey' : note.appeal ? 'amber' : 'blue'}>
          {note.decision ? noteDecisionWords[note.decision] : note.appeal ? '等您定' : `第${note.times}次`}
        </Tag>
      }
    >
      <Box className="stack">
        <Box className="body numerals">
          {note.number}　{note.decision === 'lapsed' ? '没到要记的次数' : `第${note.times}次没有来`}
        </Box>
        {(name || phone) && <Box className="small quiet numerals">{contactLine(note.contact, false)}</Box>}
        {note.appeal && <Box className="body keep-lines">对方说：{note.appeal}</Box>}
        {note.answer && <Box className="body keep-lines">答复：{note.answer}</Box>}
        {!note.decision && (
          <>
            {note.appeal && (
              <TextArea label="答复对方" note="可以不填" most={200} value={answer} onChange={setAnswer} />
            )}
            <Refusal problem={problem} />
            <Button kind="plain" label={`不算没有来，${note.number}`} busy={busy} onPress={() => decide('takenBack')}>
              不算没有来
            </Button>
            {note.appeal && (
              <Button kind="quiet" label={`记录还在，${note.number}`} busy={busy} onPress={() => decide('stays')}>
                记录还在
              </Button>
            )}
          </>
        )}
      </Box>
    </Card>
  )
}
