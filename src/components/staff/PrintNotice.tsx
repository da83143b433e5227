import { useCallback } from 'react'
import { call } from '../../platform/call'
import { useRunning } from '../../platform/useRunning'
import { openWordFile } from '../../platform/wordFile'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { Problem } from '../Problem'

/** Gives the notice of a day as a Word file, by the template of the district. */
export function PrintNotice({ day }: { day: string }) {
  const { send, busy, problem } = useRunning(
    useCallback(async (id: string) => {
      await openWordFile(await call.printTemplate.printNotice({ day: id }))
      return true
    }, []),
  )
  return (
    <Box className="stack-close">
      <Problem problem={problem} />
      <Button kind="plain" busy={busy} busyWords="正在做成文档…" onPress={() => send(day)}>
        打印公告（Word 文档）
      </Button>
    </Box>
  )
}
