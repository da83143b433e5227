import { Box } from './native/Box'
import './Facts.scss'

export interface FactsProps {
  /** A fact without text is left out. */
  facts: readonly { name: string; text: string | null | undefined }[]
}

/** Names at the left, what is so at the right. */
export function Facts({ facts }: FactsProps) {
  return (
    <Box>
      {facts
        .filter(fact => fact.text)
        .map(fact => (
          <Box key={fact.name} className="facts-row body">
            <Box className="quiet facts-name">{fact.name}</Box>
            <Box className="grow even">{fact.text}</Box>
          </Box>
        ))}
    </Box>
  )
}
