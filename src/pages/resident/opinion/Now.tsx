import { useState } from 'react'
import { dayInWords } from '#domain/calendar/day'
import { helpersInWords, ratingWords } from '#domain/opinion/words'
import { Light } from '../../../components/Light'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Words } from '../../../components/Words'
import type { Opinion } from './opinion'
import './Now.scss'

/** Who has it, until when, and how that date was counted. */
export function Now({ opinion }: { opinion: Opinion }) {
  const [open, setOpen] = useState(false)
  const helpers = helpersInWords(
    opinion.status,
    opinion.coHandlingUnits.map(unit => unit.name),
  )
  return (
    <Box className="card">
      <Box className="row-ends">
        <Box role="heading" level={3} className="small quiet">
          现在
        </Box>
        <Light light={opinion.light} />
      </Box>
      <Box className="now-words">
        <Words text={opinion.now} />
      </Box>
      {helpers && <Box className="small quiet">{helpers}</Box>}
      {opinion.promisedBy && <Box className="body">预计{dayInWords(opinion.promisedBy, today())}前办成</Box>}
      {opinion.rating && (
        <Box className="body">
          您的评价：{ratingWords[opinion.rating]}
          {opinion.ratingReason ? `，${opinion.ratingReason}` : ''}
        </Box>
      )}
      {opinion.counting && (
        <>
          <Box
            role="button"
            label={open ? '收起为什么是这一天' : '为什么是这一天'}
            className="now-why body"
            onPress={() => setOpen(!open)}
          >
            为什么是这一天 {open ? '⌃' : '›'}
          </Box>
          {open && (
            <Box className="body now-counting">
              {opinion.counting}
              {opinion.provisional && '。那一年的放假安排还没有公布，公布后日期可能调整。'}
            </Box>
          )}
        </>
      )}
    </Box>
  )
}
