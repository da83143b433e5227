import { useState } from 'react'
import { secrecyWords } from '#domain/opinion/secrecy'
import { leadsToOther, leadsToOtherWords, mostOpinionsOfRecord, opinionSecrecies } from '#domain/reception/record'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { call, type Inputs, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { Shown } from './draft'

type Opinion = Inputs['record']['convert']['opinions'][number]

const isShort = ({ body }: Opinion): boolean => Array.from(body.trim()).length < 5

interface ConvertSheetProps {
  shown: Shown
  categories: string[]
  onDone: (converted: Outputs['record']['convert']) => void
  onClose: () => void
}

/** What somebody said, taken apart into opinions: one matter each. */
export function ConvertSheet({ shown, categories, onDone, onClose }: ConvertSheetProps) {
  const levels = opinionSecrecies(shown.secrecy)
  const next: Opinion = { category: shown.category ?? '', body: '', secrecy: levels[0] ?? 'confidential' }
  const { draft, write, clear } = useDraft<{ opinions: Opinion[] }>(`convert:${shown.id}`, {
    opinions: [{ ...next, body: shown.opinions.length > 0 ? '' : shown.matter.slice(0, 1000) }],
  })
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.record.convert)
  const { opinions } = draft
  const change = (nth: number, part: Partial<Opinion>) =>
    write({ opinions: opinions.map((each, at) => (at === nth ? { ...each, ...part } : each)) })
  const room = mostOpinionsOfRecord - shown.opinions.length - opinions.length
  const convert = async () => {
    setTried(true)
    if (opinions.some(each => isShort(each) || !each.category)) return showFault()
    const converted = await send({ record: shown.id, version: shown.version, opinions })
    if (!converted) return
    clear()
    onDone(converted)
  }
  return (
    <Sheet title="转成意见" open onClose={onClose}>
      <Box className="body even">一件事写一件意见。每件都有编号，由联络站在期限内交办，和小程序里提的一样。</Box>
      {opinions.map((opinion, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place alone
        <Box key={nth} className="stack">
          <TextArea
            label={`第${nth + 1}件`}
            most={1000}
            value={opinion.body}
            wrong={tried && isShort(opinion) ? '请至少写5个字' : null}
            onChange={body => change(nth, { body })}
          />
          <PickOne
            label={`第${nth + 1}件的类别`}
            options={categories.map(name => ({ value: name, name }))}
            value={opinion.category || null}
            wrong={tried && !opinion.category ? '请选择类别' : null}
            onChange={category => change(nth, { category })}
          />
          {levels.length > 1 && (
            <Choice
              tiles
              label={`第${nth + 1}件要不要让别人知道`}
              options={levels.map(value => ({ value, name: secrecyWords[value].name }))}
              value={opinion.secrecy}
              onChange={secrecy => change(nth, { secrecy })}
            />
          )}
          {opinions.length > 1 && (
            <Button kind="quiet" onPress={() => write({ opinions: opinions.filter((_, at) => at !== nth) })}>
              去掉第{nth + 1}件
            </Button>
          )}
        </Box>
      ))}
      {room > 0 && (
        <Button kind="plain" onPress={() => write({ opinions: [...opinions, next] })}>
          再加一件
        </Button>
      )}
      {leadsToOther(opinions) && (
        <Box className="stack-close">
          <Box role="status" className="body even">
            {leadsToOtherWords}
          </Box>
          <Button
            kind="plain"
            onPress={() => write({ opinions: opinions.map(each => ({ ...each, secrecy: 'confidential' })) })}
          >
            都改成保密
          </Button>
        </Box>
      )}
      <Problem problem={problem} />
      <Button busy={busy} busyWords="正在提交…" onPress={convert}>
        转成{opinions.length}件意见
      </Button>
    </Sheet>
  )
}
