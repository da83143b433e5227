import { useState } from 'react'
import { addDays } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { DateField } from '../../../components/DateField'
import { dayAndWeekday, today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { TopicField } from '../../../components/staff/TopicField'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { Words } from '../../../components/Words'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { RestNote } from './RestNote'

/** A day that no rule gives. */
export function AddForm({ station }: { station: string }) {
  const { data, problem, loading, again } = useReading(`plan-days:${station}`, () => call.plan.days({ station }))
  const { draft, write, clear } = useDraft(`add-day:${station}`, { practice: '', on: '', topic: '', why: '' })
  const [wrong, setWrong] = useState<{ on?: string; why?: string }>({})
  const adding = useSending(call.plan.addDay)
  if (!data) return loading ? <Skeleton cards={1} lines={4} /> : <Problem problem={problem} again={again} />
  const practice = draft.practice || data.practices[0]?.id || ''
  const chosen = data.practices.find(each => each.id === practice)
  const add = async () => {
    const why = draft.why.trim()
    const topic = draft.topic.trim()
    setWrong({
      on: draft.on ? undefined : '请选择日期',
      why: why.length >= 2 ? undefined : '请写一句为什么加这一天',
    })
    if (!draft.on || why.length < 2) return
    if (!(await adding.send({ practice, station, on: draft.on, why, ...(topic ? { topic } : {}) }))) return
    clear()
    say('已加上')
    goBack()
  }
  return (
    <Card title={data.stations.find(each => each.id === data.station)?.name}>
      <Box className="stack">
        {data.practices.length > 1 && (
          <PickOne
            label="哪一种接待"
            options={data.practices.map(({ id, name }) => ({ value: id, name }))}
            value={practice}
            onChange={each => write({ practice: each })}
          />
        )}
        {chosen?.quarter && (
          <Box className="body">
            <Words text={chosen.quarter} />
          </Box>
        )}
        <DateField
          label="哪一天"
          earliest={addDays(today(), 1)}
          value={draft.on}
          wrong={wrong.on}
          note={draft.on ? dayAndWeekday(draft.on) : undefined}
          onChange={on => write({ on })}
        />
        <RestNote practice={practice} day={draft.on} />
        <TopicField topics={chosen?.topics ?? []} value={draft.topic} onChange={topic => write({ topic })} />
        <TextField
          label="为什么加"
          most={60}
          value={draft.why}
          wrong={wrong.why}
          onChange={each => write({ why: each })}
        />
        <Box className="small quiet">加上以后按平常的时间接待，代表按轮次排好，公告发布后居民可以预约</Box>
        <Problem problem={adding.problem} />
        <Button busy={adding.busy} busyWords="正在加上…" onPress={add}>
          加上这一天
        </Button>
      </Box>
    </Card>
  )
}
