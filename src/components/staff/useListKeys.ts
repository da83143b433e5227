import { useEffect } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The lines of the page in view: Taro keeps the pages behind it in the document, hidden. */
const linesInView = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.bench-line')).filter(line => line.offsetParent !== null)

/** A sheet has the keyboard while it is open. */
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null

/**
 * j and k move the focus through the lines of a list, so that Enter opens what is marked: for the browser, where staff
 * work all day. The focus itself is the mark, so a screen reader hears the same line that the eye sees.
 */
export const useListKeys = (): void => {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return
      if (isTyping(event.target) || isCovered() || event.ctrlKey || event.metaKey || event.altKey) return
      const lines = linesInView()
      const at = lines.indexOf(document.activeElement as HTMLElement)
      const next = at < 0 ? lines[0] : lines[event.key === 'j' ? at + 1 : at - 1]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
