import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import '../../../components/staff/staff.scss'

type Activity = Outputs['activity']['list'][number]

const standing = ({
  state,
  mine,
  capacity,
  held,
}: Activity): { words: string; tone: 'green' | 'amber' | 'grey' | 'blue' } => {
  if (state === 'cancelled') return { words: '已取消', tone: 'grey' }
  if (mine?.state === 'held') return { words: '您已报名', tone: 'green' }
  if (mine) return { words: mine.before > 0 ? `候补，前面还有${mine.before}位` : '候补第一位', tone: 'amber' }
  return held < capacity
    ? { words: `还有${capacity - held}个位置`, tone: 'blue' }
    : { words: '已满，可候补', tone: 'grey' }
}

/** What becomes of the place, said before it is given up. */
const afterLeaving = ({ mine, waiting, held, capacity }: Activity): string => {
  if (mine?.state !== 'held') return '您的候补位置会取消，想再参加要从最后排起。'
  if (waiting > 0) return '您的位置马上给候补的第一位代表，想再参加要从最后排起。'
  return held < capacity ? '您的位置会空出来，想再参加可以重新报名。' : '您的位置会空出来，别人报了名就没有了。'
}

/** One activity: what it is, how many places are left, and the one thing to do. */
function ActivityCard({ activity, onChanged }: { activity: Activity; onChanged: () => Promise<void> }) {
  const join = useSending(call.activity.signUp)
  const leave = useSending(call.activity.leave)
  const [leaving, setLeaving] = useState(false)
  const { words, tone } = standing(activity)
  const { id, title, mine, state, begun, held, capacity, waiting } = activity
  const leaveWords = mine?.state === 'held' ? '来不了，退出' : '不等了，退出候补'
  const signUpWords = held < capacity ? '报名' : '排候补'
  const signUp = async () => {
    const after = await join.send({ activity: id })
    if (after) say(after.mine?.state === 'held' ? '报名成功' : '已排进候补')
    await onChanged()
  }
  const giveBack = async () => {
    if (await leave.send({ activity: id })) {
      setLeaving(false)
      say('已退出')
    }
    await onChanged()
  }
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title">
              {title}
            </Box>
            <Tag tone={tone}>{words}</Tag>
          </Box>
          <Box className="body strong numerals">
            {dayAndWeekday(activity.day)} {activity.time}
          </Box>
          <Box className="body">{activity.place}</Box>
          <Box className="body">{activity.about}</Box>
          <Box className="small quiet numerals">
            {activity.stationName}，{held}/{capacity}人报名{waiting > 0 ? `，${waiting}人候补` : ''}
          </Box>
        </Box>
        <Problem problem={join.problem} />
        {state === 'open' && !begun && !mine && (
          <Button kind="plain" busy={join.busy} label={`${signUpWords}，${title}`} onPress={signUp}>
            {signUpWords}
          </Button>
        )}
        {state === 'open' && !begun && mine && (
          <Button kind="quiet" label={`${leaveWords}，${title}`} onPress={() => setLeaving(true)}>
            {leaveWords}
          </Button>
        )}
      </Box>
      {leaving && mine && (
        <Sheet title={`退出“${title}”？`} open onClose={() => setLeaving(false)} closeWords="不退出">
          <Box className="body">{afterLeaving(activity)}</Box>
          <Problem problem={leave.problem} />
          <Button kind="danger" busy={leave.busy} busyWords="正在退出…" onPress={giveBack}>
            确定退出
          </Button>
        </Sheet>
      )}
    </Card>
  )
}

/** The activities ahead that a deputy may choose. */
function DeputyActivities() {
  const { data, since, problem, loading, again } = useReading('activities', () => call.activity.list({}))
  return (
    <Screen title="代表活动" staff since={since}>
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && (
        <Empty title="现在没有可以选的活动" text="联络站安排了视察、调研等活动，会列在这里由您选" />
      )}
      {data?.map(activity => (
        <ActivityCard key={activity.id} activity={activity} onChanged={again} />
      ))}
    </Screen>
  )
}

export default inDistrict('代表活动', DeputyActivities)
