import { useState } from 'react'
import { Button } from '../../../components/Button'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import type { DayFormProps } from './forms'
import { touchedWords } from './touchedWords'
import { useDayChange } from './useDayChange'

/** The reception will not be held: its bookings go with it, so that it is asked once more. */
export function CancelForm(props: DayFormProps) {
  const { day } = props
  const district = useDistrictId()
  const { draft, write, clear } = useDraft(`cancel-day:${day.id}`, { why: '' })
  const { take, busy, problem } = useDayChange(props, call.plan.cancelDay, '已取消')
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const why = draft.why.trim()
  const ask = () => {
    setWrong(why.length >= 2 ? undefined : '请写明原因，公告和通知里会写')
    setAsking(why.length >= 2)
  }
  const cancel = async () => {
    if (await take({ why })) clear()
  }
  const waiting = useReading(district && day.state === 'published' ? `waiting:${day.id}` : null, async () => {
    const { waitlist } = await call.reception.day({ district: district ?? '', day: day.id })
    return waitlist.waiting
  })
  const touched = touchedWords(day.booked, waiting.data ?? 0)
  return (
    <Box className="stack">
      <TextField
        label="原因"
        hint="如 会场占用"
        most={60}
        value={draft.why}
        wrong={wrong}
        onChange={each => write({ why: each })}
      />
      <Box className="small quiet">{touched}代表和联络站也会收到通知</Box>
      {!asking && <Problem problem={problem} />}
      <Button kind="danger" onPress={ask}>
        取消这一天的接待
      </Button>
      {asking && (
        <Sheet
          title={`取消${dayAndWeekday(day.day)}的接待？`}
          open
          onClose={() => setAsking(false)}
          closeWords="不取消"
        >
          <Box className="body">
            原因：{why}。{touched}
          </Box>
          <Problem problem={problem} />
          <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
            确定取消
          </Button>
        </Sheet>
      )}
    </Box>
  )
}
