import { Box } from '../../../components/native/Box'
import { OptionRow } from '../../../components/OptionRow'

export interface TicksProps<T> {
  label: string
  options: readonly { value: T; name: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** Any of several short words, side by side as small tiles. */
export function Ticks<T extends string | number>({ label, options, value, onChange }: TicksProps<T>) {
  return (
    <Box>
      <Box className="body strong field-label" unheard>
        {label}
      </Box>
      <Box role="group" label={label} className="option-columns">
        {options.map(option => {
          const on = value.includes(option.value)
          const after = on ? value.filter(one => one !== option.value) : [...value, option.value]
          return (
            <OptionRow
              key={option.value}
              role="checkbox"
              tile
              name={option.name}
              on={on}
              onPress={() => onChange(options.map(one => one.value).filter(one => after.includes(one)))}
            />
          )
        })}
      </Box>
    </Box>
  )
}
