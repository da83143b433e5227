import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { goTo, replaceBy } from '../../../platform/go'
import { DateHead } from '../day/DateHead'
import { type DayCard, dayNotes, fullness, fullnessTone, mayBook, whoReceives } from '../day/dayWords'

interface NextDayProps {
  days: DayCard[]
  ruleWords: string
  /** Something else is the first thing to do: the reader is expected today. */
  second: boolean
}

/** The next reception day that will be held, with the way to come. */
export function NextDay({ days, ruleWords, second }: NextDayProps) {
  const day = days.find(one => one.state !== 'cancelled')
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
            <Tag tone={fullnessTone(day)}>{fullness(day)}</Tag>
          </Box>
          <DateHead day={day.day} hours={day.hours} />
          <Box className="body">{whoReceives(day)}</Box>
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {dayNotes(day).map(note => (
            <Box key={note} className="small quiet">
              {note}
            </Box>
          ))}
        </Box>
        {mayBook(day) ? (
          <Button kind={kind} onPress={() => goTo('resident/book-slot', { day: day.id })}>
            预约接待
          </Button>
        ) : (
          <>
            <Box className="small quiet">
              {day.state === 'planned'
                ? '公告发布后就可以预约。'
                : '这一天约满了。可以候补，有人取消时按先后给您留位置。'}
            </Box>
            {day.state === 'published' && (
              <Button kind={kind} onPress={() => goTo('resident/wait', { day: day.id })}>
                候补
              </Button>
            )}
            <Button kind="plain" onPress={() => replaceBy('resident/calendar')}>
              看接待日历
            </Button>
          </>
        )}
      </Box>
    </Card>
  )
}
