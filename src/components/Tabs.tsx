import { Box } from './native/Box'
import './Tabs.scss'

export interface TabsProps<T extends string> {
  label: string
  options: readonly { value: T; name: string }[]
  value: T
  onChange: (value: T) => void
}

/** Parts of one page, side by side. */
export function Tabs<T extends string>({ label, options, value, onChange }: TabsProps<T>) {
  return (
    <Box role="tablist" label={label} className="tabs">
      {options.map(option => (
        <Box
          key={option.value}
          role="tab"
          selected={option.value === value}
          className={`tab body${option.value === value ? ' tab-on' : ''}`}
          onPress={() => onChange(option.value)}
        >
          {option.name}
        </Box>
      ))}
    </Box>
  )
}
