import { useState } from 'react'
import { yearOf } from '#domain/calendar/day'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { here } from '../../../platform/here'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { PublishYearSheet } from './PublishYearSheet'
import { monthsInWords, type Year } from './yearWords'

/** Where the plan of the year stands, and the next thing to do with it. */
export function YearStatus({ plan, again }: { plan: Year; again: () => Promise<void> }) {
  const [publishing, setPublishing] = useState(false)
  const { send, busy, problem } = useSending(call.yearPlan.expand)
  const { year, published, emptyMonths } = plan
  const { district } = here.use()
  const provisional = plan.stations.flatMap(station => station.provisional).reduce((sum, count) => sum + count, 0)
  const thisYear = yearOf(plan.today)
  const tooFar = year > thisYear + 1
  const incomplete = emptyMonths.length > 0
  const expand = async () => {
    const answer = await send({ year })
    if (!answer) return
    say(answer.planned > 0 ? `新排了${answer.planned}场` : '没有要新排的日子')
    await again()
  }
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          {published ? (
            <>
              <Box className="body strong">{`已公布，现在是第${published.version}版`}</Box>
              <Box className="small quiet">{`${momentInWords(published.at)}：${published.why}`}</Box>
            </>
          ) : (
            <Box className="body strong">{year < thisYear ? '这一年没有公布过安排' : '还没有公布'}</Box>
          )}
          {incomplete && !tooFar && (
            <Box className="body year-mark-gap">{`▲ ${monthsInWords(emptyMonths)}还没有接待日`}</Box>
          )}
          {provisional > 0 && (
            <Box className="small quiet">{`有${provisional}场暂定：放假安排公布以后，日子可能会变，到时自动调整并通知`}</Box>
          )}
        </Box>
        {tooFar && <Box className="small quiet">{`现在最远可以排到${thisYear + 1}年`}</Box>}
        <Problem problem={problem} />
        {plan.mayExpand && incomplete && (
          <Button kind={published ? 'plain' : 'main'} busy={busy} busyWords="正在排，请稍等…" onPress={expand}>
            排出{year}年全年接待日
          </Button>
        )}
        {plan.mayPublish && !published && (
          <Button kind={incomplete ? 'plain' : 'main'} onPress={() => setPublishing(true)}>
            公布{year}年安排
          </Button>
        )}
        {published && (
          <Button
            kind="plain"
            onPress={() => goTo('plan/year', { district: district ?? undefined, year: String(year) })}
          >
            看公开的安排和历次改动
          </Button>
        )}
      </Box>
      {publishing && (
        <PublishYearSheet
          year={year}
          receptions={plan.stations.flatMap(station => station.held).reduce((sum, count) => sum + count, 0)}
          provisional={provisional}
          onClose={() => setPublishing(false)}
          onPublished={again}
        />
      )}
    </Card>
  )
}
