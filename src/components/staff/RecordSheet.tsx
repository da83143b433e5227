import { useState } from 'react'
import { type GroupKind, groupKinds, groupKindWords } from '#domain/reception/groupQuarter'
import { call } from '../../platform/call'
import { useSending } from '../../platform/useSending'
import { say } from '../../platform/wechat'
import { Button } from '../Button'
import { Choice } from '../Choice'
import { DateField } from '../DateField'
import { today } from '../moments'
import { Problem } from '../Problem'
import { Sheet } from '../Sheet'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'
import { useDraft } from '../useDraft'

interface RecordSheetProps {
  group: { id: string; name: string }
  onClose: () => void
  onRecorded: () => Promise<void>
}

const empty: { kind: GroupKind; day: string; about: string; suggestions: string } = {
  kind: 'publicContact',
  day: '',
  about: '',
  suggestions: '',
}

/** An activity that a group has held: when, with whom, about what, and how many suggestions came of it. */
export function RecordSheet({ group, onClose, onRecorded }: RecordSheetProps) {
  const { draft, write, clear } = useDraft(`group:${group.id}`, empty)
  const [wrong, setWrong] = useState<{ day?: string; about?: string; suggestions?: string }>({})
  const { send, busy, problem } = useSending(call.group.record)
  const record = async () => {
    const found = {
      ...(draft.day ? {} : { day: '请选择日期' }),
      ...(Array.from(draft.about.trim()).length < 2 ? { about: '请写一句做了什么，至少2个字' } : {}),
      ...(/^\d{1,3}$/.test(draft.suggestions) ? {} : { suggestions: '请填一个数，没有就填0' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const { kind, day, about } = draft
    if (!(await send({ group: group.id, kind, day, about: about.trim(), suggestions: Number(draft.suggestions) })))
      return
    clear()
    onClose()
    say('已记下')
    await onRecorded()
  }
  return (
    <Sheet title={`${group.name}记一次活动`} open onClose={onClose}>
      <Choice
        label="是哪一种"
        tiles
        options={groupKinds.map(kind => ({ value: kind, name: groupKindWords[kind] }))}
        value={draft.kind}
        onChange={kind => write({ kind })}
      />
      <DateField
        label="哪一天"
        value={draft.day}
        latest={today()}
        wrong={wrong.day ?? null}
        onChange={day => write({ day })}
      />
      <TextArea
        label="做了什么"
        most={200}
        value={draft.about}
        wrong={wrong.about ?? null}
        onChange={about => write({ about })}
      />
      <TextField
        label="收到几条意见建议"
        keyboard="digits"
        most={3}
        value={draft.suggestions}
        wrong={wrong.suggestions ?? null}
        onChange={suggestions => write({ suggestions })}
      />
      <Problem problem={problem} />
      <Button busy={busy} onPress={record}>
        记下来
      </Button>
    </Sheet>
  )
}
