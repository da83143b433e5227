import { useEffect } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Tag } from '../../../components/Tag'
import { useVersionedDraft } from '../../../components/useVersionedDraft'
import { call, type Outputs } from '../../../platform/call'
import { replaceBy } from '../../../platform/go'
import { keep as keepHere } from '../../../platform/storage'
import { useSending } from '../../../platform/useSending'
import { useSendingOnce } from '../../../platform/useSendingOnce'
import { say } from '../../../platform/wechat'
import { Beside, NextSteps } from './Beside'
import { asInput, draftName, lackIn, type Shown, texts, type Visitor, type Words, wordsOf } from './draft'
import { EntryFields } from './EntryFields'
import { type Left, WhoCame } from './WhoCame'
import '../../../components/staff/staff.scss'

interface WritingProps {
  shown: Shown | null
  /** How a new one begins. */
  empty: Words
  day: string
  /** On which they came. */
  date: string
  visitor: Visitor
  /** What they left to be reached by, when they booked or took a number; a new record takes it over. */
  left: Left | null
  deputies: Outputs['record']['day']['deputies']
  district: Outputs['district']['show']
  again: () => Promise<void>
  fromDesk: boolean
  /** It was saved while this page was open. */
  saved: boolean
  onBegun: (shown: Shown) => void
  /** Nothing is left on this phone: the form begins anew with what the record says. */
  onSaved: () => void
}

/** Refusals that typing mends. */
const lacks: string[] = ['RECORD_UNFINISHED', 'NAME_NEEDED', 'INPUT_INVALID']

/** The form of a record. What is typed stays on this phone until the server has it; somebody else's words are never overwritten unseen. */
export function Writing({
  shown,
  empty,
  day,
  date,
  visitor,
  left,
  deputies,
  district,
  again,
  fromDesk,
  saved,
  onBegun,
  onSaved,
}: WritingProps) {
  const name = draftName(shown ? { record: shown.id } : { day, ...visitor })
  const version = shown?.version ?? 0
  const standing = shown ? wordsOf(shown) : empty
  // Before it is begun nothing stands beside what is typed.
  const { draft, words, changed, conflicting, theirs, type, settle, clear } = useVersionedDraft(
    name,
    standing,
    version,
    shown ? texts : [],
  )
  const start = useSendingOnce(name, call.record.start)
  const save = useSending(call.record.save)
  const problem = start.problem ?? save.problem
  const lack = lackIn(problem)
  const nameless = problem?.code === 'NAME_NEEDED' ? problem.message : null
  const lacking = lack !== null || nameless !== null
  // The field may be two screens above the button: it is marked, and brought into sight each time that it is refused.
  useEffect(() => {
    if (problem && lacking) showFault()
  }, [problem, lacking])
  // What was lacking may be there now: the next saving says so again if it is not.
  const write = (part: Partial<Words>) => {
    for (const one of [start, save]) if (one.problem && lacks.includes(one.problem.code)) one.forgive()
    type(part)
  }

  const keep = async (finish: boolean) => {
    const entry = { ...asInput(words), finish }
    if (!shown) {
      const arrived = await start.send({ ...entry, day, ...visitor })
      if (!arrived) return
      clear()
      say('已保存')
      return onBegun(arrived.output)
    }
    const kept = await save.send({ ...entry, record: shown.id, version })
    if (kept) {
      clear()
      say(finish ? '记录已完成' : '已保存')
      onSaved()
    }
    await again()
  }
  const begunElsewhere = start.problem?.data?.record as string | undefined
  /** Somebody else has begun the record of this visitor: what was typed here is taken along to theirs. */
  const goOn = (record: string) => {
    keepHere(`draft:${draftName({ record })}`, { ...draft, seen: 0 })
    clear()
    replaceBy('station/record', { record })
  }
  const busy = start.busy || save.busy
  // Once it is finished, what is made of it is what people open it for.
  const done = shown?.state === 'finished'
  const steps = shown && (
    <NextSteps
      key="next"
      shown={shown}
      words={words}
      categories={district.categories}
      unsaved={changed}
      again={again}
      fromDesk={fromDesk}
      arriving={saved && done}
    />
  )
  return (
    <Screen
      title="接待记录"
      foot={
        <>
          <Problem problem={problem} />
          {begunElsewhere && (
            <Button kind="plain" onPress={() => goOn(begunElsewhere)}>
              看同事写的，接着写
            </Button>
          )}
          {shown && !changed ? (
            <>
              <Box role="status" className="small quiet">
                都保存了
              </Box>
              {!done && (
                <Button busy={busy} disabled={conflicting} onPress={() => keep(true)}>
                  写完了
                </Button>
              )}
            </>
          ) : (
            <Box className="row">
              {!done && (
                <Button kind="plain" inline busy={busy} disabled={conflicting} onPress={() => keep(true)}>
                  写完了
                </Button>
              )}
              <Box className="grow">
                <Button busy={busy} busyWords="正在保存…" disabled={conflicting} onPress={() => keep(false)}>
                  保存
                </Button>
              </Box>
            </Box>
          )}
        </>
      }
    >
      <Box className="row-ends">
        <Box className="stack-close">
          <Box className="title numerals">{shown ? `编号 ${shown.number}` : '新的记录'}</Box>
          <Box className="small quiet numerals">{dayAndWeekday(date)} 接待</Box>
        </Box>
        {shown && <Tag tone={done ? 'green' : 'amber'}>{done ? '写完了' : '没写完'}</Tag>}
      </Box>
      {changed && <Card tone="blue">没保存的内容先留在这部手机上，断网也不会丢。</Card>}
      {done && steps}
      <WhoCame words={words} shown={shown} left={left} nameless={nameless} write={write} />
      <EntryFields
        words={words}
        write={write}
        deputies={deputies}
        district={district}
        theirs={theirs}
        onSettled={settle}
        turned={(shown?.opinions.length ?? 0) > 0}
        lack={lack}
      />
      {!done && steps}
      {shown && <Beside shown={shown} again={again} />}
    </Screen>
  )
}
