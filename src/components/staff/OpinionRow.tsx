import { statusWords } from '#domain/opinion/words'
import { Light } from '../Light'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import { Words } from '../Words'
import { statusTone } from './benchWords'
import type { OpinionLine } from './shapes'

export interface OpinionRowProps {
  line: OpinionLine
  /** It is the one that stands open beside the list. */
  open: boolean
  /** For one who reads and does not act: a sentence says where it stands and what came of it. */
  told?: boolean
  onPress: () => void
}

/** One opinion of a list: what it is, where it stands, and by when somebody must act. */
export function OpinionRow({ line, open, told, onPress }: OpinionRowProps) {
  return (
    <Box role="button" className={`bench-line${open ? ' bench-line-open' : ''}`} onPress={onPress}>
      <Box className="body strong even">
        {line.title}
        {open && <Box className="unseen">，已打开</Box>}
      </Box>
      <Box className="row-wrap">
        {!told && <Tag tone={statusTone[line.status]}>{statusWords[line.status]}</Tag>}
        <Box className="small quiet numerals">
          {line.number} · {line.category}
        </Box>
      </Box>
      {told ? (
        <>
          <Box className="body even">
            <Words text={line.now} />
          </Box>
          <Box className="row">
            <Light light={line.light} />
          </Box>
        </>
      ) : (
        line.due && (
          <Box className="row-wrap bench-when">
            <Box className="bench-due day-words">最晚{dayAndWeekday(line.due)}</Box>
            <Light light={line.light} />
          </Box>
        )
      )}
    </Box>
  )
}
