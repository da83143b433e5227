import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'

interface Door {
  page: string
  title: string
  text: string
}

/** Ways from the bench of the committees; what concerns the whole district is for its own committee alone. */
export function Doors({ whole }: { whole: boolean }) {
  // Whom to call is not left lying on a device that colleagues share.
  const { data } = useReading('calls', () => call.notice.unsendable({}), { kept: false })
  const groups = useReading(whole ? 'groups:' : null, () => call.group.quarter({}))
  const count = new Set(data?.map(line => line.about.id)).size
  const doors: (Door | false)[] = [
    { page: 'congress/days', title: '接待日', text: '改期、取消、加一天' },
    { page: 'congress/year', title: '全年安排', text: '按月看各联络站' },
    { page: 'congress/week', title: '一周安排', text: '哪天、在哪、谁接待' },
    { page: 'congress/rota', title: '轮值安排', text: '谁哪天接待' },
    { page: 'congress/leave', title: '代表请假', text: '等您答复的' },
    { page: 'congress/activities', title: '代表活动', text: '代表自己选的' },
    (groups.data?.groups.length ?? 0) > 0 && { page: 'congress/groups', title: '联系小组', text: '每季度还差多少' },
    { page: 'station/calls', title: count > 0 ? `待打电话 ${count}` : '待打电话', text: '没能送达的通知' },
    whole && { page: 'congress/rule', title: '接待规则', text: '每月哪几天接待' },
    whole && { page: 'congress/holidays', title: '放假安排', text: '公布以后在这里导入' },
    whole && { page: 'congress/notice-template', title: '公告模板', text: '打印公告用的文档' },
  ]
  return (
    <Box className="bench-doors">
      {doors.map(
        door =>
          door && (
            <Box key={door.page} role="button" className="bench-door" onPress={() => goTo(door.page)}>
              <Box className="body strong numerals">{door.title}</Box>
              <Box className="small quiet">{door.text}</Box>
            </Box>
          ),
      )}
    </Box>
  )
}
