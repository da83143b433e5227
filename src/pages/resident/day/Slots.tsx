import { Box } from '../../../components/native/Box'
import { canTake, countsPlaces, type Slot, slotWords } from './slotState'
import './Slots.scss'

export interface SlotsProps {
  slots: Slot[]
  chosen: string | null
  onChoose: (slot: string) => void
}

/** The times of a day to choose from. Those that are gone stay in their place, so that the day reads like a clock. */
export function Slots({ slots, chosen, onChoose }: SlotsProps) {
  const counted = countsPlaces(slots)
  const parts = [
    { name: '上午', slots: slots.filter(slot => hourOf(slot) < 12) },
    { name: '下午', slots: slots.filter(slot => hourOf(slot) >= 12 && hourOf(slot) < 18) },
    { name: '晚上', slots: slots.filter(slot => hourOf(slot) >= 18) },
  ]
  return (
    <Box role="radiogroup" label="选一场" className="stack">
      {parts.map(
        part =>
          part.slots.length > 0 && (
            <Box key={part.name}>
              <Box className="small quiet slots-half">{part.name}</Box>
              <Box className="slots">
                {part.slots.map(slot => (
                  <SlotTile
                    key={slot.id}
                    slot={slot}
                    words={slotWords(slot, counted)}
                    on={slot.id === chosen}
                    onPress={() => onChoose(slot.id)}
                  />
                ))}
              </Box>
            </Box>
          ),
      )}
    </Box>
  )
}

const hourOf = ({ label }: Slot): number => Number.parseInt(label, 10)

function SlotTile({ slot, words, on, onPress }: { slot: Slot; words: string; on: boolean; onPress: () => void }) {
  return (
    <Box
      role="radio"
      label={`${slot.label} ${words}`}
      checked={on}
      disabled={!canTake(slot)}
      className={`slot${on ? ' slot-on' : ''}${canTake(slot) ? '' : ' slot-off'}`}
      onPress={onPress}
    >
      <Box className="body numerals slot-time">{slot.label}</Box>
      <Box className="small">{words}</Box>
    </Box>
  )
}
