import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Empty.scss'

export interface EmptyProps {
  /** What would be here. */
  title: string
  /** How it gets here. */
  text?: string
  /** The button that makes the first one. */
  children?: ReactNode
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <Box className="empty">
      <Box className="empty-mark" unheard>
        <Box className="empty-mark-line" />
        <Box className="empty-mark-line empty-mark-short" />
      </Box>
      <Box className="body strong">{title}</Box>
      {text && <Box className="body quiet empty-text">{text}</Box>}
      {children && <Box className="empty-do">{children}</Box>}
    </Box>
  )
}
