import { useCallback, useState } from 'react'
import { type TemplateKind, templateKinds, templates } from '#domain/reception/printTemplate'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Facts } from '../../../components/Facts'
import { inDistrict } from '../../../components/inDistrict'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useRunning } from '../../../platform/useRunning'
import { openWordFile } from '../../../platform/wordFile'
import { TemplateUpload } from './TemplateUpload'

const kinds = templateKinds.map(kind => ({ value: kind, name: templates[kind].name }))

/** The Word templates by which the district's stations print: fetched, edited in Word, and brought back. */
function PrintTemplate() {
  const [kind, setKind] = useState<TemplateKind>('notice')
  return (
    <Screen title="打印模板" staff>
      <Card>
        <PickOne label="打印什么" options={kinds} value={kind} onChange={setKind} />
      </Card>
      <OneTemplate key={kind} kind={kind} />
    </Screen>
  )
}

function OneTemplate({ kind }: { kind: TemplateKind }) {
  const { data, problem, loading, again } = useReading(`print-template:${kind}`, () =>
    call.printTemplate.show({ kind }),
  )
  const fetching = useRunning(
    useCallback(
      async (which: 'standing' | 'standard') => {
        await openWordFile(await call.printTemplate.download({ kind, which }))
        return true
      },
      [kind],
    ),
  )
  if (!data) return loading ? <Skeleton cards={2} lines={3} /> : <Problem problem={problem} again={again} />
  return (
    <>
      <Card title="现在用的模板">
        <Box className="stack">
          <Box className="body">
            {data.name && data.savedAt
              ? `${data.name}（第${data.version}版，${momentInWords(data.savedAt)}上传）`
              : '标准模板：A4，标题方正小标宋，正文仿宋'}
          </Box>
          <Problem problem={fetching.problem} />
          <Button kind="plain" busy={fetching.busy} onPress={() => fetching.send('standing')}>
            下载现在用的模板
          </Button>
          {data.version > 0 && (
            <Button kind="quiet" busy={fetching.busy} onPress={() => fetching.send('standard')}>
              下载标准模板
            </Button>
          )}
        </Box>
      </Card>
      <TemplateUpload kind={kind} version={data.version} again={again} />
      <Card title="模板里可以写的名称">
        <Box className="stack-close">
          <Box className="small quiet">在 Word 里把名称写在花括号中间，打印时换成当天的内容。</Box>
          <Facts facts={data.fields.map(({ name, explains }) => ({ name: `{${name}}`, text: explains }))} />
        </Box>
      </Card>
    </>
  )
}

export default inDistrict('打印模板', PrintTemplate)
