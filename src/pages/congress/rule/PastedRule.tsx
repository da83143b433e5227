import { useState } from 'react'
import { pastedForm } from '#domain/calendar/pastedRule'
import type { RuleForm } from '#domain/calendar/ruleForm'
import { Refusal } from '#domain/refusal'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { say } from '../../../platform/wechat'

/** What a pasted text says, or why it cannot be filled in, with the form that comes nearest. */
const read = (text: string): RuleForm | string => {
  if (text.trim() === '') return '请把规则文字贴上来'
  try {
    return pastedForm(text)
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.message
    throw thrown
  }
}

/** For an office that brings its rule from another calendar: the text is read into the form, where it can be looked at. */
export function PastedRule({ onRead }: { onRead: (form: RuleForm) => void }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const fillIn = () => {
    const form = read(text)
    if (typeof form === 'string') return setWrong(form)
    setWrong(null)
    setOpen(false)
    onRead(form)
    say('已填进表单')
  }
  return (
    <Box>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        从别的日历贴一条规则
      </Button>
      <Sheet title="从别的日历贴一条规则" open={open} onClose={() => setOpen(false)}>
        <Box className="body">日历软件导出的重复规则，以“RRULE”或“FREQ”开头。读出来先填进表单，看过再保存。</Box>
        <TextArea
          label="规则文字"
          hint="FREQ=MONTHLY;BYMONTHDAY=15"
          most={300}
          value={text}
          wrong={wrong}
          onChange={typed => {
            setText(typed)
            setWrong(null)
          }}
        />
        <Button onPress={fillIn}>填进表单</Button>
      </Sheet>
    </Box>
  )
}
