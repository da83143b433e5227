import { Field } from './Field'
import { Line } from './native/Typing'
import { useFieldId } from './useFieldId'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  note?: string
  wrong?: string | null
  /** Characters at most. */
  most?: number
  keyboard?: 'text' | 'digits' | 'search'
  onDone?: () => void
}

/** One line of text. */
export function TextField({ label, value, onChange, hint, note, wrong, most = 100, keyboard, onDone }: TextFieldProps) {
  const id = useFieldId()
  return (
    <Field id={id} label={label} note={note} wrong={wrong}>
      <Line
        id={id}
        label={label}
        value={value}
        most={most}
        hint={hint}
        wrong={!!wrong}
        keyboard={keyboard}
        onType={onChange}
        onDone={onDone}
      />
    </Field>
  )
}
