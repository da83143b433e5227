import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'

type Today = Outputs['visit']['today']['days'][number]

interface ArriveCardProps {
  day: Today
  phone: string
  onChanged: () => Promise<void>
}

/** What can be done at the door: say that I am here with what I booked, or take a number; at a roundtable, be registered. */
export function ArriveCard({ day, phone, onChanged }: ArriveCardProps) {
  const arriving = useSending(call.visit.arrive)
  const taking = useSending(call.visit.takeNumber)
  const arrive = async (booking: string) => {
    if (await arriving.send({ booking })) await onChanged()
  }
  const take = async () => {
    if (await taking.send({ day: day.id })) await onChanged()
  }
  const may = !day.shut
  const atTable = day.kind === 'roundtable'
  const way = atTable ? '到会登记' : '现场取号'
  if (day.bookings.length === 0 && !day.mayTakeNumber) return null
  return (
    <Card title={day.practice} aside={<Box className="small quiet numerals">{day.hours.join('、')}</Box>}>
      <Box className="stack">
        {day.shut && <Box className="body even">{day.shut}</Box>}
        {day.bookings.map(booking => (
          <Box key={booking.id} className="stack">
            <Box className="stack-close">
              <Box className="display">
                {booking.forOther ? '替别人约的是' : '约的是'} {booking.label}
              </Box>
              <Box className="body numerals">
                {booking.arrivalCode ? `报到码 ${booking.arrivalCode}，` : ''}
                {atTable ? '登记的号码' : '大厅叫的号码'} {booking.number}
              </Box>
            </Box>
            {may && (
              <Button
                label={`我到了，${booking.number}`}
                busy={arriving.busy}
                busyWords="正在报到…"
                onPress={() => arrive(booking.id)}
              >
                我到了
              </Button>
            )}
          </Box>
        ))}
        <Refusal problem={arriving.problem} />
        {may && day.mayTakeNumber && day.numbersLeft > 0 && (
          <>
            <Box className="body even">
              {atTable
                ? `没有预约也可以来，登记一下就能参加。还有 ${day.numbersLeft} 个座位。`
                : `没有预约也可以来，取个号在这里等。还有 ${day.numbersLeft} 个号。`}
            </Box>
            <Refusal problem={taking.problem} again={take} busy={taking.busy} />
            <Button
              kind={day.bookings.length > 0 ? 'plain' : 'main'}
              busy={taking.busy}
              busyWords={atTable ? '正在登记…' : '正在取号…'}
              onPress={take}
            >
              {way}
            </Button>
          </>
        )}
        {may && day.mayTakeNumber && day.numbersLeft === 0 && (
          <Box className="body even">
            {atTable ? '留给没预约的人的座位已经登记完了。' : '今天现场的号已经取完了。'}可以预约下一次，急事请打电话{' '}
            {phone}
          </Box>
        )}
      </Box>
    </Card>
  )
}
