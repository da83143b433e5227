import { useState } from 'react'
import { addDays } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { DateField } from '../../../components/DateField'
import { dayAndWeekday, dayInSentence, today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import type { DayFormProps } from './forms'
import { RestNote } from './RestNote'
import { useDayChange } from './useDayChange'

/** Another day for the same reception: what was booked goes along, and everybody is told. */
export function MoveForm(props: DayFormProps) {
  const { day } = props
  const { draft, write, clear } = useDraft(`move-day:${day.id}`, { to: '', why: '' })
  const { take, busy, problem } = useDayChange(props, call.plan.moveDay, '已改期')
  const [wrong, setWrong] = useState<{ to?: string; why?: string }>({})
  const save = async () => {
    const why = draft.why.trim()
    setWrong({
      to: draft.to ? undefined : '请选择改到哪一天',
      why: why.length >= 2 ? undefined : '请写明原因，公告和通知里会写',
    })
    if (draft.to && why.length >= 2 && (await take({ to: draft.to, why }))) {
      write({ to: '', why: '' })
      clear()
    }
  }
  return (
    <Box className="stack">
      <DateField
        label="改到哪一天"
        earliest={addDays(today(), 1)}
        value={draft.to}
        wrong={wrong.to}
        note={draft.to ? dayAndWeekday(draft.to) : undefined}
        onChange={to => write({ to })}
      />
      <RestNote practice={day.practiceId} day={draft.to} />
      <TextField
        label="原因"
        hint="如 会场占用"
        most={60}
        value={draft.why}
        wrong={wrong.why}
        onChange={why => write({ why })}
      />
      <Box className="small quiet">
        {day.booked > 0
          ? `已有${day.booked}位预约。改期以后他们还是原来的钟点、原来的号码，只换日子。我们马上通知他们，请他们答复照来、换一场还是不来；没有答复的，联络站打电话问。`
          : '还没有人预约。代表和参加单位会收到通知。'}
      </Box>
      <Problem problem={problem} />
      <Button busy={busy} busyWords="正在改期…" onPress={save}>
        {draft.to ? `改到${dayInSentence(draft.to)}` : '改期'}
      </Button>
    </Box>
  )
}
