import { dayInSentence } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { useCallCount } from '../../../components/staff/useCallCount'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'

/** Ways from the bench: the reception days, whom to call, what is to be written or decided, and what roundtables agreed on. */
export function StationDoors() {
  const count = useCallCount()
  const toWrite = useReading(
    'to-write',
    async () => {
      const [drafts, days] = await Promise.all([call.record.unfinished({}), call.record.pastDays({})])
      return {
        drafts: drafts.length,
        people: days.reduce((sum, day) => sum + day.unrecorded, 0),
        unregistered: days.filter(day => day.unregistered > 0).length,
      }
    },
    { kept: false },
  )
  const { drafts, people, unregistered } = toWrite.data ?? { drafts: 0, people: 0, unregistered: 0 }
  const appeals = useReading('appeals', () => call.noShow.undecided({}), { kept: false })
  const { count: reasons, since } = appeals.data ?? { count: 0, since: null }
  return (
    <Box className="bench-doors">
      <Box role="button" className="bench-door" onPress={() => goTo('station/days')}>
        <Box className="body strong">接待日</Box>
        <Box className="small quiet">{unregistered > 0 ? `${unregistered}天的出勤没登记` : '公告和预约'}</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/calls')}>
        <Box className="body strong numerals">{count > 0 ? `待打电话 ${count}` : '待打电话'}</Box>
        <Box className="small quiet">没送到、没答复的</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/records')}>
        <Box className="body strong numerals">{drafts + people > 0 ? `没写完 ${drafts + people}` : '没写完'}</Box>
        <Box className="small quiet">{people > 0 ? `${people}位来过，还没有记录` : '接待记录'}</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('station/no-shows')}>
        <Box className="body strong numerals">{reasons > 0 ? `约了没有来 ${reasons}` : '约了没有来'}</Box>
        <Box className="small quiet">{since ? `等您定，最早${dayInSentence(since)}` : '对方说的原因'}</Box>
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
