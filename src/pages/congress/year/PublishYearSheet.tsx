import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface PublishYearSheetProps {
  year: number
  receptions: number
  provisional: number
  onClose: () => void
  onPublished: () => Promise<void>
}

/** The question before a year goes out: what will be read, and the sentence that stands with it. */
export function PublishYearSheet({ year, receptions, provisional, onClose, onPublished }: PublishYearSheetProps) {
  const { draft, write, clear } = useDraft(`publish-year:${year}`, { why: `${year}年度接待安排` })
  const [unsaid, setUnsaid] = useState(false)
  const { send, busy, problem } = useSending(call.yearPlan.publish)
  const publish = async () => {
    const why = draft.why.trim()
    setUnsaid(why.length < 2)
    if (why.length < 2) return
    const answer = await send({ year, why })
    if (!answer) return
    clear()
    onClose()
    say(answer.changed ? '全年安排已公布' : '和已公布的一样，没有新的版本')
    await onPublished()
  }
  return (
    <Sheet title={`公布${year}年接待安排？`} open onClose={onClose}>
      <Box className="body">
        {`全年${receptions}场接待，谁都能看到。以后每改一次，都会记成新的一版，写明改了什么，原来的也还能看。`}
      </Box>
      {provisional > 0 && <Box className="body">{`其中${provisional}场会标明“暂定”。`}</Box>}
      <TextArea
        label="写一句说明"
        most={100}
        value={draft.why}
        wrong={unsaid ? '请写一句说明，居民会看到' : null}
        onChange={why => write({ why })}
      />
      <Problem problem={problem} />
      <Button busy={busy} busyWords="正在公布…" onPress={publish}>
        公布
      </Button>
    </Sheet>
  )
}
