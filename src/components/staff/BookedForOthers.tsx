import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { bookingStanding } from '../bookingStanding'
import { Card } from '../Card'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Tag } from '../Tag'
import { type Booked, BookedActions, openQuestion } from './BookedActions'

/** Who was booked for with a paper code, the latest first. Names stay masked: the phone goes from hand to hand. */
export function BookedForOthers({ title }: { title: string }) {
  // Who comes is not left lying on a device.
  const { data, problem, again } = useReading('booked-for', () => call.reception.bookedFor({}), { kept: false })
  if (!data) return <Problem problem={problem} again={again} />
  if (data.length === 0) return null
  return (
    <>
      <Box role="heading" level={2} className="title">
        {title}
      </Box>
      {data.map(booked => (
        <BookedCard key={booked.id} booked={booked} onChanged={again} />
      ))}
    </>
  )
}

function BookedCard({ booked, onChanged }: { booked: Booked; onChanged: () => void }) {
  const { word, tone } = bookingStanding(booked)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">
              {booked.contact.name} 号码 {booked.number}
            </Box>
            {openQuestion(booked) ? <Tag tone="amber">等对方答复</Tag> : <Tag tone={tone}>{word}</Tag>}
          </Box>
          <Box className="body numerals">
            {dayAndWeekday(booked.day)} {booked.label}
          </Box>
          <Box className="small quiet">{booked.contact.phone ?? '没有留电话'}</Box>
        </Box>
        <BookedActions booked={booked} onChanged={onChanged} />
      </Box>
    </Card>
  )
}
