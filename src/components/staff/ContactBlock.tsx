import { Card } from '../Card'
import { contactWords } from './benchWords'
import { ContactLook } from './ContactLook'
import type { Shown } from './shapes'

/** How to reach the sender of an opinion, as far as this reader may know it. */
export function ContactBlock({ shown }: { shown: Shown }) {
  return (
    <Card title="联系方式">
      <ContactLook
        about={{ kind: 'opinion', id: shown.id }}
        contact={shown.contact}
        revealable={shown.revealable}
        words={contactWords(shown)}
      />
    </Card>
  )
}
