import { isOpen } from '#domain/opinion/life'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { EarlierEnded, useEnded } from '../../../components/EarlierEnded'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { CodeList } from '../codes/CodeList'
import { keptCodes } from '../codes/keptCodes'
import { OpinionLine } from './OpinionLine'

/** Mine: those under way first, then those that have ended, then anonymous ones kept on this phone. */
function Opinions() {
  const district = useDistrictId()
  const mine = useReading(`mine:${district ?? ''}`, () => call.opinion.mine({}))
  const codes = keptCodes.use()
  const open = mine.data?.filter(one => isOpen(one.status)) ?? []
  const { ended, ...earlier } = useEnded(mine.data?.filter(one => !isOpen(one.status)) ?? [], last =>
    call.opinion.mine({ endedBehind: last }),
  )
  return (
    <Screen title="我的意见" since={mine.since}>
      {mine.loading && <Skeleton cards={3} />}
      {!mine.data && <Problem problem={mine.problem} again={mine.again} />}
      {open.length > 0 && (
        <Card title="在办">
          {open.map(one => (
            <OpinionLine key={one.id} opinion={one} />
          ))}
        </Card>
      )}
      {ended.length > 0 && (
        <Card title="已经结束">
          {ended.map(one => (
            <OpinionLine key={one.id} opinion={one} />
          ))}
          <EarlierEnded {...earlier} />
        </Card>
      )}
      <CodeList />
      {mine.data?.length === 0 && codes.length === 0 && (
        <Card>
          <Empty title="还没有提过意见" text="您提的意见会在这里，谁在办、哪天答复，随时能看到。">
            <Button onPress={() => goTo('resident/submit-opinion')}>提意见</Button>
          </Empty>
        </Card>
      )}
    </Screen>
  )
}

export default inDistrict('我的意见', Opinions)
