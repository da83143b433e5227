import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Facts } from '../../../components/Facts'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { bringIntoSight } from '../../../components/native/bringIntoSight'
import { Problem } from '../../../components/Problem'
import { Refusal } from '../../../components/Refusal'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { notNotedWords } from '../../../components/staff/benchWords'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { useFieldId } from '../../../components/useFieldId'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { whilePressing } from '../../../platform/refused'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { AfterClosing } from './AfterClosing'
import { AtTheDoor } from './AtTheDoor'
import { ClosingSheet } from './ClosingSheet'
import { unregisteredOf } from './closingWords'
import { Seats } from './Seats'

/** What a day is in numbers, as far as it has come: nobody is missed while the desk is open. */
const factsOf = ({ closedAt, sums, day: { when } }: DeskOfDay) => {
  const notNoted = sums.booked - sums.came - sums.missed
  // Who stood in a queue that nobody closed may have been heard without the desk.
  const unknown = sums.came + sums.walkedIn - sums.received - sums.waiting - sums.gone
  return when === 'ahead'
    ? [{ name: '预约', text: `${sums.booked} 位` }]
    : [
        { name: '预约', text: `${sums.booked} 位，来了 ${sums.came} 位` },
        { name: '没有来', text: closedAt ? `${sums.missed} 位` : when === 'today' ? '收工后统计' : null },
        ...(closedAt && notNoted > 0 ? [{ name: notNotedWords, text: `${notNoted} 位` }] : []),
        { name: '现场', text: `${sums.walkedIn} 位` },
        { name: '接待了', text: `${sums.received} 位` },
        ...(when === 'today' && !closedAt ? [{ name: '还在等', text: `${sums.waiting} 位` }] : []),
        ...(sums.gone > 0 || closedAt ? [{ name: '没接待到', text: `${sums.gone} 位` }] : []),
        ...(unknown > 0 ? [{ name: '没点收工，不清楚谈没谈', text: `${unknown} 位` }] : []),
      ]
}

/** The clerk's own register: which deputies came, the numbers of the day as they are counted, and its end. */
function StationRegister({ query }: InDistrictProps) {
  const day = query.id ?? ''
  const { data, since, problem, loading, again, put } = useReading(`desk:${day}`, () => call.visit.desk({ day }), {
    kept: false,
  })
  const numbers = useReading(`day-numbers:${day}`, () => call.record.numbers({ day }), { kept: false })
  const unrecorded = numbers.data?.unrecorded ?? 0
  const seatsId = useFieldId()
  const [closing, setClosing] = useState(false)
  // Whose time had not come when it was closed here.
  const [cutOff, setCutOff] = useState(0)
  const opening = useSending(call.visit.reopenDay)
  const closed = (shown: DeskOfDay) => {
    setClosing(false)
    setCutOff(data?.expected.filter(person => !person.due).length ?? 0)
    put(shown)
    void numbers.again()
  }
  const toSeats = () => {
    setClosing(false)
    bringIntoSight(`#${seatsId}`)
  }
  const reopen = async () => {
    const shown = await opening.send({ day })
    if (shown) put(shown)
  }
  return (
    <Screen title="出勤、收工" since={since}>
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <Box role="heading" level={2} className="title numerals">
            {dayAndWeekday(data.day.day)}　{data.day.practice}
          </Box>
          {data.day.when !== 'today' && (
            <Box role="status" className="card card-amber body">
              {data.day.when === 'ahead'
                ? '还没有到这一天，到那天再登记'
                : data.registers
                  ? '这一天已经过去。出勤还可以登记，别的只能看'
                  : '这一天已经过去，只能看，不能再改'}
            </Box>
          )}
          {(data.closedAt || data.day.when === 'past') && (
            <AfterClosing
              cutOff={cutOff}
              unrecorded={unrecorded}
              unregistered={data.registers ? unregisteredOf(data.seats) : []}
              onCall={() => goTo('station/calls')}
              onRecord={() => goTo('station/records', { id: day })}
              onRegister={toSeats}
            />
          )}
          <Card title={data.day.when === 'today' ? '今天' : '当天的数'}>
            <Facts facts={factsOf(data)} />
          </Card>
          <Box id={seatsId}>
            <Seats desk={data} onChanged={put} />
          </Box>
          {data.day.when === 'today' && !data.closedAt && <AtTheDoor station={data.day.stationId} />}
          <Refusal problem={whilePressing(opening.problem, '再点“重新打开”')} />
          {data.day.when === 'today' && !data.closedAt && <Button onPress={() => setClosing(true)}>收工</Button>}
          {data.day.when === 'today' && data.closedAt && (
            <Button kind="plain" busy={opening.busy} onPress={reopen}>
              还没有结束，重新打开
            </Button>
          )}
          {data.day.when === 'past' && (
            <Button kind="plain" onPress={() => goTo('station/records', { id: day })}>
              当天的接待记录
            </Button>
          )}
          <Button kind="quiet" onPress={() => goTo('station/no-shows', { station: data.day.stationId })}>
            约了没有来的
          </Button>
          {closing && (
            <ClosingSheet
              desk={data}
              unrecorded={unrecorded}
              onClose={() => setClosing(false)}
              onRegister={toSeats}
              onClosed={closed}
            />
          )}
        </>
      )}
    </Screen>
  )
}

export default inDistrict('出勤、收工', StationRegister)
