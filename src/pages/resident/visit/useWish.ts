import { useState } from 'react'
import { useContact } from '../contact/useContact'
import { type Visit, visitInput, visitWrong } from './visit'

/** What stays on the phone until it was sent. */
export interface Wished {
  matter: string
  visit: Visit
}

export const mostCharacters = 100

const matterFault = (matter: string): string | null => {
  const length = Array.from(matter.trim()).length
  if (length < 2) return '写一句想谈什么事，代表好提前准备'
  return length > mostCharacters ? `最多写${mostCharacters}个字` : null
}

/**
 * Who comes, for what and how they are reached: the part of a form that is the same for booking and for waiting.
 *
 * @param onSomebodyElse it is now about another person: what was refused to the one before says nothing of them
 */
export const useWish = (
  { matter, visit }: Wished,
  keep: (part: Partial<Wished>) => void,
  onSomebodyElse: () => void,
) => {
  const write = (part: Partial<Wished>) => {
    if (part.visit && part.visit.who !== visit.who) onSomebodyElse()
    keep(part)
  }
  const [strict, setStrict] = useState(false)
  const contact = useContact()
  const forOther = visit.who === 'other'
  const matterWrong = matterFault(matter)
  return {
    matter,
    visit,
    write,
    contact,
    forOther,
    /** Whether to say what is missing: not before somebody has tried to send it. */
    strict,
    beStrict: () => setStrict(true),
    matterWrong,
    wrong: matterWrong ?? visitWrong(visit) ?? (forOther ? null : contact.wrong),
    /** As it travels. */
    input: { matter: matter.trim(), ...(forOther ? {} : { contact: contact.contact }), ...visitInput(visit) },
    /** It has arrived: one's own contact is remembered, if one wants that. */
    keepContact: () => {
      if (!forOther) contact.keepIt()
    },
  }
}
