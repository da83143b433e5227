const controls = 'input, textarea, select, [tabindex="0"]'

/** Scrolls to the first place of the page in sight that the selector finds, once it is drawn, and gives its control the focus. */
export const bringIntoSight = (selector: string): void =>
  void setTimeout(() => {
    const places = Array.from(document.querySelectorAll<HTMLElement>(selector))
    // Pages below this one stay in the document, hidden.
    const place = places.find(one => one.getClientRects().length > 0)
    place?.querySelector<HTMLElement>(controls)?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'center' })
  })
