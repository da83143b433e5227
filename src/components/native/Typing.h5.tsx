import type { TypingProps } from './controlProps'

/** A browser's own input: Taro's wraps it in an element that takes the label away from it. */
export function Line({ id, label, value, most, hint, wrong, keyboard = 'text', onType, onDone }: TypingProps) {
  return (
    <input
      id={id}
      className="control"
      type={keyboard === 'search' ? 'search' : 'text'}
      inputMode={keyboard === 'digits' ? 'numeric' : undefined}
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      value={value}
      maxLength={most}
      placeholder={hint}
      onChange={event => onType(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.()
      }}
    />
  )
}

export function Lines({ id, label, value, most, hint, wrong, onType }: TypingProps) {
  return (
    <textarea
      id={id}
      className="control control-lines"
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      value={value}
      maxLength={most}
      placeholder={hint}
      rows={4}
      onChange={event => onType(event.target.value)}
    />
  )
}
