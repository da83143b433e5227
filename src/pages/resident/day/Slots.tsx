import { Box } from '../../../components/native/Box'
import { canTake, type Slot, slotWords } from './slotState'
import './Slots.scss'

export interface SlotsProps {
  slots: Slot[]
  chosen: string | null
  onChoose: (slot: string) => void
}

/** The times of a day to choose from. Those that are gone stay in their place, so that the day reads like a clock. */
export function Slots({ slots, chosen, onChoose }: SlotsProps) {
  return (
    <Box role="radiogroup" label="选一场" className="slots">
      {slots.map(slot => (
        <Box
          key={slot.id}
          role="radio"
          label={`${slot.label} ${slotWords(slot)}`}
          checked={slot.id === chosen}
          disabled={!canTake(slot)}
          className={`slot${slot.id === chosen ? ' slot-on' : ''}${canTake(slot) ? '' : ' slot-off'}`}
          onPress={() => onChoose(slot.id)}
        >
          <Box className="body numerals slot-time">{slot.label}</Box>
          <Box className="small">{slotWords(slot)}</Box>
        </Box>
      ))}
    </Box>
  )
}
