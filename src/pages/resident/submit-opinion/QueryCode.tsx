import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Switch } from '../../../components/Switch'
import { copy, say } from '../../../platform/wechat'
import { dropCode, keepCode, keptCodes } from '../codes/keptCodes'
import './QueryCode.scss'

export interface QueryCodeProps {
  code: string
  number: string
  title: string
  district: string
  onCopied: () => void
}

/** The one way to an anonymous opinion: shown once, large, to be copied or kept on this phone. */
export function QueryCode({ code, number, title, district, onCopied }: QueryCodeProps) {
  const kept = keptCodes.use().some(one => one.code === code)
  const copyIt = async () => {
    const done = await copy(code)
    if (done) onCopied()
    say(done ? '已复制' : '没有复制成功，请抄下来')
  }
  return (
    <Card title="您的查询码">
      <Box className="stack">
        <Box className="query-code numerals">{code}</Box>
        <Box className="body even">凭它在“查进度”里看结果。只显示这一次，我们也找不回来。</Box>
        <Button onPress={copyIt}>复制查询码</Button>
        <Switch
          label="记在这部手机上"
          on={kept}
          onChange={on =>
            on ? keepCode({ district, code, number, title, at: new Date().toISOString() }) : dropCode(code)
          }
        />
        <Box className="small quiet">用这部手机的人都能看到，和别人合用手机时请不要打开。</Box>
      </Box>
    </Card>
  )
}
