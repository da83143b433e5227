import { Box } from './native/Box'
import { OptionRow } from './OptionRow'

export interface Option<T extends string> {
  value: T
  name: string
  /** One line that says what choosing it means. */
  explains?: string
}

export interface ChoiceProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  wrong?: string | null
  /** Said after the label: `必填`. */
  note?: string
  /** Side by side as small tiles instead of rows; for short words without explanation. */
  tiles?: boolean
}

/** One of a few, each a big row. */
export function Choice<T extends string>({ label, options, value, onChange, wrong, note, tiles }: ChoiceProps<T>) {
  // Names of a few characters stand in columns, longer ones as they come.
  const even = options.every(option => option.name.length <= 4)
  const tiled = even ? 'option-columns' : 'row-wrap'
  return (
    <Box className={wrong ? 'field-wrong' : undefined}>
      <Box className="row-ends field-label">
        <Box className="body strong" unheard>
          {label}
        </Box>
        {note && <Box className="small quiet">{note}</Box>}
      </Box>
      <Box role="radiogroup" label={label} className={tiles ? tiled : 'stack'}>
        {options.map(option => (
          <OptionRow
            key={option.value}
            role="radio"
            tile={tiles}
            name={option.name}
            explains={option.explains}
            on={option.value === value}
            onPress={() => onChange(option.value)}
          />
        ))}
      </Box>
      {wrong && (
        <Box role="alert" className="small field-words field-foot">
          {wrong}
        </Box>
      )}
    </Box>
  )
}
