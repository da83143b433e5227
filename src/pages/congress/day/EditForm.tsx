import { useState } from 'react'
import type { BeyondPlaces } from '#domain/reception/dayChange'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { LeftUnsaved } from '../../../components/LeftUnsaved'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TopicField } from '../../../components/staff/TopicField'
import { TextField } from '../../../components/TextField'
import { TimeField } from '../../../components/TimeField'
import { useOfferedDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import type { DayFormProps } from './forms'
import { useDayChange } from './useDayChange'
import { useWaysOut, wayWords } from './waysOut'

/** Topic, hours and places of one day. Where more have booked the server says who is touched, and which ways there are. */
export function EditForm(props: DayFormProps) {
  const { day } = props
  const { draft, write, clear, left } = useOfferedDraft(`edit-day:${day.id}`, {
    topic: day.topic ?? '',
    windows: day.windows,
    capacity: String(day.slotCapacity),
  })
  const { take, busy, problem } = useDayChange(props, call.plan.editDay, '已保存')
  const [missing, setMissing] = useState(false)
  const { windows } = draft
  const setWindow = (at: number, part: Partial<{ from: string; to: string }>) =>
    write({ windows: windows.map((each, i) => (i === at ? { ...each, ...part } : each)) })
  const [chosen, setBeyond] = useState<BeyondPlaces | null>(null)
  const { refused, settled } = useWaysOut(problem)
  const beyond = refused?.ways.find(way => way === chosen)
  const save = async () => {
    const topic = draft.topic.trim() || null
    const gap = windows.some(({ from, to }) => !from || !to)
    setMissing(gap)
    if (gap) return
    const hours = JSON.stringify(windows) === JSON.stringify(day.windows) ? {} : { windows }
    const places = Number(draft.capacity) === day.slotCapacity ? {} : { capacity: Number(draft.capacity) }
    if (!(await take({ topic, ...hours, ...places, ...(beyond ? { beyond } : {}) }))) return
    clear()
    settled()
    setBeyond(null)
  }
  return (
    <Box className="stack">
      <LeftUnsaved left={left} />
      <TopicField topics={day.topics} value={draft.topic} onChange={topic => write({ topic })} />
      {windows.map(({ from, to }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window is what stands at its place
        <Box key={i} className="day-window">
          <TimeField
            label={`第${i + 1}段从`}
            value={from}
            wrong={missing && !from ? '请选择时间' : null}
            onChange={each => setWindow(i, { from: each })}
          />
          <TimeField
            label="到"
            value={to}
            wrong={missing && !to ? '请选择时间' : null}
            onChange={each => setWindow(i, { to: each })}
          />
          {windows.length > 1 && (
            <Button
              kind="quiet"
              inline
              label={`去掉第${i + 1}段`}
              onPress={() => write({ windows: windows.filter((_, at) => at !== i) })}
            >
              去掉
            </Button>
          )}
        </Box>
      ))}
      {windows.length < 4 && (
        <Button kind="plain" onPress={() => write({ windows: [...windows, { from: '14:30', to: '16:30' }] })}>
          加一段时间
        </Button>
      )}
      <TextField
        label="每场几人"
        note={`每场${day.slotMinutes}分钟`}
        keyboard="digits"
        most={2}
        value={draft.capacity}
        onChange={capacity => write({ capacity })}
      />
      {day.booked > 0 && <Box className="small quiet">已有{day.booked}人预约，位置不够时会先问您怎么办</Box>}
      <Problem problem={problem} />
      {refused && (
        <Choice
          label="已经约的人怎么办"
          options={refused.ways.map(way => ({ value: way, ...wayWords(way, refused) }))}
          value={beyond ?? null}
          onChange={setBeyond}
        />
      )}
      <Button busy={busy} busyWords="正在保存…" disabled={refused !== null && !beyond} onPress={save}>
        {beyond ? '就这样保存' : '保存'}
      </Button>
    </Box>
  )
}
