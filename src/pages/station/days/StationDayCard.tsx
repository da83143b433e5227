import { useState } from 'react'
import { coHostsInWords } from '#domain/reception/coHosts'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { dayAndWeekday, dayInSentence } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { deskName } from '../../../components/staff/benchWords'
import { movedWords } from '../../../components/staff/movedWords'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import { LeftOfDay } from '../register/LeftOfDay'
import { PublishSheet } from './PublishSheet'
import type { StationDay } from './stationDay'

/** The state in words: a day that is not announced is either still to be announced, or it is too late for it. */
const stateOf = ({
  state,
  late,
  publishable,
  tooLate,
}: StationDay): { words: string; tone: 'green' | 'grey' | 'amber' } => {
  if (state === 'published') return late ? { words: '公告晚发', tone: 'amber' } : { words: '已公告', tone: 'green' }
  if (state === 'cancelled') return { words: '已取消', tone: 'grey' }
  if (tooLate) return { words: '来不及公告', tone: 'amber' }
  return publishable ? { words: '待公告', tone: 'amber' } : { words: '未公告', tone: 'grey' }
}

/** Why the day is this one and not the rule's own, and whether it stays so. */
const dateWords = (day: StationDay): string[] =>
  [movedWords(day), day.provisional ? '放假安排还没有公布，这一天可能会变，公布以后再发公告' : null].filter(
    words => words !== null,
  )

interface StationDayCardProps {
  day: StationDay
  /** The soonest day to be announced has the page's main button. */
  first: boolean
  onPublished: () => Promise<void>
}

/** One reception day of the station, and the one thing that may be done with it now. */
export function StationDayCard({ day, first, onPublished }: StationDayCardProps) {
  const [publishing, setPublishing] = useState(false)
  const { words, tone } = stateOf(day)
  const announced = day.state === 'published'
  const held = announced && day.when === 'today'
  const when = dayAndWeekday(day.day)
  const desk = day.kind === 'roundtable' ? '议程、登记' : '叫号'
  const onTheDay = day.closed
    ? '当天接待：谁来了、接待记录'
    : `当天接待：${day.booked > 0 ? '谁来、' : ''}${desk}、帮居民预约`
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="display day-words">
              {when}
            </Box>
            <Tag tone={tone}>{words}</Tag>
            {day.lacks.length > 0 && <Tag tone="amber">准备未齐</Tag>}
          </Box>
          <Box className="body numerals">
            {day.practice}　{day.hours.join('、')}
          </Box>
          <Box className="body">代表：{day.deputies.join('、') || '还没有排定'}</Box>
          {day.coHosts.length > 0 && <Box className="body">一起接待：{coHostsInWords(day.coHosts)}</Box>}
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {day.units.length > 0 && <Box className="body">参加单位：{day.units.map(unit => unit.name).join('、')}</Box>}
          {day.lacks.length > 0 && <Box className="body strong">还没有定下：{day.lacks.join('、')}</Box>}
          {dateWords(day).map(each => (
            <Box key={each} className="small quiet">
              {each}
            </Box>
          ))}
          {day.publishable && !day.publishesLate && (
            <Box className="body strong numerals">最晚{dayInSentence(day.lastNoticeDay)}公告才来得及</Box>
          )}
          {day.publishesLate && (
            <Box className="body publish-late numerals">
              ▲ 公告晚了，最晚应在{dayInSentence(day.lastNoticeDay)}发布。现在发布，会记下“公告晚发”
            </Box>
          )}
          {day.tooLate && (
            <Box className="body publish-late numerals">
              ▲ 最晚应在{dayInSentence(day.lastNoticeDay)}公告，已经过了，不能再公告。请点“改期、取消、改内容”
            </Box>
          )}
          {day.cancelledBecause && <Box className="small quiet">取消原因：{day.cancelledBecause}</Box>}
          {announced && (
            <Box className="body numerals">
              {day.closed ? `已经收工，约了 ${day.booked} 位` : `已约 ${day.booked} 位，还可约 ${day.free} 位`}
            </Box>
          )}
        </Box>
        {day.publishable && (
          <Button kind={first ? 'main' : 'plain'} label={`发布公告，${when}`} onPress={() => setPublishing(true)}>
            发布公告
          </Button>
        )}
        {held && day.closed && <LeftOfDay day={day.id} of={`，${when}`} />}
        {held && !day.closed && (
          <Button label={`${deskName(day.kind)}，${when}`} onPress={() => goTo('station/desk', { id: day.id })}>
            {deskName(day.kind)}
          </Button>
        )}
        {day.state !== 'cancelled' && (
          <Box>
            {announced && (
              <Line
                title={onTheDay}
                label={`${onTheDay}，${when}，已约${day.booked}位`}
                onPress={() => goTo('station/day', { id: day.id })}
              />
            )}
            {!announced && day.topic && (
              <Line
                title="和议题有关的意见"
                label={`和议题有关的意见，${when}`}
                onPress={() => goTo('station/day', { id: day.id })}
              />
            )}
            <Line
              title="公告和参加单位"
              label={`公告和参加单位，${when}`}
              onPress={() => goTo('station/notice', { id: day.id })}
            />
            {!held && (
              <Line
                title="改期、取消、改内容"
                label={`改期、取消、改内容，${when}`}
                onPress={() => goTo('congress/day', { id: day.id })}
              />
            )}
          </Box>
        )}
      </Box>
      {publishing && <PublishSheet day={day} onClose={() => setPublishing(false)} onPublished={onPublished} />}
    </Card>
  )
}
