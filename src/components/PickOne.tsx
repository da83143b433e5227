import { Field } from './Field'
import { OneOf } from './native/Picking'
import { useFieldId } from './useFieldId'

export interface PickOneProps<T extends string> {
  label: string
  options: { value: T; name: string }[]
  value: T | null
  onChange: (value: T) => void
  hint?: string
  note?: string
  wrong?: string | null
}

/** One of a long list: the phone's own wheel, the browser's own select. */
export function PickOne<T extends string>({
  label,
  options,
  value,
  onChange,
  hint = '请选择',
  note,
  wrong,
}: PickOneProps<T>) {
  const id = useFieldId()
  return (
    <Field id={id} label={label} note={note} wrong={wrong}>
      <OneOf
        id={id}
        label={label}
        hint={hint}
        options={options.map(option => option.name)}
        index={options.findIndex(option => option.value === value)}
        onPick={index => {
          const picked = options[index]
          if (picked) onChange(picked.value)
        }}
      />
    </Field>
  )
}
