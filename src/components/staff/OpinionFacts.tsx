import type { ReactNode } from 'react'
import { ratingWords, resultWords } from '#domain/opinion/words'
import { Card } from '../Card'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import type { Shown } from './shapes'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className="fact">
      <Box className="small quiet fact-name">{name}</Box>
      <Box className="body grow">{children}</Box>
    </Box>
  )
}

/** Who handles the opinion and what came of it: only the facts that there are. */
export function OpinionFacts({ shown }: { shown: Shown }) {
  const { deputyName, leadUnit, coHandlingUnits, answerDue, resultClass, rating } = shown
  return (
    <Card title="办理情况">
      <Fact name="联络站">{shown.stationName}</Fact>
      {deputyName && <Fact name="提给代表">{deputyName}</Fact>}
      {leadUnit && <Fact name="主办单位">{leadUnit.name}</Fact>}
      {coHandlingUnits.map(unit => (
        <Fact key={unit.id} name="会办单位">
          <Box className="row-wrap">
            {unit.name}
            <Tag tone={unit.opinion ? 'green' : unit.late ? 'red' : 'amber'}>
              {unit.opinion
                ? '已给意见'
                : unit.late
                  ? `没有按时给意见（${dayAndWeekday(unit.due)}到期）`
                  : `最晚${dayAndWeekday(unit.due)}给意见`}
            </Tag>
          </Box>
          {unit.opinion && <Box className="body event-note keep-lines">{unit.opinion}</Box>}
        </Fact>
      ))}
      {answerDue && (
        <Fact name="答复期限">
          <Box className="numerals">{dayAndWeekday(answerDue)}</Box>
          {shown.counting && <Box className="small quiet">{shown.counting}</Box>}
          {shown.provisional && !shown.counting && (
            <Box className="small quiet">明年的放假安排还没有公布，这个日期可能会变</Box>
          )}
        </Fact>
      )}
      {resultClass && (
        <Fact name="办理结果">
          {resultClass}类：{resultWords[resultClass]}
        </Fact>
      )}
      {shown.promisedBy && <Fact name="预计办成">{dayAndWeekday(shown.promisedBy)}</Fact>}
      {rating && (
        <Fact name="居民评价">
          {ratingWords[rating]}
          {shown.ratingReason && <Box className="body event-note keep-lines">{shown.ratingReason}</Box>}
        </Fact>
      )}
    </Card>
  )
}
