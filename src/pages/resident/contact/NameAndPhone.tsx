import { TextField } from '../../../components/TextField'
import { phoneWrong, type TypedContact } from './remembered'

export interface NameAndPhoneProps {
  value: TypedContact
  onChange: (value: TypedContact) => void
  /** Whether to say that the phone is wrong; not while it is being typed for the first time. */
  strict: boolean
}

/** Name and phone, both optional. */
export function NameAndPhone({ value, onChange, strict }: NameAndPhoneProps) {
  return (
    <>
      <TextField
        label="怎么称呼您"
        note="可以不填"
        hint="如 王小明"
        most={20}
        value={value.name}
        onChange={name => onChange({ ...value, name })}
      />
      <TextField
        label="手机号"
        note="可以不填"
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
