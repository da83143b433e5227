import { Button } from '../../../components/Button'
import { Facts } from '../../../components/Facts'
import { Box } from '../../../components/native/Box'
import { showTheWay, telephone } from '../../../platform/wechat'
import { type DayCard, dayNotes } from './dayWords'
import './DayFacts.scss'

interface Place {
  latitude: number
  longitude: number
  phone: string
  atStation: boolean
}

/** Who, about what, where: and how to get there. */
export function DayFacts({ day }: { day: DayCard & Place }) {
  return (
    <Box className="stack-close">
      <Facts
        facts={[
          { name: '形式', text: day.practice === '接待日' ? null : day.practice },
          { name: '代表', text: day.deputies.length ? day.deputies.join('、') : '公告时告诉您' },
          { name: '议题', text: day.topic },
          { name: '地点', text: `${day.stationName}，${day.address}` },
        ]}
      />
      {dayNotes(day).map(note => (
        <Box key={note} className="day-note small">
          {note}
        </Box>
      ))}
      <Box className="row-wrap day-ways">
        {day.atStation && (
          <Button
            kind="quiet"
            inline
            onPress={() =>
              showTheWay({
                name: day.stationName,
                address: day.address,
                latitude: day.latitude,
                longitude: day.longitude,
              })
            }
          >
            导航
          </Button>
        )}
        <Button
          kind="quiet"
          inline
          label={`打电话 ${day.phone}，${day.stationName}`}
          onPress={() => telephone(day.phone)}
        >
          打电话 {day.phone}
        </Button>
      </Box>
    </Box>
  )
}
