import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Button.scss'

export interface ButtonProps {
  /** `main` is the one red button of a page; `plain` stands beside it; `quiet` is words only; `danger` takes something away. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  /** Runs: the button says so and takes no tap. */
  busy?: boolean
  busyWords?: string
  disabled?: boolean
  /** Only as wide as its words, and not across the page. */
  inline?: boolean
  /** The accessible name, where the words alone say too little (“约” in a list of times). */
  label?: string
  onPress: () => void
  children: ReactNode
}

export function Button({
  kind = 'main',
  busy,
  busyWords = '请稍候…',
  disabled,
  inline,
  label,
  onPress,
  children,
}: ButtonProps) {
  const off = disabled || busy
  return (
    <Box
      role="button"
      label={label}
      disabled={off}
      onPress={onPress}
      className={`button button-${kind}${inline ? ' button-inline' : ''}${off ? ' button-off' : ''}`}
    >
      {busy ? busyWords : children}
    </Box>
  )
}
