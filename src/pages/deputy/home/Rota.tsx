import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { RemindMe } from '../../../components/RemindMe'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { DutyCard } from './DutyCard'
import { deskStands } from './duty'

/** So many days are shown at once; with a whole year behind them, the ways below would be out of reach. */
const few = 4

/** The days on which this deputy receives, the next one first; those that wait for an answer say so. */
export function Rota() {
  const { data, problem, loading, again } = useReading('rota', () => call.duty.mine({}))
  const [all, setAll] = useState(false)
  const groups = useReading('groups:', () => call.group.quarter({}))
  if (loading) return <Skeleton cards={2} lines={4} />
  if (!data) return <Problem problem={problem} again={again} />
  const ways = (
    <Card>
      <Line title="请假" text="哪几天来不了，先请好假就不会排到您" onPress={() => goTo('deputy/leave')} />
      <Line title="代表活动" text="视察、调研，您想去哪个就报哪个" onPress={() => goTo('deputy/activities')} />
      {(groups.data?.groups.length ?? 0) > 0 && (
        <Line title="联系小组" text="本季度做了多少，还差多少" onPress={() => goTo('deputy/group')} />
      )}
    </Card>
  )
  if (data.length === 0)
    return (
      <>
        <Empty title="还没有排到您的轮值" text="联络站排好轮值以后，会通知您，也会列在这里" />
        {ways}
      </>
    )
  const held = data.filter(duty => duty.day.state !== 'cancelled')
  const asked = held.filter(duty => duty.state === 'proposed' && !duty.over && !duty.day.closed)
  return (
    <Box className="rota">
      <Box className="row-wrap rota-head">
        <Box role="heading" level={2} className="title numerals">
          {held.length > 0 ? `您的轮值 ${held.length} 天` : '现在没有排到您的轮值'}
        </Box>
        {asked.length > 0 && <Tag tone="amber">待确认 {asked.length} 天</Tag>}
      </Box>
      {(all ? data : data.slice(0, few)).map(duty => (
        <DutyCard key={duty.day.id} duty={duty} first={duty === asked[0] && !data.some(deskStands)} onSettled={again} />
      ))}
      {data.length > few && (
        <Button kind="plain" onPress={() => setAll(!all)}>
          {all ? '只看最近的' : `看后面${data.length - few}天`}
        </Button>
      )}
      {ways}
      <Box className="rota-foot">
        <RemindMe templates={['duty', 'progress']} words="轮值前在微信里提醒我" done="好的，轮值前会在微信里提醒您" />
      </Box>
    </Box>
  )
}
