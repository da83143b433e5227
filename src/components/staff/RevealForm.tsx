import { useState } from 'react'
import { call } from '../../platform/call'
import { useSending } from '../../platform/useSending'
import { Button } from '../Button'
import { Choice } from '../Choice'
import { Problem } from '../Problem'
import { TextField } from '../TextField'
import { Arriving } from './Arriving'
import type { Shown } from './shapes'
import { tooShort } from './tooShort'

/** Reasons that come up every day, so that honest ones are quick to give. */
const usualReasons = ['核实具体情况', '约时间到现场看', '通知没有送达，改打电话'] as const

interface RevealFormProps {
  opinion: string
  onSeen: (contact: NonNullable<Shown['contact']>) => void
  onClose: () => void
}

/** Asks why the whole contact is needed; the answer stands in the log beside the name of who looked. */
export function RevealForm({ opinion, onSeen, onClose }: RevealFormProps) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.opinion.revealContact)
  const look = async () => {
    const short = tooShort(reason)
    setWrong(short)
    if (short) return
    const seen = await send({ opinion, reason })
    if (!seen) return
    onClose()
    onSeen(seen.contact)
  }
  return (
    <Arriving label="查看联系方式" className="stack">
      <Choice
        label="为什么要看"
        tiles
        options={usualReasons.map(words => ({ value: words, name: words }))}
        value={usualReasons.find(words => words === reason) ?? null}
        onChange={setReason}
      />
      <TextField
        label="理由"
        note="会和您的名字一起记下来"
        value={reason}
        most={200}
        wrong={wrong}
        onChange={setReason}
      />
      <Problem problem={problem} />
      <Button kind="plain" busy={busy} onPress={look}>
        记下理由并查看
      </Button>
      <Button kind="quiet" onPress={onClose}>
        返回
      </Button>
    </Arriving>
  )
}
