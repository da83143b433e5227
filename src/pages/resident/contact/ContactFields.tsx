import { Box } from '../../../components/native/Box'
import { Switch } from '../../../components/Switch'
import { TextField } from '../../../components/TextField'
import { phoneWrong, type TypedContact } from './remembered'

export interface ContactFieldsProps {
  value: TypedContact
  onChange: (value: TypedContact) => void
  /** Whether to say that the phone is wrong; not while it is being typed for the first time. */
  strict: boolean
  remembers: boolean
  onRemembers: (on: boolean) => void
}

/** Name and phone, both optional, and whether to keep them for the next time. */
export function ContactFields({ value, onChange, strict, remembers, onRemembers }: ContactFieldsProps) {
  return (
    <Box className="stack">
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
      {(value.name || value.phone) && <Switch label="记住，下次不用再填" on={remembers} onChange={onRemembers} />}
    </Box>
  )
}
