import { coHostsInWords } from '#domain/reception/coHosts'
import { Button } from '../../../components/Button'
import { Facts } from '../../../components/Facts'
import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'
import { showTheWay, telephone } from '../../../platform/wechat'
import './DayFacts.scss'
import { DayNotice } from './DayNotice'
import { dayNotes } from './dayWords'

/** Who, about what, where: and how to get there. */
export function DayFacts({ day }: { day: Outputs['reception']['day'] }) {
  return (
    <Box className="stack-close">
      <Facts
        facts={[
          { name: '形式', text: day.practice === '接待日' ? null : day.practice },
          { name: '代表', text: day.deputies.length ? day.deputies.join('、') : '公告时告诉您' },
          { name: '一起接待', text: coHostsInWords(day.coHosts) },
          { name: '议题', text: day.topic },
          { name: '单位', text: day.units.map(unit => unit.name).join('、') },
          { name: '地点', text: `${day.stationName} ${day.address}` },
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
        <DayNotice notice={day.notice} />
      </Box>
    </Box>
  )
}
