import { Field } from './Field'
import { OneDay } from './native/Picking'
import { useFieldId } from './useFieldId'

export interface DateFieldProps {
  label: string
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (day: string) => void
  earliest?: string
  latest?: string
  hint?: string
  note?: string
  wrong?: string | null
}

/** One calendar day. */
export function DateField({
  label,
  value,
  onChange,
  earliest,
  latest,
  hint = '请选择日期',
  note,
  wrong,
}: DateFieldProps) {
  const id = useFieldId()
  return (
    <Field id={id} label={label} note={note} wrong={wrong}>
      <OneDay id={id} label={label} value={value} earliest={earliest} latest={latest} hint={hint} onPick={onChange} />
    </Field>
  )
}
