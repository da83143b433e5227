import { useState } from 'react'
import { type CallContext, call } from '../../platform/call'
import { useSending } from '../../platform/useSending'
import { Arriving } from '../Arriving'
import { Button } from '../Button'
import { Choice } from '../Choice'
import { showFault } from '../Fault'
import { Refusal } from '../Refusal'
import { TextField } from '../TextField'
import { useFieldId } from '../useFieldId'
import type { About, Contact } from './shapes'
import { tooShort } from './tooShort'

/** Reasons that come up every day, so that honest ones are quick to give. */
const usualReasons: Record<About['kind'], readonly string[]> = {
  opinion: ['核实具体情况', '约时间到现场看', '通知没有送达，改打电话'],
  booking: ['通知没有送达，改打电话', '问了没有答复', '当天有变，马上告诉', '提醒带上有关材料', '商量换个时间来'],
  wait: ['通知没有送达，改打电话', '问还要不要这个位置'],
  record: ['电话告诉办理结果', '核实具体情况', '补记来访的情况'],
}

const reveal = (
  { about, reason }: { about: About; reason: string },
  options: { context: CallContext },
): Promise<{ contact: Contact }> => {
  switch (about.kind) {
    case 'opinion':
      return call.opinion.revealContact({ opinion: about.id, reason }, options)
    case 'booking':
      return call.reception.revealContact({ booking: about.id, reason }, options)
    case 'wait':
      return call.reception.revealWaiting({ wait: about.id, reason }, options)
    case 'record':
      return call.record.revealContact({ record: about.id, reason }, options)
  }
}

interface RevealFormProps {
  about: About
  /** The reason that is chosen at first; it may be changed. */
  likely?: string
  onSeen: (contact: Contact) => void
  onClose: () => void
}

/** Asks why the whole contact is needed; the answer stands in the log beside the name of who looked. */
export function RevealForm({ about, likely = '', onSeen, onClose }: RevealFormProps) {
  const form = useFieldId()
  const [reason, setReason] = useState(likely)
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(reveal)
  const look = async () => {
    const short = tooShort(reason)
    setWrong(short)
    if (short) return showFault(form)
    const seen = await send({ about, reason })
    if (!seen) return
    onClose()
    onSeen(seen.contact)
  }
  return (
    <Arriving id={form} label="查看联系方式" className="stack">
      <Choice
        label="为什么要看"
        tiles
        options={usualReasons[about.kind].map(words => ({ value: words, name: words }))}
        value={usualReasons[about.kind].find(words => words === reason) ?? null}
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
      <Refusal problem={problem} again={look} busy={busy} />
      <Button kind="plain" busy={busy} onPress={look}>
        记下理由并查看
      </Button>
      <Button kind="quiet" onPress={onClose}>
        返回
      </Button>
    </Arriving>
  )
}
