import { phoneWrong } from '../../../components/phoneWrong'
import { TextField } from '../../../components/TextField'
import type { TypedContact } from './remembered'

export interface NameAndPhoneProps {
  value: TypedContact
  onChange: (value: TypedContact) => void
  /** Whether to say that the phone is wrong; not while it is being typed for the first time. */
  strict: boolean
  /** One of the two must be there. */
  needed?: boolean
  nameWrong?: string | null
}

/** Name and phone: both optional, or one of the two. */
export function NameAndPhone({ value, onChange, strict, needed, nameWrong }: NameAndPhoneProps) {
  const note = needed ? '至少写一个' : '可以不填'
  return (
    <>
      <TextField
        label="怎么称呼您"
        note={note}
        hint="如 王小明"
        most={20}
        value={value.name}
        wrong={nameWrong}
        onChange={name => onChange({ ...value, name })}
      />
      <TextField
        label="手机号"
        note={note}
        hint="11位数字"
        keyboard="digits"
        most={11}
        value={value.phone}
        wrong={strict ? phoneWrong(value.phone) : null}
        onChange={phone => onChange({ ...value, phone: phone.replace(/\D/g, '') })}
      />
    </>
  )
}
