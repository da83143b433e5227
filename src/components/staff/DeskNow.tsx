import { visitStateWords } from '#domain/reception/visit'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import { contactLine } from './benchWords'
import type { DeskOfDay } from './shapes'

type Person = DeskOfDay['now'][number]

/** What is known of somebody at the desk: only as far as the list of the day shows it. */
export function PersonWords({ person }: { person: Person }) {
  const { matter, contact } = person
  const line = contact.name || contact.phone ? contactLine(contact, false) : null
  return (
    <>
      {matter && <Box className="body keep-lines">{matter}</Box>}
      {line && <Box className="small quiet numerals">{line}</Box>}
    </>
  )
}

/** What tells one person in the queue from others: came without booking, came late, was called before. */
export function PersonTags({ person }: { person: Person }) {
  return (
    <>
      {person.kind === 'walkIn' && <Tag>没预约</Tag>}
      {person.late && <Tag tone="amber">来晚了</Tag>}
      {person.calls > 0 && person.state === 'waiting' && <Tag tone="amber">叫过，不在</Tag>}
    </>
  )
}

/** Who is called or received just now: the reader's own large, those at other tables in a line. */
export function DeskNow({ desk }: { desk: DeskOfDay }) {
  const mine = desk.now.filter(person => person.mine)
  const others = desk.now.filter(person => !person.mine)
  return (
    <>
      {mine.map(person => (
        <Card key={person.id} tone={person.state === 'called' ? 'green' : 'paper'}>
          <Box role="status" className="stack-close">
            <Box className="body quiet">{visitStateWords[person.state]}</Box>
            <Box className="desk-number">{person.number}</Box>
            <Box className="row-wrap">
              <PersonTags person={person} />
            </Box>
            <PersonWords person={person} />
          </Box>
        </Card>
      ))}
      {mine.length === 0 && !desk.shut && (
        <Box className="body quiet">
          {desk.waiting.length > 0 ? '点“叫下一位”，大厅屏会显示号码' : '现在没有人在等'}
        </Box>
      )}
      {others.length > 0 && (
        <Box className="body quiet numerals">
          别的桌：
          {others
            .map(({ number, desk: at, state }) => `${at ? `${at}号桌` : ''}${visitStateWords[state]} ${number}`)
            .join('，')}
        </Box>
      )}
    </>
  )
}
