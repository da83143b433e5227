import { fullnessWords } from '#domain/reception/dayStanding'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { goTo, replaceBy } from '../../../platform/go'
import { askedWords, ownPlaceWords } from '../day/bookedWords'
import { DateHead } from '../day/DateHead'
import { type DayCard, dayNotes, fullnessTone, mayBook, mayWait, whoReceives, whyNothing } from '../day/dayWords'
import type { Wait } from '../waiting/waits'
import type { Own } from './ownOn'

interface NextDayProps {
  /** The next one that will be held; undefined while none is planned. */
  day: DayCard | undefined
  ruleWords: string
  /** Something else is the first thing to do: the reader is expected today, or asked something. */
  second: boolean
  /** What the reader has there: a day on which one has a place is no news. */
  own: Own
}

/** The next reception day that will be held, with the way to come. */
export function NextDay({ day, ruleWords, second, own }: NextDayProps) {
  const kind = second ? 'plain' : 'main'
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
            <Standing day={day} own={own} />
          </Box>
          {own.asked && <Box className="title">{askedWords(own.asked)}</Box>}
          {own.place && <Box className="title">{ownPlaceWords(own.place, day.stationId)}</Box>}
          <DateHead day={day.day} hours={day.hours} />
          <Box className="body">{whoReceives(day)}</Box>
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {dayNotes(day).map(note => (
            <Box key={note} className="small quiet">
              {note}
            </Box>
          ))}
        </Box>
        {!own.asked && <Ways day={day} own={own} kind={kind} />}
      </Box>
    </Card>
  )
}

/** How full the day is; to who has a place there, that. */
function Standing({ day, own }: { day: DayCard; own: Own }) {
  if (own.asked) return <Tag tone="amber">等您答复</Tag>
  if (own.place) return <Tag tone="green">约好了</Tag>
  return <Tag tone={fullnessTone(day)}>{fullnessWords(day)}</Tag>
}

interface WaysProps {
  day: DayCard
  own: Own
  kind: 'main' | 'plain'
}

/** What can be done about the day. */
function Ways({ day, own, kind }: WaysProps) {
  if (own.place) return <OwnPlace day={day} kind={kind} />
  if (mayBook(day))
    return (
      <Button kind={kind} onPress={() => goTo('resident/book-slot', { day: day.id })}>
        预约接待
      </Button>
    )
  return (
    <>
      {day.state === 'planned' && <Box className="small quiet">还没有发布公告，发布以后才能预约。</Box>}
      {day.state === 'published' && <FullDay day={day} wait={own.wait} kind={kind} />}
      <Button kind="plain" onPress={() => replaceBy('resident/calendar')}>
        看接待日历
      </Button>
    </>
  )
}

/** Who has a place on the date has nothing more to book there but for somebody else. */
function OwnPlace({ day, kind }: Pick<WaysProps, 'day' | 'kind'>) {
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

/** What is left of a day of which nothing is free: where one waits, or the waiting list. */
function FullDay({ day, wait, kind }: Pick<WaysProps, 'day' | 'kind'> & { wait: Wait | undefined }) {
  if (wait?.offer) return <Box className="body even">给您留了一个位置，请在上面答复。</Box>
  if (wait)
    return (
      <Line
        title="约满了，您在候补，有了位置会通知您"
        text={wait.before === 0 ? '您排在第一位' : `您前面还有${wait.before}人`}
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
