import type { Option } from './Choice'
import { Box } from './native/Box'
import { OptionRow } from './OptionRow'

export interface ChoicesProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: readonly T[]
  onChange: (value: T[]) => void
  /** How many may be chosen. */
  most?: number
  note?: string
  wrong?: string | null
}

/** Any of a few, each a big row. */
export function Choices<T extends string>({ label, options, value, onChange, most, note, wrong }: ChoicesProps<T>) {
  const full = most !== undefined && value.length >= most
  return (
    <Box className={wrong ? 'field-wrong' : undefined}>
      <Box className="row-ends field-label">
        <Box className="body strong" unheard>
          {label}
        </Box>
        {note && <Box className="small quiet">{note}</Box>}
      </Box>
      <Box role="group" label={label} className="stack">
        {options.map(option => {
          const on = value.includes(option.value)
          return (
            <OptionRow
              key={option.value}
              role="checkbox"
              name={option.name}
              explains={option.explains}
              on={on}
              disabled={!on && full}
              onPress={() => onChange(on ? value.filter(one => one !== option.value) : [...value, option.value])}
            />
          )
        })}
      </Box>
      {wrong && (
        <Box role="alert" className="small field-words field-foot">
          {wrong}
        </Box>
      )}
    </Box>
  )
}
