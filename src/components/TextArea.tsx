import { Field } from './Field'
import { Box } from './native/Box'
import { Lines } from './native/Typing'
import { useFieldId } from './useFieldId'

export interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  note?: string
  wrong?: string | null
  /** Characters at most; the count shows how many are written. */
  most: number
}

/** Several lines of text, with their count as people count characters. */
export function TextArea({ label, value, onChange, hint, note, wrong, most }: TextAreaProps) {
  const id = useFieldId()
  const count = (
    <Box className="small quiet numerals field-count">
      {Array.from(value).length}/{most}
    </Box>
  )
  return (
    <Field id={id} label={label} note={note} wrong={wrong} aside={count}>
      <Lines id={id} label={label} value={value} most={most} hint={hint} wrong={!!wrong} onType={onChange} />
    </Field>
  )
}
