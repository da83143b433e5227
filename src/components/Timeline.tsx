import { momentInWords } from './moments'
import { Box } from './native/Box'
import { Words } from './Words'
import './Timeline.scss'

export interface TimelineProps {
  /** The newest first, or in the order in which they should be read. */
  events: readonly { at: string; text: string; note: string | null }[]
}

/** What has happened, one line each: the newest has the filled mark. */
export function Timeline({ events }: TimelineProps) {
  return (
    <Box role="list" className="timeline">
      {events.map((event, index) => (
        <Box role="listitem" key={`${event.at}${event.text}`} className={`event${index === 0 ? ' event-newest' : ''}`}>
          <Box className="small quiet numerals">{momentInWords(event.at)}</Box>
          <Box className="body even">
            <Words text={event.text} />
          </Box>
          {event.note && <Box className="body event-note keep-lines">{event.note}</Box>}
        </Box>
      ))}
    </Box>
  )
}
