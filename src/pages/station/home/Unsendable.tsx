import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { say } from '../../../platform/wechat'
import type { UnsentMatter } from './unsentByMatter'

/** The list knows numbers only; the bench's own search knows which matter has one. */
const openByNumber = async (number: string): Promise<void> => {
  try {
    const { yours, waiting, ended } = await call.opinion.workbench({ search: number })
    const found = [...yours, ...waiting, ...ended].find(line => line.number === number)
    if (found) goTo('station/case', { id: found.id })
    else say('没有找到这件意见')
  } catch {
    say('没有连上网络，请再试一次')
  }
}

/** Notices that WeChat would not take: what was to be said, why it did not go, and the matter with the telephone. */
export function Unsendable({ matters }: { matters: readonly UnsentMatter[] }) {
  if (matters.length === 0) return <Empty title="通知都送到了" text="没能送达的通知会列在这里，请打电话告诉对方" />
  return (
    <Box role="list">
      {matters.map(({ number, notices }) => (
        <Box role="listitem" key={notices[0]?.id} className="unsent stack-close">
          {number && <Box className="body strong numerals">意见 {number}</Box>}
          {notices.map(({ id, title, at, why }) => (
            <Box key={id}>
              <Box className="body">{title}</Box>
              <Box className="small quiet numerals">
                {momentInWords(at)} · {why}
              </Box>
            </Box>
          ))}
          {number && (
            <Box className="row">
              <Button
                kind="plain"
                inline
                label={`打开这件意见 ${number}，打电话告知`}
                onPress={() => void openByNumber(number)}
              >
                打开这件意见
              </Button>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}
