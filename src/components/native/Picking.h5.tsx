import type { DayProps, PickingProps, TimeProps } from './controlProps'

/** A browser's own select, date and time field: keyboards and screen readers know them. */
export function OneOf({ id, label, options, index, hint, onPick }: PickingProps) {
  return (
    <div className="control-select">
      <select
        id={id}
        className="control"
        aria-label={label}
        value={index}
        onChange={event => onPick(Number(event.target.value))}
      >
        {index < 0 && (
          <option value={-1} disabled>
            {hint}
          </option>
        )}
        {options.map((words, at) => (
          <option key={words} value={at}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

export function OneDay({ id, label, value, earliest, latest, onPick }: DayProps) {
  return (
    <input
      id={id}
      className="control"
      type="date"
      aria-label={label}
      value={value}
      min={earliest}
      max={latest}
      onChange={event => onPick(event.target.value)}
    />
  )
}

export function OneTime({ id, label, value, wrong, onPick }: TimeProps) {
  return (
    <input
      id={id}
      className="control"
      type="time"
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      value={value}
      onChange={event => onPick(event.target.value)}
    />
  )
}
