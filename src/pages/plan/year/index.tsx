import { useEffect, useState } from 'react'
import { dayOf, yearOf } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Turn } from '../../../components/Turn'
import { call } from '../../../platform/call'
import { here } from '../../../platform/here'
import { useReading } from '../../../platform/useReading'
import { MonthCard } from './MonthCard'
import { byMonth } from './planWords'
import { Versions } from './Versions'

/** The plan of a year as it was published, for anybody: one station at a time, and what was changed since. */
function PlanYear({ query }: InDistrictProps) {
  const chosen = here.use()
  const district = chosen.district ?? ''
  const [year, setYear] = useState(Number(query.year) || yearOf(dayOf(new Date())))
  const [picked, setPicked] = useState(query.station ?? chosen.station)
  const [version, setVersion] = useState<number | undefined>()
  const read = useReading(`plan:${district}:${year}:${picked ?? ''}:${version ?? ''}`, () =>
    call.yearPlan.published({ district, year, version, station: picked ?? undefined }),
  )
  const plan = read.data
  const first = plan?.stations[0]?.id ?? null
  // A reader who has chosen no station sees the first one.
  useEffect(() => {
    if (!picked && first) setPicked(first)
  }, [picked, first])
  const turn = (by: number) => {
    setYear(year + by)
    setVersion(undefined)
  }
  const old = plan?.published && plan.published.version < plan.published.latest
  return (
    <Screen title="年度接待安排" since={read.since}>
      <Turn title={`${year}年`} before="上一年" after="下一年" onTurn={turn} />
      {read.loading && <Skeleton cards={3} lines={4} />}
      {!plan && <Problem problem={read.problem} again={read.again} />}
      {plan && (
        <Card>
          <PickOne
            label="联络站"
            options={plan.stations.map(({ id, name }) => ({ value: id, name }))}
            value={picked}
            onChange={setPicked}
          />
        </Card>
      )}
      {plan && !plan.published && (
        <Card>
          <Empty
            title={`${year}年的安排还没有公布`}
            text="公布以后，这里会列出全年每一场接待。近期的接待日请看“日历”。"
          />
        </Card>
      )}
      {plan?.published && old && (
        <Card tone="gold">
          <Box className="stack-close">
            <Box className="body strong">{`这是${momentInWords(plan.published.at)}的第${plan.published.version}版，后来有改动`}</Box>
            <Box className="row">
              <Button kind="quiet" inline onPress={() => setVersion(undefined)}>
                看现在的安排
              </Button>
            </Box>
          </Box>
        </Card>
      )}
      {plan?.published && plan.receptions.length === 0 && (
        <Card>
          <Empty title="这一年没有接待" text={`${year}年的安排里没有这个联络站的接待。`} />
        </Card>
      )}
      {plan?.published &&
        byMonth(plan.receptions).map(({ month, receptions }) => (
          <MonthCard key={receptions[0]?.day} month={month} year={year} receptions={receptions} />
        ))}
      {plan?.published && picked && (
        <Versions
          key={`${year} ${picked}`}
          district={district}
          year={year}
          station={picked}
          open={plan.published.version}
          onOpen={setVersion}
        />
      )}
    </Screen>
  )
}

export default inDistrict('年度接待安排', PlanYear)
