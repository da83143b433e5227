import { Box } from '../../../components/native/Box'
import { Switch } from '../../../components/Switch'
import { NameAndPhone, type NameAndPhoneProps } from './NameAndPhone'

export interface ContactFieldsProps extends NameAndPhoneProps {
  remembers: boolean
  onRemembers: (on: boolean) => void
}

/** Name and phone, and whether to keep them for the next time. */
export function ContactFields({ remembers, onRemembers, ...fields }: ContactFieldsProps) {
  const { name, phone } = fields.value
  return (
    <Box className="stack">
      <NameAndPhone {...fields} />
      {(name || phone) && <Switch label="记住，下次不用再填" on={remembers} onChange={onRemembers} />}
    </Box>
  )
}
