import { useState } from 'react'
import { noteDecisionWords } from '#domain/reception/noShow'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Tag } from '../../../components/Tag'
import { TextArea } from '../../../components/TextArea'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { noteWords } from './noteWords'

type Note = Outputs['noShow']['mine'][number]

interface NoteCardProps {
  note: Note
  onAppealed: () => Promise<void>
}

/** One day that was missed: what I said of it, and what the station decided. */
export function NoteCard({ note, onAppealed }: NoteCardProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.noShow.appeal)
  const short = reason.trim().length < 2
  const appeal = async () => {
    setTried(true)
    if (short) return showFault()
    if (!(await send({ note: note.id, reason: reason.trim() }))) return
    say('联络站会看的')
    await onAppealed()
  }
  return (
    <Card
      title={`${dayAndWeekday(note.day)} ${note.label}`}
      aside={
        note.decision && (
          <Tag tone={note.decision === 'stays' ? 'grey' : 'green'}>{noteDecisionWords[note.decision]}</Tag>
        )
      }
    >
      <Box className="stack">
        <Box className="body even">{noteWords(note)}</Box>
        {note.appeal && <Box className="body keep-lines">您说：{note.appeal}</Box>}
        {note.answer && <Box className="body keep-lines">联络站说：{note.answer}</Box>}
        {note.appeal && !note.decision && <Box className="small quiet">联络站还在看，有结果会在通知里告诉您。</Box>}
        {!note.appeal && !note.decision && (
          <>
            <TextArea
              label="说说原因"
              hint={
                note.forOther ? '比如：那天人来了；临时生病，没来得及取消' : '比如：我那天来了；临时生病，没来得及取消'
              }
              most={200}
              value={reason}
              wrong={tried && short ? '请写一句原因' : null}
              onChange={setReason}
            />
            <Refusal problem={problem} again={appeal} busy={busy} />
            <Button kind="plain" busy={busy} busyWords="正在提交…" onPress={appeal}>
              告诉联络站
            </Button>
          </>
        )}
      </Box>
    </Card>
  )
}
