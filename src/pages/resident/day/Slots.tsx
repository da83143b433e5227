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
  const halves = [
    { name: '上午', slots: slots.filter(isMorning) },
    { name: '下午', slots: slots.filter(slot => !isMorning(slot)) },
  ]
  return (
    <Box role="radiogroup" label="选一场" className="stack">
      {halves.map(
        half =>
          half.slots.length > 0 && (
            <Box key={half.name}>
              <Box className="small quiet slots-half">{half.name}</Box>
              <Box className="slots">
                {half.slots.map(slot => (
                  <SlotTile key={slot.id} slot={slot} on={slot.id === chosen} onPress={() => onChoose(slot.id)} />
                ))}
              </Box>
            </Box>
          ),
      )}
    </Box>
  )
}

const isMorning = ({ label }: Slot): boolean => Number.parseInt(label, 10) < 12

function SlotTile({ slot, on, onPress }: { slot: Slot; on: boolean; onPress: () => void }) {
  return (
    <Box
      role="radio"
      label={`${slot.label} ${slotWords(slot)}`}
      checked={on}
      disabled={!canTake(slot)}
      className={`slot${on ? ' slot-on' : ''}${canTake(slot) ? '' : ' slot-off'}`}
      onPress={onPress}
    >
      <Box className="body numerals slot-time">{slot.label}</Box>
      <Box className="small">{slotWords(slot)}</Box>
    </Box>
  )
}
