import { call, type Outputs } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { Card } from '../Card'
import { Facts } from '../Facts'
import { Problem } from '../Problem'
import { notNotedWords } from './benchWords'

type Numbers = Outputs['record']['numbers']

const people = (count: number): string => `${count}位`

/** What came of a day, counted from bookings and records; nobody types these. */
export function Numbers({ numbers }: { numbers: Numbers }) {
  const { came, cameBooked, walkedIn, awaited, didNotCome, notNoted, gone, unrecorded, opinions } = numbers
  return (
    <Card title="当天的数">
      <Facts
        facts={[
          { name: '来了', text: `${people(came)}：预约的${people(cameBooked)}，没预约的${people(walkedIn)}` },
          awaited > 0 ? { name: '约了还没到', text: people(awaited) } : { name: '约了没来', text: people(didNotCome) },
          ...(notNoted > 0 ? [{ name: notNotedWords, text: people(notNoted) }] : []),
          { name: numbers.solvedName, text: people(numbers.answeredOnSite) },
          { name: '转成意见', text: `${people(numbers.turnedIntoOpinion)}，${opinions}件意见` },
          { name: '别的结果', text: people(numbers.settledOtherwise) },
          { name: '还没有结果', text: people(numbers.unfinished) },
          ...(gone > 0 ? [{ name: '没接待到', text: people(gone) }] : []),
          { name: '还没有记录', text: people(unrecorded) },
        ]}
      />
    </Card>
  )
}

/** The same for a page that knows the day alone. */
export function DayNumbers({ day }: { day: string }) {
  const { data, problem, again } = useReading(`day-numbers:${day}`, () => call.record.numbers({ day }), { kept: false })
  if (!data) return <Problem problem={problem} again={again} />
  return data.came + data.booked > 0 ? <Numbers numbers={data} /> : null
}
