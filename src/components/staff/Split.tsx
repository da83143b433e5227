import { type ReactNode, useState } from 'react'
import { goTo } from '../../platform/go'
import { Empty } from '../Empty'
import { Box } from '../native/Box'
import { useWide } from './useWide'
import './staff.scss'

export interface SplitProps {
  /** The page that shows one opinion where there is no room beside the list: `station/opinion`. */
  page: string
  list: (openId: string | null, open: (id: string) => void) => ReactNode
  /** The opinion beside the list; `close` empties the place. */
  opinion: (id: string, close: () => void) => ReactNode
}

/** A list and what it opens: beside it on a wide page, as a page of its own on a phone. */
export function Split({ page, list, opinion }: SplitProps) {
  const wide = useWide()
  const [openId, setOpenId] = useState<string | null>(null)
  if (!wide) return <Box className="bench">{list(null, id => goTo(page, { id }))}</Box>
  return (
    <Box className="bench-wide">
      <Box className="bench">{list(openId, setOpenId)}</Box>
      <Box role="region" label="打开的意见" className="bench-pane">
        {openId ? (
          opinion(openId, () => setOpenId(null))
        ) : (
          <Empty title="在左边选一件意见，就在这里打开" text="键盘：j 下一件，k 上一件，回车打开" />
        )}
      </Box>
    </Box>
  )
}
