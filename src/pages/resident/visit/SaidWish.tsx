import { helpWishWords } from '#domain/reception/bookingWish'
import { serviceWords } from '#domain/reception/kinds'
import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'
import { visitorName } from './visitorName'

type Wish = Pick<
  Outputs['reception']['myBookings'][number],
  'visitor' | 'matter' | 'service' | 'caseKind' | 'wishes' | 'opinion'
>

/** `替母亲（万**）约的`; nothing of oneself. */
export const forWhom = (wish: Pick<Wish, 'visitor'>): string | null => {
  const name = visitorName(wish)
  return name && `替${name}约的`
}

/** What else was said, and is not the usual. */
const facts = ({ service, caseKind, wishes, opinion }: Wish): string[] => [
  ...(service === 'opinion' ? [] : [`${serviceWords[service]}${caseKind ? `：${caseKind}` : ''}`]),
  ...(wishes.length > 0 ? [`需要的帮助：${wishes.map(wish => helpWishWords[wish]).join('、')}`] : []),
  ...(opinion ? [`接着谈意见 ${opinion.number}`] : []),
]

/** Who comes, for what, and what helps them, as it was said when they booked or began to wait. */
export function SaidWish({ wish }: { wish: Wish }) {
  const whom = forWhom(wish)
  return (
    <>
      {whom && <Box className="body">{whom}</Box>}
      <Box className="body keep-lines">想谈：{wish.matter}</Box>
      {facts(wish).map(fact => (
        <Box key={fact} className="small quiet">
          {fact}
        </Box>
      ))}
    </>
  )
}
