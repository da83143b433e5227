import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Card.scss'

export interface CardProps {
  /** The heading of the card. */
  title?: string
  /** What stands at the right of the heading. */
  aside?: ReactNode
  /** `tint-…` gives the whole card the ground of that meaning. */
  tone?: 'paper' | 'red' | 'green' | 'amber' | 'blue' | 'gold'
  /** The whole card is one thing to tap; then `label` is its name. */
  onPress?: () => void
  label?: string
  children?: ReactNode
}

export function Card({ title, aside, tone = 'paper', onPress, label, children }: CardProps) {
  return (
    <Box className={`card card-${tone}`} role={onPress ? 'button' : undefined} label={label} onPress={onPress}>
      {title && (
        <Box className="row-ends card-head">
          <Box role="heading" level={2} className="body strong">
            {title}
          </Box>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  )
}
