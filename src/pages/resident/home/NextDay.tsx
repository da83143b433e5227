import { fullnessWords } from '#domain/reception/dayStanding'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import type { Outputs } from '../../../platform/call'
import { goTo, replaceBy } from '../../../platform/go'
import { askedWords, bookedWords, ownPlaceOn, ownPlaceWords } from '../day/bookedWords'
import { DateHead } from '../day/DateHead'
import { type DayCard, dayNotes, fullnessTone, mayBook, mayWait, whoReceives, whyNothing } from '../day/dayWords'
import { askedOn } from '../waiting/toAnswer'
import type { Wait } from '../waiting/waits'

interface NextDayProps {
  days: DayCard[]
  ruleWords: string
  /** Something else is the first thing to do: the reader is expected today, or asked something. */
  second: boolean
  /** What the reader has booked and waits for: nobody is sent to wait for a day on which they have a place. */
  bookings: Outputs['reception']['myBookings']
  waits: Wait[]
}

/** The next reception day that will be held, with the way to come. */
export function NextDay({ days, ruleWords, second, bookings, waits }: NextDayProps) {
  const day = days.find(one => one.state !== 'cancelled')
  const kind = second ? 'plain' : 'main'
  const own = day && ownPlaceOn(bookings, day.day)
  const asked = day && askedOn(day, bookings, waits)
  if (!day)
    return (
      <Card>
        <Empty
          title="还没有排定的接待日"
          text={`这里会显示下一个接待日。${ruleWords ? `接待日是${ruleWords}。` : ''}`}
        />
      </Card>
    )
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="small quiet">下一个接待日</Box>
            {asked ? (
              <Tag tone="amber">等您答复</Tag>
            ) : (
              <Tag tone={own ? 'green' : fullnessTone(day)}>{own ? '约好了' : fullnessWords(day)}</Tag>
            )}
          </Box>
          {asked && <Box className="title">{askedWords(asked)}</Box>}
          {own && !asked && <Box className="title">{ownPlaceWords(own, day.stationId)}</Box>}
          <DateHead day={day.day} hours={day.hours} />
          <Box className="body">{whoReceives(day)}</Box>
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {dayNotes(day).map(note => (
            <Box key={note} className="small quiet">
              {note}
            </Box>
          ))}
        </Box>
        {asked ? null : own ? (
          <OwnPlace day={day} kind={kind} />
        ) : mayBook(day) ? (
          <Button kind={kind} onPress={() => goTo('resident/book-slot', { day: day.id })}>
            预约接待
          </Button>
        ) : (
          <>
            {day.state === 'planned' && <Box className="small quiet">还没有发布公告，发布以后才能预约。</Box>}
            {day.state === 'published' && <FullDay day={day} kind={kind} bookings={bookings} waits={waits} />}
            <Button kind="plain" onPress={() => replaceBy('resident/calendar')}>
              看接待日历
            </Button>
          </>
        )}
      </Box>
    </Card>
  )
}

/** Who has a place on the date has nothing more to book there but for somebody else. */
function OwnPlace({ day, kind }: { day: DayCard; kind: 'main' | 'plain' }) {
  return (
    <>
      <Button kind={kind} onPress={() => goTo('resident/bookings')}>
        看我的预约
      </Button>
      {mayBook(day) && (
        <Button kind="plain" onPress={() => goTo('resident/book-slot', { day: day.id, for: 'other' })}>
          替别人约
        </Button>
      )}
    </>
  )
}

type FullDayProps = Pick<NextDayProps, 'bookings' | 'waits'> & { day: DayCard; kind: 'main' | 'plain' }

/** What is left of a day of which nothing is free: the place that one has there, where one waits, or the waiting list. */
function FullDay({ day, kind, bookings, waits }: FullDayProps) {
  const booked = bookings.find(one => one.state === 'booked' && one.dayId === day.id)
  if (booked)
    return (
      <Line
        title={`${mayWait(day) ? '约满了' : '不能再约了'}，${bookedWords(booked)}`}
        text="看我的预约"
        onPress={() => goTo('resident/bookings')}
      />
    )
  const wait = waits.find(one => one.dayId === day.id)
  if (wait)
    return (
      <Line
        title={wait.offer ? '给您留了一个位置，等您答复' : '约满了，您在候补，有了位置会通知您'}
        text="看我的候补"
        onPress={() => goTo('resident/bookings')}
      />
    )
  if (!mayWait(day)) return <Box className="body even">{whyNothing(day)}</Box>
  return (
    <>
      <Box className="small quiet">这一天约满了。可以候补，有人取消时按先后给您留位置。</Box>
      <Button kind={kind} onPress={() => goTo('resident/wait', { day: day.id })}>
        候补
      </Button>
    </>
  )
}
