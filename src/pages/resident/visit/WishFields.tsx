import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { TextArea } from '../../../components/TextArea'
import { ContactFields } from '../contact/ContactFields'
import { ForWhom, type ForWhomProps } from './ForWhom'
import { mostCharacters, type useWish } from './useWish'

export interface WishFieldsProps {
  day: ForWhomProps['day']
  wish: ReturnType<typeof useWish>
  /** Why one's phone is asked for. */
  whyContact: string
}

export function WishFields({ day, wish, whyContact }: WishFieldsProps) {
  const { contact, strict, write } = wish
  return (
    <>
      <Card>
        <TextArea
          label="想谈什么事"
          note="必填"
          hint="如 电梯经常停，没人来修"
          most={mostCharacters}
          value={wish.matter}
          wrong={strict ? wish.matterWrong : null}
          onChange={matter => write({ matter })}
        />
      </Card>
      <ForWhom day={day} value={wish.visit} strict={strict} onChange={visit => write({ visit })} />
      {!wish.forOther && (
        <Card>
          <Box className="stack">
            <Box className="small quiet">{whyContact}</Box>
            <ContactFields
              value={contact.value}
              onChange={contact.setValue}
              strict={strict}
              remembers={contact.remembers}
              onRemembers={contact.setRemembers}
            />
          </Box>
        </Card>
      )}
    </>
  )
}
