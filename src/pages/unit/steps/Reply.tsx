import { useState } from 'react'
import { type ResultClass, resultClasses, resultWords } from '#domain/opinion/words'
import { Choice } from '../../../components/Choice'
import { DateField } from '../../../components/DateField'
import { StepFrame } from '../../../components/staff/StepFrame'
import type { StepFormProps } from '../../../components/staff/shapes'
import { tooShort } from '../../../components/staff/tooShort'
import { TextArea } from '../../../components/TextArea'
import { useStep } from '../../../components/useStep'
import { call } from '../../../platform/call'
import { MissingCoOpinions } from './MissingCoOpinions'

interface Words {
  resultClass: ResultClass | null
  text: string
  promisedBy: string
  without: string
}

const empty: Words = { resultClass: null, text: '', promisedBy: '', without: '' }
const classes = resultClasses.map(value => ({ value, name: `${value}类　${resultWords[value]}` }))

/** The answer to the resident: what came of it, in a class that everybody uses alike, and in words. */
export function Reply(props: StepFormProps) {
  const step = useStep(props, 'reply', call.opinion.reply, empty)
  const [wrong, setWrong] = useState<{ resultClass?: string; text?: string | null; day?: string }>({})
  const { resultClass, text, promisedBy, without } = step.draft
  const dated = resultClass === 'B'
  const finish = () => {
    const dayWrong = dated && !promisedBy ? '请写明预计哪一天办成' : undefined
    setWrong({ resultClass: resultClass ? undefined : '请选择办理结果', text: tooShort(text), day: dayWrong })
    if (!resultClass || tooShort(text) || dayWrong) return
    void step.take({
      resultClass,
      text,
      ...(dated ? { promisedBy } : {}),
      ...(without.trim() ? { withoutCoOpinion: without } : {}),
    })
  }
  return (
    <StepFrame
      shown={props.shown}
      action="reply"
      explains="居民会原样看到，并会请居民评价。"
      send="发出答复"
      onSend={finish}
      busy={step.busy}
      problem={step.problem}
    >
      <Choice
        label="办理结果"
        options={classes}
        value={resultClass}
        wrong={wrong.resultClass}
        onChange={value => step.write({ resultClass: value })}
      />
      {dated && (
        <DateField
          label="预计哪一天办成"
          value={promisedBy}
          wrong={wrong.day}
          onChange={day => step.write({ promisedBy: day })}
        />
      )}
      <TextArea
        label="答复内容"
        value={text}
        most={2000}
        wrong={wrong.text}
        onChange={value => step.write({ text: value })}
      />
      <MissingCoOpinions
        shown={props.shown}
        refused={step.problem?.code === 'CO_OPINION_MISSING'}
        value={without}
        onChange={value => step.write({ without: value })}
      />
    </StepFrame>
  )
}
