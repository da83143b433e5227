import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { byMatter } from '../calls/byMatter'

/** Ways from the bench: the reception days, what roundtables agreed on, and the notices that need a call instead. */
export function StationDoors() {
  // Whom to call is not left lying on a device that colleagues share.
  const { data } = useReading('calls', () => call.notice.unsendable({}), { kept: false })
  const records = useReading('records:', () => call.record.unfinished({}), { kept: false })
  const drafts = records.data?.length ?? 0
  const count = data ? byMatter(data).length : 0
  return (
    <Box className="bench-doors">
      <Box role="button" className="bench-door" onPress={() => goTo('station/days')}>
        <Box className="body strong">接待日</Box>
        <Box className="small quiet">公告和预约</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/calls')}>
        <Box className="body strong numerals">{count > 0 ? `待打电话 ${count}` : '待打电话'}</Box>
        <Box className="small quiet">没能送达的通知</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/records')}>
        <Box className="body strong numerals">{drafts > 0 ? `没写完 ${drafts}` : '没写完'}</Box>
        <Box className="small quiet">接待记录</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('congress/rota')}>
        <Box className="body strong">轮值安排</Box>
        <Box className="small quiet">谁哪天接待</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('congress/leave')}>
        <Box className="body strong">代表请假</Box>
        <Box className="small quiet">等您答复的</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('congress/activities')}>
        <Box className="body strong">代表活动</Box>
        <Box className="small quiet">代表自己选的</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('congress/year')}>
        <Box className="body strong">全年安排</Box>
        <Box className="small quiet">本站一年的接待日</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/tasks')}>
        <Box className="body strong">商定的事</Box>
        <Box className="small quiet">圆桌会上说好谁办</Box>
      </Box>
    </Box>
  )
}
