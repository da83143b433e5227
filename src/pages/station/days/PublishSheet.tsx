import { Button } from '../../../components/Button'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import type { StationDay } from './stationDay'

interface PublishSheetProps {
  day: StationDay
  onClose: () => void
  onPublished: () => Promise<void>
}

/** The notice of a day before it goes out: what it will say, and the topic that the clerk may set. */
export function PublishSheet({ day, onClose, onPublished }: PublishSheetProps) {
  const { draft, write, clear } = useDraft(`publish:${day.id}`, { topic: day.topic ?? '' })
  const { send, busy, problem } = useSending(call.reception.publishDay)
  const publish = async () => {
    const topic = draft.topic.trim()
    if (!(await send({ day: day.id, ...(topic ? { topic } : {}) }))) return
    clear()
    onClose()
    say('公告已发布')
    await onPublished()
  }
  return (
    <Sheet title={`发布${dayAndWeekday(day.day)}的公告`} open onClose={onClose}>
      <Box className="body quiet">发布后居民就能看到，也能预约 {day.capacity} 个位置。</Box>
      <TextField label="议题" note="可以不填" most={40} value={draft.topic} onChange={topic => write({ topic })} />
      <Refusal problem={problem} again={publish} busy={busy} />
      <Button busy={busy} busyWords="正在发布…" onPress={publish}>
        发布，开始接受预约
      </Button>
    </Sheet>
  )
}
