import { Card } from '../../../components/Card'
import { inDistrict } from '../../../components/inDistrict'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { CongressDoors } from './CongressDoors'
import { Doors } from './Doors'

const committees = ['deputyAffairsCommittee', 'streetCommittee']

/** The bench of the committees: when the place receives, and the ways to what they decide of it. */
function CongressHome() {
  const me = useMe()
  const committee = me?.roles.find(({ role }) => committees.includes(role))
  const name = me ? `district:${me.district}` : null
  const district = useReading(name, () => call.district.show({ district: me?.district ?? '' }))
  const groups = useReading(committee?.role === 'deputyAffairsCommittee' ? 'groups:' : null, () =>
    call.group.quarter({}),
  )
  const hasGroups = (groups.data?.groups.length ?? 0) > 0
  return (
    <Screen title={committee?.scopeName ?? '接待安排'} staff>
      <CongressDoors />
      {district.data ? (
        <Card>
          <Box className="title">接待安排</Box>
          {district.data.ruleWords.split('；').map(rule => (
            <Box key={rule} className="body">
              {rule}
            </Box>
          ))}
        </Card>
      ) : district.loading ? (
        <Skeleton cards={1} lines={3} />
      ) : (
        <Problem problem={district.problem} again={district.again} />
      )}
      <Card>
        <Line title="轮值安排" text="谁哪天接待、为什么是这一天，可以手工调整" onPress={() => goTo('congress/rota')} />
        <Line title="代表请假" text="等您答复的请假" onPress={() => goTo('congress/leave')} />
        <Line title="代表活动" text="代表自己选的视察和调研" onPress={() => goTo('congress/activities')} />
        {hasGroups && <Line title="联系小组" text="每季度做了多少，还差多少" onPress={() => goTo('congress/groups')} />}
      </Card>
      {committee && <Doors whole={committee.role === 'deputyAffairsCommittee'} />}
    </Screen>
  )
}

export default inDistrict('接待安排', CongressHome)
