import { Box } from '../../../components/native/Box'
import { canTake, countsPlaces, type Slot, slotWords } from './slotState'
import './Slots.scss'

export interface SlotsProps {
  slots: Slot[]
  chosen: string | null
  /** The time, `9:20`, at which the reader has a place on this day. */
  own?: string | undefined
  /** Absent where nothing can be chosen. */
  onChoose?: ((slot: string) => void) | undefined
}

/** The times of a day to choose from. Those that are gone stay in their place, so that the day reads like a clock. */
export function Slots({ slots, chosen, own, onChoose }: SlotsProps) {
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
                    words={slotWords(slot, counted, slot.label === own)}
                    on={slot.id === chosen}
                    own={slot.label === own}
                    onPress={onChoose && canTake(slot) && slot.label !== own ? () => onChoose(slot.id) : undefined}
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

interface SlotTileProps {
  slot: Slot
  words: string
  on: boolean
  own: boolean
  onPress: (() => void) | undefined
}

function SlotTile({ slot, words, on, own, onPress }: SlotTileProps) {
  return (
    <Box
      role="radio"
      label={`${slot.label} ${words}`}
      checked={on}
      disabled={!onPress}
      className={`slot${own ? ' slot-own' : on ? ' slot-on' : onPress ? '' : ' slot-off'}`}
      onPress={onPress}
    >
      <Box className="body numerals slot-time">{slot.label}</Box>
      <Box className="small">{words}</Box>
    </Box>
  )
}
