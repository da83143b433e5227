import { Box } from './native/Box'
import { bringIntoSight } from './native/bringIntoSight'

/**
 * Leads to the first field that has words of what is wrong, if there is one.
 *
 * @param form the id of the form that was sent, where a page may hold several
 */
export const showFault = (form?: string): void => bringIntoSight(`${form ? `#${form} ` : ''}.field-wrong`)

/** The first fault of a form, said again above the button that was pressed. The field says it to ears itself. */
export function Fault({ words }: { words?: string | null }) {
  if (!words) return null
  return (
    <Box className="small field-words" unheard>
      {words}
    </Box>
  )
}
