import { useState } from 'react'
import { addDays, dayOf, isDay } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday, daysInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Turn } from '../../../components/Turn'
import { call } from '../../../platform/call'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { ReceptionCard } from './ReceptionCard'
import './week.scss'

/** One week: on each day who receives where, when and on what. */
function WeekPage({ query }: InDistrictProps) {
  const [day, setDay] = useState(query.day && isDay(query.day) ? query.day : dayOf(new Date()))
  const [station, setStation] = useState(query.station)
  const read = useReading(`week:${useDistrictId()}:${station ?? ''}:${day}`, () =>
    call.yearPlan.showWeek({ day, station }),
  )
  const days = read.data?.days ?? []
  const [monday, sunday] = [days[0] ?? day, days[6] ?? day]
  const receptions = read.data?.receptions ?? []
  const names = new Map(read.data?.stations.map(({ id, name }) => [id, name]))
  const alone = station ? names.get(station) : undefined
  return (
    <Screen title="一周安排" staff since={read.since}>
      <Turn
        title={daysInWords(monday, sunday)}
        before="上一周"
        after="下一周"
        onTurn={by => setDay(addDays(monday, by * 7))}
      />
      {station && (
        <Box className="row-wrap week-alone">
          {alone && <Box className="body strong">{alone}</Box>}
          <Button kind="quiet" inline onPress={() => setStation(undefined)}>
            看所有联络站
          </Button>
        </Box>
      )}
      {read.loading && <Skeleton cards={2} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {read.data && receptions.length === 0 && <Box className="body quiet">这一周没有接待。</Box>}
      <Box className="week-days">
        {days.map(each => {
          const own = receptions.filter(one => one.day === each)
          if (own.length === 0) return null
          return (
            <Box key={each} className="stack">
              <Box className="row-ends">
                <Box role="heading" level={2} className="title numerals day-words">
                  {dayAndWeekday(each)}
                </Box>
                <Box className="small quiet numerals">{own.length}场</Box>
              </Box>
              <Box className="week-receptions">
                {own.map(one => (
                  <ReceptionCard key={one.id} reception={one} station={names.get(one.stationId) ?? ''} />
                ))}
              </Box>
            </Box>
          )
        })}
      </Box>
    </Screen>
  )
}

export default inDistrict('一周安排', WeekPage)
