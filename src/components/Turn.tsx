import { Box } from './native/Box'
import './Turn.scss'

export interface TurnProps {
  /** What stands between the two arrows: `2027年`. */
  title: string
  /** The names of the arrows: 上一年, 下一年. */
  before: string
  after: string
  onTurn: (by: -1 | 1) => void
}

/** One stretch of time at a time, with the ways to the one before and the one after. */
export function Turn({ title, before, after, onTurn }: TurnProps) {
  return (
    <Box className="row-ends">
      <Box role="button" label={before} className="turn" onPress={() => onTurn(-1)}>
        ‹
      </Box>
      <Box role="heading" level={2} className="title numerals turn-title">
        {title}
      </Box>
      <Box role="button" label={after} className="turn" onPress={() => onTurn(1)}>
        ›
      </Box>
    </Box>
  )
}
