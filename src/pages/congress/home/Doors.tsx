import { Box } from '../../../components/native/Box'
import { useCallCount } from '../../../components/staff/useCallCount'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'

interface Door {
  page: string
  title: string
  text: string
}

interface Group {
  title: string
  doors: (Door | false)[]
}

const counted = (title: string, count: number): string => (count > 0 ? `${title} ${count}` : title)

/** Ways from the bench of the committees: what waits for them, the days to come, and what the whole district's own committee sets. */
export function Doors({ whole }: { whole: boolean }) {
  const calls = useCallCount()
  const leaves = useReading('leaves', () => call.rota.leaves({}))
  const groups = useReading(whole ? 'groups:' : null, () => call.group.quarter({}))
  const asked = leaves.data?.filter(leave => leave.state === 'asked').length ?? 0
  const shown: Group[] = [
    {
      title: '轮到您的',
      doors: [
        {
          page: 'congress/leave',
          title: counted('代表请假', asked),
          text: leaves.data && asked === 0 ? '没有等答复的' : '等您答复的',
        },
        { page: 'station/calls', title: counted('待打电话', calls), text: '没送到、没答复的' },
        { page: 'station/tasks', title: '商定的事', text: '圆桌会上说好谁办' },
      ],
    },
    {
      title: '安排接待',
      doors: [
        { page: 'congress/days', title: '接待日', text: '改期、取消、加一天' },
        { page: 'congress/rota', title: '轮值安排', text: '谁哪天接待' },
        { page: 'congress/week', title: '一周安排', text: '哪天、在哪、谁接待' },
        { page: 'congress/year', title: '全年安排', text: whole ? '排出、公布全年' : '按月看各联络站' },
        { page: 'congress/activities', title: '代表活动', text: '代表自己选的' },
        (groups.data?.groups.length ?? 0) > 0 && { page: 'congress/groups', title: '联系小组', text: '每季度还差多少' },
      ],
    },
    {
      title: '定规则',
      doors: [
        whole && { page: 'congress/rule', title: '接待规则', text: '每月哪几天接待' },
        whole && { page: 'congress/holidays', title: '放假安排', text: '公布了在这里导入' },
        whole && { page: 'congress/print-template', title: '打印模板', text: '公告和接待记录' },
      ],
    },
  ]
  return shown.map(({ title, doors }) => {
    const open = doors.filter(door => door !== false)
    if (open.length === 0) return null
    return (
      <Box key={title} className="stack-close">
        <Box role="heading" level={2} className="body strong quiet">
          {title}
        </Box>
        <Box className="bench-doors">
          {open.map(door => (
            <Box key={door.page} role="button" className="bench-door" onPress={() => goTo(door.page)}>
              <Box className="body strong numerals">{door.title}</Box>
              <Box className="small quiet">{door.text}</Box>
            </Box>
          ))}
        </Box>
      </Box>
    )
  })
}
