import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { AdjustSheet } from './AdjustSheet'
import { changesOf, heldTone, heldWords, type RotaDay, type Seat } from './rota'

const named = ({ name, leader }: Seat): string => (leader ? `${name}（领导）` : name)

/** One day of the rota: who sits there and why, what is proposed instead, and the way to change it by hand. */
export function RotaDayCard({ day, onChanged }: { day: RotaDay; onChanged: () => Promise<void> }) {
  const [adjusting, setAdjusting] = useState(false)
  const { come, go } = changesOf(day)
  const when = dayAndWeekday(day.day)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title day-words numerals">
              {when}
            </Box>
            <Tag tone={day.state === 'published' ? 'green' : 'grey'}>
              {day.state === 'published' ? '已公告' : '未公告'}
            </Tag>
          </Box>
          <Box className="small quiet">
            {day.stationName}，{day.practice}
          </Box>
        </Box>
        {day.seats.map(seat => (
          <Box key={seat.deputy}>
            <Box className="row-ends">
              <Box className="body">{named(seat)}</Box>
              <Tag tone={heldTone[seat.held]}>{heldWords[seat.held]}</Tag>
            </Box>
            {seat.why && <Box className="small quiet">{seat.why}</Box>}
          </Box>
        ))}
        {day.seats.length < day.wanted && (
          <Box className="body rota-empty">还缺 {day.wanted - day.seats.length} 位代表</Box>
        )}
        {come.length + go.length > 0 && (
          <Box className="rota-proposed">
            {go.length > 0 && <Box className="body">建议换下：{go.map(named).join('、')}</Box>}
            {come.map(seat => (
              <Box key={seat.deputy}>
                <Box className="body">建议安排：{named(seat)}</Box>
                <Box className="small">{seat.why}</Box>
              </Box>
            ))}
          </Box>
        )}
        <Button kind="quiet" label={`手工调整，${when}${day.stationName}`} onPress={() => setAdjusting(true)}>
          手工调整
        </Button>
      </Box>
      {adjusting && <AdjustSheet day={day} onClose={() => setAdjusting(false)} onChanged={onChanged} />}
    </Card>
  )
}
