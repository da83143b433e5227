import { useState } from 'react'
import type { TaskHolder } from '#domain/reception/roundtable'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { DateField } from '../../../components/DateField'
import { today } from '../../../components/moments'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

type Table = Outputs['roundtable']['show']

const holders: { value: TaskHolder; name: string }[] = [
  { value: 'unit', name: '单位' },
  { value: 'deputy', name: '代表' },
  { value: 'person', name: '别的人' },
]
const empty: { what: string; holder: TaskHolder; who: string; due: string } = {
  what: '',
  holder: 'unit',
  who: '',
  due: '',
}

interface AgreeSheetProps {
  table: Table
  onAgreed: (table: Table) => void
  onClose: () => void
}

/** What was agreed: nobody leaves the table without who does it and by when. */
export function AgreeSheet({ table, onAgreed, onClose }: AgreeSheetProps) {
  const { draft, write, clear } = useDraft(`agree:${table.dayId}`, empty)
  const [wrong, setWrong] = useState<{ what?: string; who?: string; due?: string }>({})
  const { send, busy, problem } = useSending(call.roundtable.agree)
  const people = draft.holder === 'unit' ? table.units : table.deputies
  const agree = async () => {
    const found = {
      ...(Array.from(draft.what.trim()).length < 2 ? { what: '请写办什么事' } : {}),
      ...(draft.who.trim() ? {} : { who: '请写由谁办' }),
      ...(draft.due ? {} : { due: '请选择哪天前办成' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const agreed = await send({ ...draft, what: draft.what.trim(), day: table.dayId })
    if (!agreed) return
    clear()
    say('已记下，对方会收到通知')
    onAgreed(agreed)
  }
  return (
    <Sheet title="商定一件事" open onClose={onClose}>
      <TextField
        label="办什么事"
        most={200}
        value={draft.what}
        wrong={wrong.what ?? null}
        onChange={what => write({ what })}
      />
      <Choice
        tiles
        label="由谁办"
        options={holders}
        value={draft.holder}
        onChange={holder => write({ holder, who: '' })}
      />
      {draft.holder === 'person' ? (
        <TextField
          label="姓名和职务"
          hint="如：社区书记张敏"
          most={30}
          value={draft.who}
          wrong={wrong.who ?? null}
          onChange={who => write({ who })}
        />
      ) : (
        <PickOne
          label={draft.holder === 'unit' ? '哪个单位' : '哪位代表'}
          options={people.map(each => ({ value: each.id, name: each.name }))}
          value={draft.who || null}
          wrong={wrong.who ?? null}
          onChange={who => write({ who })}
        />
      )}
      <DateField
        label="哪天前办成"
        value={draft.due}
        earliest={today()}
        wrong={wrong.due ?? null}
        onChange={due => write({ due })}
      />
      <Problem problem={problem} />
      <Button busy={busy} onPress={agree}>
        记下这件事
      </Button>
    </Sheet>
  )
}
