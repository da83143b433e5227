import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { movedWords } from '../../../components/staff/movedWords'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'

type Day = Outputs['plan']['days']['days'][number]

const states = {
  published: { words: '已公告', tone: 'green' },
  planned: { words: '未公告', tone: 'grey' },
  cancelled: { words: '已取消', tone: 'grey' },
} as const

/** The days ahead of the stations in a committee's care, one station at a time. */
function Days({ query }: InDistrictProps) {
  const [station, setStation] = useState(query.station)
  const wish = station ? { station } : {}
  const { data, since, problem, loading, again } = useReading(`plan-days:${station ?? ''}`, () => call.plan.days(wish))
  return (
    <Screen title="各站接待日" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <Card>
          <Box className="stack">
            <PickOne
              label="联络站"
              options={data.stations.map(({ id, name }) => ({ value: id, name }))}
              value={data.station}
              onChange={setStation}
            />
            <Button kind="plain" onPress={() => goTo('congress/day', { station: data.station })}>
              加一天接待
            </Button>
          </Box>
        </Card>
      )}
      {data?.days.length === 0 && <Empty title="还没有排出接待日" text="接待日按规则自动排出，也可以在上面加一天" />}
      {data?.days.map(day => (
        <DayCard key={day.id} day={day} />
      ))}
    </Screen>
  )
}

const notesOn = (day: Day): string[] =>
  day.cancelledBecause
    ? [`取消原因：${day.cancelledBecause}`]
    : [movedWords(day), day.provisional ? '放假安排还没有公布，这一天可能会变' : null].filter(words => words !== null)

function DayCard({ day }: { day: Day }) {
  const { words, tone } = states[day.state]
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box role="heading" level={2} className="title numerals">
              {dayAndWeekday(day.day)}
            </Box>
            <Tag tone={tone}>{words}</Tag>
          </Box>
          <Box className="body numerals">
            {day.practice}　{day.hours.join('、')}
          </Box>
          {day.state !== 'cancelled' && <Box className="body">代表：{day.deputies.join('、') || '还没有排定'}</Box>}
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {notesOn(day).map(note => (
            <Box key={note} className="small quiet">
              {note}
            </Box>
          ))}
        </Box>
        {day.state !== 'cancelled' && (
          <Button
            kind="quiet"
            label={`调整，${dayAndWeekday(day.day)}`}
            onPress={() => goTo('congress/day', { id: day.id })}
          >
            调整
          </Button>
        )}
      </Box>
    </Card>
  )
}

export default inDistrict('各站接待日', Days)
