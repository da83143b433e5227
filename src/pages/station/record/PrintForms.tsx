import { recordForms, recordFormWords } from '#domain/reception/recordForms'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { call, type Inputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { openWordFile } from '../../../platform/wordFile'

type Wish = Inputs['record']['print']

/** The three forms, each as a Word file, filled from the one entry. */
export function PrintForms({ record, codes = [] }: { record: string; codes?: string[] }) {
  const { send, busy, problem } = useSending(call.record.print)
  const print = async (form: Wish['form']) => {
    const file = await send({ record, form, codes: form === 'receptionRecord' ? codes : [] })
    if (file) await openWordFile(file)
  }
  return (
    <Box className="stack">
      <Problem problem={problem} />
      {recordForms.map(form => (
        <Button key={form} kind="plain" busy={busy} busyWords="正在做成文档…" onPress={() => print(form)}>
          打印《{recordFormWords[form].name}》
        </Button>
      ))}
    </Box>
  )
}
