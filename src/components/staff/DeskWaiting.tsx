import { call } from '../../platform/call'
import { whilePressing } from '../../platform/refused'
import { useSending } from '../../platform/useSending'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { Refusal } from '../Refusal'
import { PersonTags, PersonWords } from './DeskNow'
import type { DeskOfDay } from './shapes'

interface DeskWaitingProps {
  desk: DeskOfDay
  onChanged: (desk: DeskOfDay) => void
}

/** Who waits, in the order in which they will be called; at a roundtable, who has come. */
export function DeskWaiting({ desk, onChanged }: DeskWaitingProps) {
  const { send, busy, problem } = useSending(call.visit.gone)
  const gone = async (visit: string) => {
    const shown = await send({ visit })
    if (shown) onChanged(shown)
  }
  if (desk.waiting.length === 0) return null
  return (
    <>
      <Box role="heading" level={2} className="title numerals">
        {desk.day.kind === 'roundtable' ? '到了' : '在等'} {desk.waiting.length} 位
      </Box>
      <Refusal problem={whilePressing(problem, '再点“走了”')} />
      <Box role="list" className="bench-lines">
        {desk.waiting.map(person => (
          <Box key={person.id} role="listitem" className="desk-line">
            <Box className="desk-line-number">{person.number}</Box>
            <Box className="grow stack-close">
              <Box className="row-wrap">
                <PersonTags person={person} />
              </Box>
              <PersonWords person={person} />
            </Box>
            {desk.clerk && !desk.shut && (
              <Button
                kind="quiet"
                inline
                label={`${person.number}走了`}
                disabled={busy}
                onPress={() => gone(person.id)}
              >
                走了
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </>
  )
}
