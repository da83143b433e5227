import { useState } from 'react'
import type { Action } from '#domain/opinion/life'
import { actionWords, statusWords } from '#domain/opinion/words'
import { Arriving } from '../Arriving'
import { Button } from '../Button'
import { Card } from '../Card'
import { draftOf } from '../draftOf'
import { Light } from '../Light'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import { hasDraft } from '../useDraft'
import { statusTone, waitsFor } from './benchWords'
import { StepPanel } from './StepPanel'
import type { Shown, StepFormProps, StepForms } from './shapes'

interface OpinionNowProps extends StepFormProps {
  forms: StepForms
}

/** Where the opinion stands, until when, and what this person may do about it: the usual step as the one main button. */
export function OpinionNow({ shown, forms, done, reread }: OpinionNowProps) {
  const [taking, setTaking] = useState<Action | null>(null)
  const [more, setMore] = useState(false)
  const [usual, ...others] = (Object.keys(forms) as Action[]).filter(step => shown.steps.includes(step))
  const unsent = [usual, ...others].find(step => step && hasDraft(draftOf(step, shown.id)))
  const Form = taking ? forms[taking] : undefined
  const finish = (after: Shown) => {
    setTaking(null)
    setMore(false)
    done(after)
  }
  return (
    <>
      <Card
        title={usual ? '轮到您' : '现在'}
        aside={<Tag tone={statusTone[shown.status]}>{statusWords[shown.status]}</Tag>}
      >
        <Box className="stack">
          <Box className="stack-close">
            {shown.due && (
              <Box className="row-wrap">
                <Box className="display day-words">最晚{dayAndWeekday(shown.due)}</Box>
                <Light light={shown.light} />
              </Box>
            )}
            {!usual && <Box className="body">{waitsFor(shown)}</Box>}
          </Box>
          {usual && !taking && (
            <Box className="opinion-steps">
              <Button onPress={() => setTaking(usual)}>{actionWords[usual]}</Button>
              {others.length > 0 && !more && (
                <Button kind="quiet" onPress={() => setMore(true)}>
                  更多
                </Button>
              )}
            </Box>
          )}
          {usual && !taking && more && (
            <Arriving label="更多" className="opinion-steps">
              {others.map(step => (
                <Button key={step} kind="plain" onPress={() => setTaking(step)}>
                  {actionWords[step]}
                </Button>
              ))}
            </Arriving>
          )}
          {unsent && !taking && <Box className="small quiet">“{actionWords[unsent]}”有没发出的内容，还留着</Box>}
        </Box>
      </Card>
      {taking && Form && (
        <StepPanel title={actionWords[taking]} onClose={() => setTaking(null)}>
          <Form shown={shown} done={finish} reread={reread} />
        </StepPanel>
      )}
    </>
  )
}
