import { Card } from '../../../components/Card'
import { inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { InboxDoor } from '../../../components/staff/InboxDoor'
import { call } from '../../../platform/call'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { Doors } from './Doors'

const committees = ['deputyAffairsCommittee', 'streetCommittee']

/** The bench of the committees: when the place receives, and the ways to what they decide of it. */
function CongressHome() {
  const me = useMe()
  const committee = me?.roles.find(({ role }) => committees.includes(role))
  const name = me ? `district:${me.district}` : null
  const district = useReading(name, () => call.district.show({ district: me?.district ?? '' }))
  return (
    <Screen title={committee?.scopeName ?? '接待安排'} staff>
      {committee && <Doors whole={committee.role === 'deputyAffairsCommittee'} />}
      <InboxDoor />
      {district.data ? (
        <Card>
          <Box className="title">现在的接待规则</Box>
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
    </Screen>
  )
}

export default inDistrict('接待安排', CongressHome)
