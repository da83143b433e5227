import { useState } from 'react'
import type { BeyondPlaces } from '#domain/reception/dayChange'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TopicField } from '../../../components/staff/TopicField'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import type { DayFormProps } from './forms'
import { useDayChange } from './useDayChange'
import { useWaysOut, wayWords } from './waysOut'

/** `9:5` as people type it, as `09:05`. */
const fullTime = (typed: string): string => {
  const [hours = '', minutes = ''] = typed.trim().replace('：', ':').split(':')
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
}

/** Topic, hours and places of one day. Where more have booked the server says who is touched, and which ways there are. */
export function EditForm(props: DayFormProps) {
  const { day } = props
  const { draft, write, clear } = useDraft(`edit-day:${day.id}`, {
    topic: day.topic ?? '',
    windows: day.windows,
    capacity: String(day.slotCapacity),
  })
  const { take, busy, problem } = useDayChange(props, call.plan.editDay, '已保存')
  const { windows } = draft
  const setWindow = (at: number, part: Partial<{ from: string; to: string }>) =>
    write({ windows: windows.map((each, i) => (i === at ? { ...each, ...part } : each)) })
  const [chosen, setBeyond] = useState<BeyondPlaces | null>(null)
  const refused = useWaysOut(problem)
  const beyond = refused?.ways.find(way => way === chosen)
  const save = async () => {
    const topic = draft.topic.trim() || null
    const wished = windows.map(({ from, to }) => ({ from: fullTime(from), to: fullTime(to) }))
    const hours = JSON.stringify(wished) === JSON.stringify(day.windows) ? {} : { windows: wished }
    const places = Number(draft.capacity) === day.slotCapacity ? {} : { capacity: Number(draft.capacity) }
    if (await take({ topic, ...hours, ...places, ...(beyond ? { beyond } : {}) })) clear()
  }
  return (
    <Box className="stack">
      <TopicField topics={day.topics} value={draft.topic} onChange={topic => write({ topic })} />
      {windows.map(({ from, to }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window is what stands at its place
        <Box key={i} className="day-window">
          <TextField label={`第${i + 1}段从`} most={5} value={from} onChange={each => setWindow(i, { from: each })} />
          <TextField label="到" most={5} value={to} onChange={each => setWindow(i, { to: each })} />
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
          options={refused.ways.map(way => ({ value: way, ...wayWords(way, refused.asked) }))}
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
