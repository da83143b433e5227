import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Tag.scss'

export interface TagProps {
  tone?: 'grey' | 'red' | 'green' | 'amber' | 'blue' | 'gold'
  children: ReactNode
}

/** A word of state in a small coloured field. */
export function Tag({ tone = 'grey', children }: TagProps) {
  return <Box className={`tag tag-${tone} small`}>{children}</Box>
}
