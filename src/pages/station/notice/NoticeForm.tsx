import { longestNotice } from '#domain/reception/announcement'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface NoticeFormProps {
  day: string
  notice: Outputs['reception']['noticeText']
  again: () => Promise<void>
}

/** The words of a notice. Somebody else's are never overwritten: they are read first, beside one's own. */
export function NoticeForm({ day, notice, again }: NoticeFormProps) {
  const { draft, write, clear } = useDraft<{ text: string | null }>(`notice:${day}`, { text: null })
  const { send, busy, problem } = useSending(call.reception.saveNoticeText)
  const text = draft.text ?? notice.text
  const changed = text.trim() !== notice.text
  const keep = async () => {
    const kept = await send({ day, version: notice.version, text: text.trim() })
    if (kept) {
      clear()
      write({ text: null })
      say('公告已保存')
    }
    await again()
  }
  return (
    <Box className="stack">
      {notice.outdated && (
        <Box className="stack-close">
          <Box className="body publish-late">▲ 代表、时间或别的安排有了变化，这份公告还是按原来的写的。</Box>
          <Button kind="plain" onPress={() => write({ text: notice.generated })}>
            换成按现在的安排写的
          </Button>
        </Box>
      )}
      <Box className="notice-words">
        <TextArea label="公告" most={longestNotice} value={text} onChange={value => write({ text: value })} />
      </Box>
      <Problem problem={problem} />
      {problem?.code === 'CHANGED_MEANWHILE' && changed && (
        <Box className="stack-close">
          <Box className="body strong">现在的公告是：</Box>
          <Box className="body notice-text">{notice.text}</Box>
        </Box>
      )}
      {changed && (
        <>
          <Button busy={busy} busyWords="正在保存…" onPress={keep}>
            保存公告
          </Button>
          <Button kind="quiet" onPress={() => write({ text: null })}>
            不改了
          </Button>
        </>
      )}
    </Box>
  )
}
