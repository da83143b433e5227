import { Box } from '../native/Box'
import { MatterRow } from './MatterRow'
import type { MatterLine } from './shapes'
import { useListKeys } from './useListKeys'

export interface MatterListProps {
  /** What the list is, for ears. */
  label: string
  lines: readonly MatterLine[]
  openId: string | null
  told?: boolean
  onOpen: (id: string) => void
}

/** Matters below each other; j and k walk through them in a browser. */
export function MatterList({ label, lines, openId, told, onOpen }: MatterListProps) {
  useListKeys()
  return (
    <Box role="group" label={label} className="bench-lines">
      {lines.map(line => (
        <MatterRow key={line.id} line={line} open={line.id === openId} told={told} onPress={() => onOpen(line.id)} />
      ))}
    </Box>
  )
}
