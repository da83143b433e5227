import { type ReactNode, useState } from 'react'
import { Arriving } from '../../../components/Arriving'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { Unsent } from './byMatter'

interface MarkToldProps {
  notices: readonly Unsent[]
  onTold: () => Promise<void>
  onGone: () => Promise<void>
  /** Other ways on, while nothing is asked. */
  children?: ReactNode
}

/** Notes that the person was told, in two steps: it takes the call off the list and cannot be taken back. */
export function MarkTold({ notices, onTold, onGone, children }: MarkToldProps) {
  const [asking, setAsking] = useState(false)
  const { send, busy, problem, forgive } = useSending(call.notice.markTold)
  const number = notices[0]?.number
  const mark = async () => {
    if (await send({ notices: notices.map(notice => notice.id) })) await onTold()
  }
  const gone = problem?.code === 'CALL_SETTLED' || problem?.code === 'NOT_FOUND'
  if (!asking)
    return (
      <Box className="opinion-steps">
        <Button kind="plain" label={`已经告诉对方，${number}`} onPress={() => setAsking(true)}>
          已经告诉对方
        </Button>
        {children}
      </Box>
    )
  return (
    <Arriving label="已经告诉对方" className="stack">
      <Refusal problem={problem} again={mark} anew={gone ? onGone : undefined} busy={busy} />
      {!gone && (
        <>
          <Box className="body strong even">对方已经知道了？记下以后，这个电话就不再列在这里。</Box>
          <Button busy={busy} busyWords="正在记…" onPress={mark}>
            对，记下来
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              forgive()
              setAsking(false)
            }}
          >
            还没有
          </Button>
        </>
      )}
    </Arriving>
  )
}
