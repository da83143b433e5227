import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { deskName } from '../../../components/staff/benchWords'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { LeftOfDay } from '../register/LeftOfDay'

/**
 * On the morning of a reception day the desk is the first thing on the bench, and when it is closed what is left of the day; on other
 * days there is nothing here.
 */
export function DeskToday({ station }: { station: string }) {
  const { data } = useReading(`days-today:${station}`, () => call.reception.stationDays({ station }))
  const held = data?.filter(day => day.when === 'today' && day.state === 'published') ?? []
  return held.map(day => (
    <Card key={day.id}>
      <Box className="stack">
        <Box className="stack-close">
          <Box role="heading" level={2} className="title">
            {day.closed ? '今天收工了' : '今天接待'}
          </Box>
          <Box className="body numerals">
            {day.practice}　{day.hours.join('、')}，约了{day.booked}位
          </Box>
        </Box>
        {day.closed ? (
          <LeftOfDay day={day.id} of={`，${day.practice}`} />
        ) : (
          <Button label={`${deskName(day.kind)}，${day.practice}`} onPress={() => goTo('station/desk', { id: day.id })}>
            {deskName(day.kind)}
          </Button>
        )}
      </Box>
    </Card>
  ))
}
