import { coHostWords } from '#domain/reception/coHosts'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { LeftUnsaved } from '../../../components/LeftUnsaved'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TextField } from '../../../components/TextField'
import { useOfferedDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import type { DayFormProps, PlanDay } from './forms'
import { useDayChange } from './useDayChange'

type Kind = PlanDay['coHostKinds'][number]

/** As it is typed: a title left empty is none. */
interface Typed {
  kind: Kind
  name: string
  title: string
}

/** On one day. */
const most = 8

/** Who sits with the deputies on one day: party delegates, CPPCC members, officials of units, where the practice asks them. */
export function CoHostsForm(props: DayFormProps) {
  const { day } = props
  const kinds = day.coHostKinds
  const blank: Typed = { kind: kinds[0] ?? 'partyDelegate', name: '', title: '' }
  const standing = day.coHosts.map(each => ({ ...each, title: each.title ?? '' }))
  const { draft, write, clear, left } = useOfferedDraft<{ people: Typed[] }>(`co-hosts:${day.id}`, {
    people: standing.length > 0 ? standing : [blank],
  })
  const { take, busy, problem } = useDayChange(props, call.plan.setCoHosts, '已保存')
  const { people } = draft
  const put = (at: number, part: Partial<Typed>) =>
    write({ people: people.map((each, i) => (i === at ? { ...each, ...part } : each)) })
  const save = async () => {
    const named = people.filter(({ name, title }) => name.trim() || title.trim())
    const coHosts = named.map(({ kind, name, title }) => ({ kind, name: name.trim(), title: title.trim() || null }))
    if (await take({ coHosts })) clear()
  }
  return (
    <Box className="stack">
      <LeftUnsaved left={left} />
      <Box className="small quiet">
        <Box>可以请{kinds.map(kind => coHostWords[kind]).join('、')}一起接待</Box>
        <Box>姓名和职务会写进公告</Box>
      </Box>
      {people.map(({ kind, name, title }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person is who stands at their place
        <Box key={i} role="group" label={`第${i + 1}位`} className="stack co-host">
          {kinds.length > 1 && (
            <Choice
              label={`第${i + 1}位是`}
              tiles
              options={kinds.map(value => ({ value, name: coHostWords[value] }))}
              value={kind}
              onChange={each => put(i, { kind: each })}
            />
          )}
          <TextField
            label={kinds.length > 1 ? '姓名' : `第${i + 1}位的姓名`}
            most={20}
            value={name}
            onChange={each => put(i, { name: each })}
          />
          <TextField
            label="单位和职务"
            note={kind === 'unitOfficial' ? undefined : '可以不填'}
            hint="区住建局副局长"
            most={30}
            value={title}
            onChange={each => put(i, { title: each })}
          />
          <Button
            kind="quiet"
            inline
            label={`去掉这一位：第${i + 1}位${name}`}
            onPress={() => write({ people: people.filter((_, at) => at !== i) })}
          >
            去掉这一位
          </Button>
        </Box>
      ))}
      {people.length < most && (
        <Button kind="plain" onPress={() => write({ people: [...people, blank] })}>
          {people.length > 0 ? '再加一位' : '加一位'}
        </Button>
      )}
      <Problem problem={problem} />
      <Button busy={busy} busyWords="正在保存…" onPress={save}>
        保存
      </Button>
    </Box>
  )
}
