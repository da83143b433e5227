import { useEffect, useState } from 'react'
import { addMonths } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { RotaDayCard } from './RotaDayCard'
import { asSeen, countChanges } from './rota'
import { Shortage } from './Shortage'
import '../../../components/staff/staff.scss'
import './rota.scss'

const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** Who sits when: how it stands, what would be fairer and why, and every change by hand. */
function Rota() {
  const from = today().slice(0, 7)
  const [to, setTo] = useState(addMonths(from, 2))
  const [station, setStation] = useState<string | null>(null)
  const asked = { from, to, ...(station ? { station } : {}) }
  const { data, problem, loading, again } = useReading(
    `rota-plan:${from}:${to}:${station ?? ''}`,
    () => call.rota.propose(asked),
    { kept: false },
  )
  // A large district is read station by station; all of it at once is for who asks for it.
  const firstOfMany = station === null && data && data.stations.length > 12 ? data.stations[0]?.id : undefined
  useEffect(() => {
    if (firstOfMany) setStation(firstOfMany)
  }, [firstOfMany])
  const sending = useSending(call.rota.apply)
  const changes = data ? countChanges(data) : 0
  const apply = async () => {
    if (!data || !(await sending.send({ ...asked, days: asSeen(data) }))) return
    say('已按建议写入')
    await again()
  }
  const difference = (sending.problem?.data?.difference as string[] | undefined) ?? []
  const months = Array.from({ length: 12 }, (_, i) => addMonths(from, i))
  return (
    <Screen
      title="轮值安排"
      staff
      foot={
        changes > 0 && (
          <Button busy={sending.busy} busyWords="正在写入…" onPress={apply}>
            按建议写入 {changes} 处改动
          </Button>
        )
      }
    >
      <Card>
        <Box className="rota-asked">
          {data && data.stations.length > 1 && (
            <PickOne
              label="联络站"
              options={[
                { value: '', name: '全部联络站' },
                ...data.stations.map(({ id, name }) => ({ value: id, name })),
              ]}
              value={station ?? ''}
              onChange={setStation}
            />
          )}
          <PickOne
            label="排到哪个月"
            options={months.map(month => ({ value: month, name: monthWords(month) }))}
            value={to}
            onChange={setTo}
          />
        </Box>
      </Card>
      <Problem problem={sending.problem} again={sending.problem?.code === 'CHANGED_MEANWHILE' ? again : undefined} />
      {difference.length > 1 && (
        <Card title={`有变化的 ${difference.length} 处`}>
          {difference.map(line => (
            <Box key={line} className="body">
              {line}
            </Box>
          ))}
        </Card>
      )}
      {loading && <Skeleton cards={3} lines={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && <Shortage plan={data} changes={changes} />}
      {data?.days.length === 0 && <Empty title="这段时间还没有排出接待日" text="接待日排好以后，就能在这里安排代表" />}
      <Box className="rota-days">
        {data?.days.map(day => (
          <RotaDayCard key={day.id} day={day} onChanged={again} />
        ))}
      </Box>
    </Screen>
  )
}

export default inDistrict('轮值安排', Rota)
