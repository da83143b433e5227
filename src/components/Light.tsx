import type { Urgency } from '#domain/opinion/words'
import { Box } from './native/Box'
import './Light.scss'

export interface LightProps {
  light: { urgency: Urgency; words: string } | null
}

const shapes: Record<Urgency, string> = { onTime: '●', dueSoon: '▲', overdue: '■' }

/** How near a date is: a word, a shape and a colour, because a colour alone is not seen by everybody. */
export function Light({ light }: LightProps) {
  if (!light) return null
  return (
    <Box className={`light light-${light.urgency} small`}>
      <Box className="light-shape" unheard>
        {shapes[light.urgency]}
      </Box>
      {light.words}
    </Box>
  )
}
