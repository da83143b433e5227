import { Box } from './native/Box'
import './Switch.scss'

export interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off, said in words and seen by the place of the knob. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <Box role="switch" label={label} checked={on} className="switch" onPress={() => onChange(!on)}>
      <Box className="body">{label}</Box>
      <Box className={`switch-track${on ? ' switch-on' : ''}`}>
        <Box className="switch-knob" />
      </Box>
    </Box>
  )
}
