import { daysLookedBack } from '#domain/reception/record'
import { seatAttendances, seatAttendanceWords } from '#domain/reception/register'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Facts } from '../../../components/Facts'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { call } from '../../../platform/call'
import { whilePressing } from '../../../platform/refused'
import { useSending } from '../../../platform/useSending'

interface SeatsProps {
  desk: DeskOfDay
  onChanged: (desk: DeskOfDay) => void
}

/** 代表出勤: registered on the day and for some weeks after it, and read ever after. */
export function Seats({ desk, onChanged }: SeatsProps) {
  const { send, problem } = useSending(call.visit.recordSeat)
  const { day, seats, registers } = desk
  return (
    <Card title="代表出勤">
      {seats.length === 0 && <Box className="body">还没有排定代表</Box>}
      {registers ? (
        <Box className="stack">
          {seats.length > 0 && (
            <Box className="small quiet">
              由您登记，收工以后也可以登记、改正，{daysLookedBack}天内都行。代表只看得到自己的一行。
            </Box>
          )}
          <Refusal problem={whilePressing(problem, '再选一次')} />
          {seats.map(seat => (
            <Choice
              key={seat.deputy}
              label={`${seat.name}代表`}
              options={seatAttendances.map(value => ({ value, name: seatAttendanceWords[value] }))}
              value={seat.attended}
              onChange={async attended => {
                const shown = await send({ day: day.id, deputy: seat.deputy, attended })
                if (shown) onChanged(shown)
              }}
            />
          ))}
        </Box>
      ) : (
        <Facts
          facts={seats.map(({ name, attended }) => ({
            name: `${name}代表`,
            text: attended ? seatAttendanceWords[attended] : day.when === 'ahead' ? '到那天登记' : '没有登记',
          }))}
        />
      )}
    </Card>
  )
}
