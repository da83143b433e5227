import { Box } from './native/Box'
import { upTo } from './upTo'
import './Skeleton.scss'

export interface SkeletonProps {
  /** How many cards of grey lines stand for the page. */
  cards?: number
  lines?: number
}

/** The shape of the page while it is read. */
export function Skeleton({ cards = 2, lines = 3 }: SkeletonProps) {
  return (
    <Box role="status" label="正在读取" className="stack">
      {upTo(cards).map(card => (
        <Box key={card} className="card skeleton" unheard>
          {upTo(lines).map(line => (
            <Box key={line} className={`skeleton-line${line === 1 ? ' skeleton-head' : ''}`} />
          ))}
        </Box>
      ))}
    </Box>
  )
}
