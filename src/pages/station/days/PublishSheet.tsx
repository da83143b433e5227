import { announcement, longestNotice } from '#domain/reception/announcement'
import { Button } from '../../../components/Button'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { TopicField } from '../../../components/staff/TopicField'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import type { StationDay } from './stationDay'

interface PublishSheetProps {
  day: StationDay
  onClose: () => void
  onPublished: () => Promise<void>
}

/** What stays on the phone until it is published. Without words of the clerk's own the notice follows the topic. */
interface Kept {
  topic: string
  text: string | null
}

/** The notice of a day before it goes out: its topic, and its words to be read and changed. */
export function PublishSheet({ day, onClose, onPublished }: PublishSheetProps) {
  const notice = useReading(`notice:${day.id}`, () => call.reception.noticeText({ day: day.id }))
  const { draft, write, clear } = useDraft<Kept>(`publish:${day.id}`, { topic: day.topic ?? '', text: null })
  const { send, busy, problem } = useSending(call.reception.publishDay)
  const topic = draft.topic.trim()
  const standing = notice.data?.edited ? notice.data.text : announcement({ ...day, topic: topic || day.topic })
  const text = draft.text ?? standing
  const publish = async () => {
    const own = text === announcement({ ...day, topic: topic || day.topic }) ? {} : { text: text.trim() }
    const version = notice.data?.version ?? day.version
    if (!(await send({ day: day.id, version, ...own, ...(topic ? { topic } : {}) }))) return void notice.again()
    clear()
    onClose()
    say('公告已发布')
    await onPublished()
  }
  return (
    <Sheet title={`发布${dayAndWeekday(day.day)}的公告`} open onClose={onClose}>
      {day.publishesLate && (
        <Box className="body publish-late">
          ▲ 已经过了公告的最晚日子（{dayAndWeekday(day.lastNoticeDay)}）。现在发布，会记下“公告晚发”，居民也会看到。
        </Box>
      )}
      <Box className="body quiet">
        发布后居民就能看到，也能预约 {day.capacity} 个位置{day.kept > 0 ? `，另留 ${day.kept} 个给现场取号` : ''}。
      </Box>
      <TopicField topics={day.topics} value={draft.topic} onChange={value => write({ topic: value })} />
      {notice.loading ? (
        <Skeleton cards={1} lines={4} />
      ) : (
        <Box className="notice-words">
          <TextArea
            label="公告"
            note="可以改"
            most={longestNotice}
            value={text}
            onChange={value => write({ text: value })}
          />
        </Box>
      )}
      {draft.text !== null && (
        <Button kind="quiet" onPress={() => write({ text: null })}>
          不要我改的，换回自动写的
        </Button>
      )}
      <Refusal problem={problem ?? notice.problem} again={publish} busy={busy} />
      <Button busy={busy} busyWords="正在发布…" onPress={publish}>
        发布，开始接受预约
      </Button>
    </Sheet>
  )
}
