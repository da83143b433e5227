import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Screen } from '../../../components/Screen'
import { Switch } from '../../../components/Switch'
import { Tag } from '../../../components/Tag'
import { elder } from '../../../platform/elder'
import { goTo } from '../../../platform/go'
import { useFreshMe } from '../../../platform/useMe'
import { CodeList } from '../codes/CodeList'
import { Workbenches } from '../home/Workbenches'
import { useStation } from '../station/useStation'
import { useCounts } from './useCounts'

/** Everything of mine, one row each. */
export default function Mine() {
  const me = useFreshMe()
  const { station, district } = useStation()
  const counts = useCounts(me?.district ?? null)
  const inElder = elder.use()
  return (
    <Screen title="我的" tab="mine">
      <Card>
        <Box className="title">{me?.displayName || '您好'}</Box>
        <Box className="small quiet">
          {[district.data?.name, station?.name].filter(Boolean).join(' · ') || '还没有选联络站'}
        </Box>
      </Card>
      <Workbenches />
      <Card>
        <Line
          title="我的意见"
          aside={counts.open > 0 && <Tag tone="blue">在办{counts.open}件</Tag>}
          onPress={() => goTo('resident/opinions')}
        />
        <Line
          title="我的预约"
          aside={counts.booked > 0 && <Tag tone="green">{counts.booked}次</Tag>}
          onPress={() => goTo('resident/bookings')}
        />
        <Line
          title="通知"
          aside={!!me?.unread && <Tag tone="red">{me.unread}条新的</Tag>}
          onPress={() => goTo('resident/inbox')}
        />
      </Card>
      <CodeList />
      <Card>
        <Switch label="大字版" on={inElder} onChange={elder.set} />
        <Line title="联络站" text={station?.name ?? '选一个'} onPress={() => goTo('resident/stations')} />
        <Line title="联系方式" onPress={() => goTo('resident/profile')} />
        <Line title="谁能看到我写的" onPress={() => goTo('resident/privacy')} />
      </Card>
    </Screen>
  )
}
