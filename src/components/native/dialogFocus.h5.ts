import { useEffect, useRef } from 'react'

const reachable = 'input, textarea, select, [tabindex="0"]'

/** While a dialog is open, the keyboard stays in it, Escape closes it, and afterwards the focus is where it was. */
export const useDialogFocus = (id: string, onClose: () => void): void => {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const dialog = document.getElementById(id)
    const inside = () => Array.from(dialog?.querySelectorAll<HTMLElement>(reachable) ?? [])
    inside()[0]?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab') return
      const all = inside()
      const edge = event.shiftKey ? all[0] : all[all.length - 1]
      if (document.activeElement !== edge) return
      event.preventDefault()
      const next = event.shiftKey ? all[all.length - 1] : all[0]
      next?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [id])
}
