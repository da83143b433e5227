import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'
import './Slots.scss'

export type Slot = Outputs['reception']['day']['slots'][number]

export interface SlotsProps {
  slots: Slot[]
  chosen: string | null
  onChoose: (slot: string) => void
}

const wordsOf = (slot: Slot): string =>
  slot.open ? (slot.capacity > 1 ? `余${slot.free}` : '可约') : slot.free ? '已过' : '约满'

/** The times of a day to choose from. Those that are gone stay in their place, so that the day reads like a clock. */
export function Slots({ slots, chosen, onChoose }: SlotsProps) {
  return (
    <Box role="radiogroup" label="选一场" className="slots">
      {slots.map(slot => (
        <Box
          key={slot.id}
          role="radio"
          label={`${slot.label} ${wordsOf(slot)}`}
          checked={slot.id === chosen}
          disabled={!slot.open}
          className={`slot${slot.id === chosen ? ' slot-on' : ''}${slot.open ? '' : ' slot-off'}`}
          onPress={() => onChoose(slot.id)}
        >
          <Box className="body numerals slot-time">{slot.label}</Box>
          <Box className="small">{wordsOf(slot)}</Box>
        </Box>
      ))}
    </Box>
  )
}
