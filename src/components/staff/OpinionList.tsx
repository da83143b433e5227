import { Box } from '../native/Box'
import { OpinionRow } from './OpinionRow'
import type { OpinionLine } from './shapes'
import { useListKeys } from './useListKeys'

export interface OpinionListProps {
  /** What the list is, for ears. */
  label: string
  lines: readonly OpinionLine[]
  openId: string | null
  told?: boolean
  onOpen: (id: string) => void
}

/** Matters below each other; j and k walk through them in a browser. */
export function OpinionList({ label, lines, openId, told, onOpen }: OpinionListProps) {
  useListKeys()
  return (
    <Box role="group" label={label} className="bench-lines">
      {lines.map(line => (
        <OpinionRow key={line.id} line={line} open={line.id === openId} told={told} onPress={() => onOpen(line.id)} />
      ))}
    </Box>
  )
}
