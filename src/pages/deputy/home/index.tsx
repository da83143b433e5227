import { useState } from 'react'
import { Button } from '../../../components/Button'
import { inDistrict } from '../../../components/inDistrict'
import { Screen } from '../../../components/Screen'
import { InboxDoor } from '../../../components/staff/InboxDoor'
import { TasksDoor } from '../../../components/staff/Tasks'
import { Tabs } from '../../../components/Tabs'
import { goTo } from '../../../platform/go'
import { CalendarFeed } from './CalendarFeed'
import { Followed } from './Followed'
import { Rota } from './Rota'

const parts = [
  { value: 'rota', name: '我的轮值' },
  { value: 'followed', name: '提给我的意见' },
] as const

/** The bench of a deputy: when I receive, and what became of what was said to me. */
function DeputyHome() {
  const [part, setPart] = useState<(typeof parts)[number]['value']>('rota')
  return (
    <Screen title="代表工作台" staff>
      <Tabs label="代表工作台的两部分" options={parts} value={part} onChange={setPart} />
      {part === 'rota' && <InboxDoor />}
      {part === 'rota' && <TasksDoor page="deputy/tasks" />}
      {part === 'rota' ? <Rota /> : <Followed />}
      {part === 'rota' && <CalendarFeed />}
      {part === 'rota' && (
        <Button kind="quiet" onPress={() => goTo('deputy/attendance')}>
          我的出勤
        </Button>
      )}
    </Screen>
  )
}

export default inDistrict('代表工作台', DeputyHome)
