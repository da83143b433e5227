import { useEffect } from 'react'

const controls = 'input, textarea, select, [role="radio"], [role="checkbox"]'

/**
 * What comes in the place of a pressed button takes its focus, so that a keyboard goes on where it was and does not
 * start again at the top of the page. Fields come before buttons.
 */
export const useArrivingFocus = (id: string): void => {
  useEffect(() => {
    const place = document.getElementById(id)
    const first = place?.querySelector<HTMLElement>(controls) ?? place?.querySelector<HTMLElement>('[tabindex="0"]')
    first?.focus()
  }, [id])
}
