import { useState } from 'react'
import { call, type Outputs } from '../../platform/call'
import { goTo } from '../../platform/go'
import { useReading } from '../../platform/useReading'
import { useSending } from '../../platform/useSending'
import { say } from '../../platform/wechat'
import { Button } from '../Button'
import { Card } from '../Card'
import { Empty } from '../Empty'
import { Light } from '../Light'
import { Line } from '../Line'
import { dayInSentence } from '../moments'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Screen } from '../Screen'
import { Sheet } from '../Sheet'
import { Skeleton } from '../Skeleton'
import { TextArea } from '../TextArea'
import { useDraft } from '../useDraft'
import { tooShort } from './tooShort'

export type Task = Outputs['roundtable']['tasks'][number]

/** One thing that a roundtable agreed on: who does it, by when, and how it was done. */
export function TaskCard({ task, onDone }: { task: Task; onDone: () => Promise<void> }) {
  const [finishing, setFinishing] = useState(false)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="body strong">{task.what}</Box>
          <Box className="body numerals">
            {task.who}，最晚{dayInSentence(task.due)}办成
          </Box>
          <Light light={task.light} />
          {task.doneNote && <Box className="body even">✓ 已办好：{task.doneNote}</Box>}
          <Box className="small quiet">
            {dayInSentence(task.day)}，{task.stationName}
          </Box>
        </Box>
        {task.mine && (
          <Button kind="plain" label={`办好了，写一句，${task.what}`} onPress={() => setFinishing(true)}>
            办好了，写一句
          </Button>
        )}
      </Box>
      {finishing && <DoneSheet task={task} onDone={onDone} onClose={() => setFinishing(false)} />}
    </Card>
  )
}

function DoneSheet({ task, onDone, onClose }: { task: Task; onDone: () => Promise<void>; onClose: () => void }) {
  const { draft, write, clear } = useDraft(`task:${task.id}`, { note: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.roundtable.finishTask)
  const finish = async () => {
    const short = tooShort(draft.note)
    setWrong(short)
    if (short) return
    if (await send({ task: task.id, note: draft.note.trim() })) {
      clear()
      say('已记下')
      onClose()
    }
    await onDone()
  }
  return (
    <Sheet title={task.what} open onClose={onClose}>
      <TextArea label="怎么办的" most={500} value={draft.note} wrong={wrong} onChange={note => write({ note })} />
      <Problem problem={problem} />
      <Button busy={busy} onPress={finish}>
        记下，这件事办好了
      </Button>
    </Sheet>
  )
}

/** The way to what roundtables agreed on, as long as something of it is open. */
export function TasksDoor({ page }: { page: 'unit/tasks' | 'deputy/tasks' }) {
  const { data } = useReading('tasks', () => call.roundtable.tasks({}))
  const [soonest] = data ?? []
  if (!data || !soonest) return null
  return (
    <Card>
      <Line
        title={`圆桌会商定的事 ${data.length} 件`}
        text={`${soonest.what}，最晚${dayInSentence(soonest.due)}办成`}
        aside={<Light light={soonest.light} />}
        onPress={() => goTo(page)}
      />
    </Card>
  )
}

/** All that is open, soonest first: 件件有着落. */
export function Tasks() {
  const { data, since, problem, loading, again } = useReading('tasks', () => call.roundtable.tasks({}))
  return (
    <Screen title="圆桌会商定的事" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && <Empty title="没有要办的事" text="圆桌会上商定的事，写明谁办、哪天办成，会排在这里" />}
      {data?.map(task => (
        <TaskCard key={task.id} task={task} onDone={again} />
      ))}
    </Screen>
  )
}
