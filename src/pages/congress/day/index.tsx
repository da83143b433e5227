import { useState } from 'react'
import { coHostsInWords } from '#domain/reception/coHosts'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Facts } from '../../../components/Facts'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday, momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { DayNumbers } from '../../../components/staff/DayNumbers'
import { Tabs } from '../../../components/Tabs'
import { Words } from '../../../components/Words'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { say } from '../../../platform/wechat'
import { AddForm } from './AddForm'
import { CancelForm } from './CancelForm'
import { CoHostsForm } from './CoHostsForm'
import { EditForm } from './EditForm'
import type { PlanDay } from './forms'
import { MoveForm } from './MoveForm'
import './index.scss'

/** One day of reception and what the office may change of it; without a day, a new one for a station. */
function DayPage({ query }: InDistrictProps) {
  return (
    <Screen title={query.id ? '调整接待日' : '加一天接待'}>
      {query.id ? <OneDay id={query.id} /> : <AddForm station={query.station ?? ''} />}
    </Screen>
  )
}

const ways = [
  { value: 'edit', name: '内容' },
  { value: 'coHosts', name: '同席' },
  { value: 'move', name: '改期' },
  { value: 'cancel', name: '取消' },
] as const
/** Nobody is asked to sit with the deputies in most places. */
const waysOf = ({ coHostKinds }: PlanDay) => ways.filter(({ value }) => value !== 'coHosts' || coHostKinds.length > 0)
const forms = { edit: EditForm, coHosts: CoHostsForm, move: MoveForm, cancel: CancelForm }

function OneDay({ id }: { id: string }) {
  const { data, problem, loading, again, put } = useReading(`plan-day:${id}`, () => call.plan.day({ day: id }), {
    kept: false,
  })
  const [way, setWay] = useState<keyof typeof forms>('edit')
  if (!data) return loading ? <Skeleton cards={2} lines={4} /> : <Problem problem={problem} again={again} />
  const Form = forms[way]
  const done = (day: PlanDay, words: string) => {
    put(day)
    say(words)
  }
  return (
    <Box className="stack">
      <DayFacts day={data} />
      {!data.changeable && <DayNumbers day={id} />}
      {data.kind === 'roundtable' && (
        <Button kind="plain" onPress={() => goTo('station/roundtable', { id })}>
          圆桌会的议程和记录
        </Button>
      )}
      {data.changeable ? (
        <Card>
          <Box className="stack">
            <Tabs label="改什么" options={waysOf(data)} value={way} onChange={setWay} />
            <Form key={`${way}`} day={data} done={done} reread={again} />
          </Box>
        </Card>
      ) : (
        <Box className="body quiet">
          {data.state === 'cancelled' ? '这一天已经取消，不能再改' : '这一天已经到了，不能再改'}
        </Box>
      )}
    </Box>
  )
}

function DayFacts({ day }: { day: PlanDay }) {
  const held = day.state !== 'cancelled'
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box role="heading" level={2} className="display">
            {dayAndWeekday(day.day)}
          </Box>
          <Box className="body">
            {day.stationName}　{day.practice}
          </Box>
        </Box>
        <Facts
          facts={[
            { name: '时间', text: day.hours.join('、') },
            { name: '代表', text: held ? day.deputies.join('、') || '还没有排定' : null },
            { name: '一起接待', text: held ? coHostsInWords(day.coHosts) : null },
            { name: '议题', text: day.topic },
            {
              name: '公告',
              text: day.state === 'published' ? '已公告' : day.state === 'planned' ? '还没有公告' : '已取消',
            },
            {
              name: '预约',
              text: held
                ? day.state === 'planned'
                  ? `公告后开放，共${day.capacity}个位置`
                  : `已约${day.booked}位，还可约${day.free}位`
                : null,
            },
          ]}
        />
        {day.changes.length > 0 && (
          <Box className="stack-close">
            <Box className="body strong">改过的地方</Box>
            {day.changes.map(({ words, at }) => (
              <Box key={at} className="small">
                <Words text={`${momentInWords(at)}　${words.join('；')}`} />
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </Card>
  )
}

export default inDistrict('调整接待日', DayPage)
