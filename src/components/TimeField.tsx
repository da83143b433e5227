import { Field } from './Field'
import { OneTime } from './native/Picking'
import { useFieldId } from './useFieldId'

export interface TimeFieldProps {
  label: string
  /** `09:00`, or empty. */
  value: string
  onChange: (time: string) => void
  wrong?: string | null
}

/** One time of a day: the phone's own wheel, so that nobody types a time that is none. */
export function TimeField({ label, value, onChange, wrong }: TimeFieldProps) {
  const id = useFieldId()
  return (
    <Field id={id} label={label} wrong={wrong}>
      <OneTime id={id} label={label} value={value} hint="请选择时间" wrong={!!wrong} onPick={onChange} />
    </Field>
  )
}
