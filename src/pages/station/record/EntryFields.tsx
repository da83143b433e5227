import { longestRecord, outcomeWords, type RecordLack, recordOutcomes } from '#domain/reception/record'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { DateField } from '../../../components/DateField'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { TheirWords } from '../../../components/staff/TheirWords'
import { TextArea } from '../../../components/TextArea'
import type { Outputs } from '../../../platform/call'
import type { Lack, Words } from './draft'
import { WhoReceived } from './WhoReceived'

interface EntryFieldsProps {
  words: Words
  write: (part: Partial<Words>) => void
  deputies: Outputs['record']['day']['deputies']
  district: Outputs['district']['show']
  /** What somebody else has saved of a text since. */
  theirs: Partial<Record<'matter' | 'answer', string>>
  /** The conflict over a text is settled: what was typed stands on what is seen now. */
  onSettled: (part: Partial<Words>) => void
  /** It has become opinions: its outcome is that. */
  turned: boolean
  /** The field that lacks, of a record that was to be finished. */
  lack: Lack | null
}

const nobody = 'nobody'
const outcomes = recordOutcomes.map(value => ({ value, name: outcomeWords[value] }))

/** What was said, what was answered and what becomes of it. */
export function EntryFields({ words, write, deputies, district, theirs, onSettled, turned, lack }: EntryFieldsProps) {
  const wrong = (field: RecordLack) => (lack?.field === field ? lack.words : null)
  const text = (field: 'matter' | 'answer', label: string, hint: string) => (
    <Box className="stack">
      <TextArea
        label={label}
        hint={hint}
        most={longestRecord}
        value={words[field]}
        wrong={wrong(field)}
        onChange={value => write({ [field]: value })}
      />
      <TheirWords theirs={theirs[field]} mine={words[field]} onSettled={value => onSettled({ [field]: value })} />
    </Box>
  )
  return (
    <>
      <Card>
        <Box className="stack">
          {text('matter', '来访人说的', '什么事、多久了、希望怎么解决')}
          <Choice
            tiles
            label="类别"
            options={district.categories.map(name => ({ value: name, name }))}
            value={words.category}
            wrong={wrong('category')}
            onChange={category => write({ category })}
          />
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          {text('answer', '当场答复', '怎么答复的，谁来办，什么时候有结果')}
          {!turned && (
            <Choice
              tiles
              label="结果"
              options={outcomes.filter(({ value }) => value !== 'turnedIntoOpinion')}
              value={words.outcome}
              wrong={wrong('outcome')}
              onChange={outcome => write({ outcome })}
            />
          )}
          <WhoReceived
            deputies={deputies}
            value={words.deputies}
            wrong={wrong('deputies')}
            onChange={value => write({ deputies: value })}
          />
        </Box>
      </Card>
      <Card title="登记表上的">
        <Box className="stack">
          <PickOne
            label="建议承办单位"
            note="可以不选"
            options={[
              { value: nobody, name: '不选' },
              ...district.units.map(unit => ({ value: unit.id, name: unit.name })),
            ]}
            value={words.proposedUnit ?? nobody}
            onChange={unit => write({ proposedUnit: unit === nobody ? null : unit })}
          />
          <DateField label="希望哪天前答复" note="可以不选" value={words.due ?? ''} onChange={due => write({ due })} />
        </Box>
      </Card>
    </>
  )
}
