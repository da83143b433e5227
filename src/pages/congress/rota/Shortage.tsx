import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import type { Plan } from './rota'

/** So many are named at once; the others on request. */
const few = 3

/** What the proposal comes to: how much it would change, who is short of their least and by how much, and which seats stay empty. */
export function Shortage({ plan, changes }: { plan: Plan; changes: number }) {
  const [all, setAll] = useState(false)
  const empty = plan.days.filter(day => day.empty > 0)
  if (plan.days.length === 0) return null
  return (
    <>
      <Card tone={changes > 0 ? 'blue' : 'green'}>
        <Box className="body">
          {changes > 0
            ? `按轮值规则，建议改动${changes}处。已接受的和手工安排的不会动。`
            : '现在的安排就是按轮值规则排的，不用改。'}
        </Box>
      </Card>
      {empty.length > 0 && (
        <Card tone="amber">
          <Box className="body">
            有{empty.length}天还缺人，共缺{empty.reduce((sum, day) => sum + day.empty, 0)}位代表
          </Box>
        </Card>
      )}
      {plan.short.length > 0 && (
        <Card title={`次数还不够的 ${plan.short.length} 位`}>
          {(all ? plan.short : plan.short.slice(0, few)).map(line => (
            <Box key={`${line.deputy}${line.practice}${line.span}`} className="rota-short">
              <Box className="row-ends">
                <Box className="body">{line.name}</Box>
                <Tag tone="amber">还差{line.lacks}次</Tag>
              </Box>
              <Box className="small quiet">
                {line.span}至少{line.atLeast}次，{line.stationName}，{line.practice}
              </Box>
            </Box>
          ))}
          {plan.short.length > few && (
            <Button kind="quiet" onPress={() => setAll(!all)}>
              {all ? '收起' : `看全部${plan.short.length}位`}
            </Button>
          )}
          <Box className="small quiet">以已经排出的接待日计算，后面的日子排出来以后会补上</Box>
        </Card>
      )}
    </>
  )
}
