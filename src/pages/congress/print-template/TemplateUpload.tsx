import { useState } from 'react'
import type { TemplateKind } from '#domain/reception/printTemplate'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { call } from '../../../platform/call'
import { asRefused, type Refused } from '../../../platform/refused'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { chooseWordFile } from '../../../platform/wordFile'

interface TemplateUploadProps {
  kind: TemplateKind
  version: number
  again: () => Promise<void>
}

/** Brings a template of the office's own; what is wrong in it is named with its place. */
export function TemplateUpload({ kind, version, again }: TemplateUploadProps) {
  const { send, busy, problem, forgive } = useSending(call.printTemplate.save)
  const [unread, setUnread] = useState<Refused | null>(null)
  const upload = async () => {
    setUnread(null)
    forgive()
    const chosen = await chooseWordFile().catch(thrown => {
      setUnread(asRefused(thrown))
      return null
    })
    if (!chosen) return
    if (await send({ kind, version, ...chosen })) say('模板已换上')
    await again()
  }
  return (
    <Card title="换成我们的模板">
      <Box className="stack">
        <Box className="body">先下载模板，在 Word 里改好，再把“.docx”文件传上来，不超过1MB。</Box>
        <Problem problem={problem ?? unread} />
        <Button busy={busy} busyWords="正在检查…" onPress={upload}>
          选文件上传
        </Button>
      </Box>
    </Card>
  )
}
