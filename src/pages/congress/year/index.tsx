import { useState } from 'react'
import { dayOf, yearOf } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Tabs } from '../../../components/Tabs'
import { Turn } from '../../../components/Turn'
import { call } from '../../../platform/call'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { StationYearCard } from './StationYearCard'
import { YearStatus } from './YearStatus'

/** Stations drawn at first: a phone takes long over a hundred and more. */
const atOnce = 30

/** A year as months and stations: what is planned, what is missing, and its publishing. */
function YearPage({ query }: InDistrictProps) {
  const [year, setYear] = useState(Number(query.year) || yearOf(dayOf(new Date())))
  const [only, setOnly] = useState<'all' | 'marked'>('all')
  const [most, setMost] = useState(atOnce)
  const read = useReading(`year-plan:${useDistrictId()}:${year}`, () => call.yearPlan.show({ year }))
  const stations = read.data?.stations ?? []
  const marked = stations.filter(station => station.marks.length > 0)
  const listed = only === 'marked' ? marked : stations
  return (
    <Screen title="全年安排" staff since={read.since}>
      <Turn title={`${year}年`} before="上一年" after="下一年" onTurn={by => setYear(year + by)} />
      {read.loading && <Skeleton cards={3} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {read.data && <YearStatus key={year} plan={read.data} again={read.again} />}
      {read.data && stations.length > 1 && (
        <Tabs
          label="看哪些联络站"
          options={[
            { value: 'all', name: `全部 ${stations.length}` },
            { value: 'marked', name: `要看一看 ${marked.length}` },
          ]}
          value={only}
          onChange={setOnly}
        />
      )}
      {read.data && listed.length === 0 && (
        <Box className="body quiet">{only === 'marked' ? '没有空缺，也没有冲突。' : '这里没有您看的联络站。'}</Box>
      )}
      {listed.slice(0, most).map(station => (
        <StationYearCard key={station.id} station={station} year={year} />
      ))}
      {listed.length > most && (
        <Button kind="plain" onPress={() => setMost(most + atOnce)}>
          再看{Math.min(atOnce, listed.length - most)}个联络站
        </Button>
      )}
    </Screen>
  )
}

export default inDistrict('全年安排', YearPage)
