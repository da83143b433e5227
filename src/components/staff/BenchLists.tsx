import { useEffect, useRef, useState } from 'react'
import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { EarlierEnded, useEnded } from '../EarlierEnded'
import { Empty } from '../Empty'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Skeleton } from '../Skeleton'
import { Tabs } from '../Tabs'
import { Tag } from '../Tag'
import { OpinionList } from './OpinionList'

const parts = ['yours', 'waiting', 'ended'] as const
type Part = (typeof parts)[number]

const partNames: Record<Part, string> = { yours: '轮到您的', waiting: '您在等的', ended: '已结束的' }

const emptyWords: Record<Part, { title: string; text: string }> = {
  yours: { title: '现在没有要您办的意见', text: '有新的意见轮到您办，会按期限先后排在这里' },
  waiting: { title: '现在没有在等的', text: '交给别人办的意见，在有结果以前都在这里' },
  ended: { title: '还没有结束的', text: '办结、转走和撤回的意见会留在这里' },
}

interface BenchListsProps {
  /** Empty: everything. */
  search: string
  /** Another number asks anew. */
  changes: number
  openId: string | null
  onOpen: (id: string) => void
  onSince: (since: string | null) => void
}

/** The three parts of a bench's work; each is in the server's order, the soonest date first. */
export function BenchLists({ search, changes, openId, onOpen, onSince }: BenchListsProps) {
  const input = search ? { search } : {}
  const { data, since, problem, loading, again } = useReading(`bench:${search}`, () => call.opinion.workbench(input))
  const { ended, ...earlier } = useEnded(
    data?.ended ?? [],
    async last => (await call.opinion.workbench({ ...input, endedBehind: last })).ended,
  )
  const [chosen, setChosen] = useState<Part | null>(null)
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    void again()
  }, [changes, again])
  useEffect(() => onSince(since), [since, onSince])

  if (loading) return <Skeleton cards={4} lines={2} />
  if (!data) return <Problem problem={problem} again={again} />
  // A search may find its opinion in another part: open on the first that has one.
  const part = chosen ?? (search ? parts.find(one => data[one].length > 0) : null) ?? 'yours'
  const lines = part === 'ended' ? ended : data[part]
  const more = part === 'ended' && earlier.more
  const late = lines.filter(line => line.light?.urgency === 'overdue').length
  return (
    <Box className="bench">
      <Tabs
        label="工作台的三部分"
        options={parts.map(value => ({ value, name: partNames[value] }))}
        value={part}
        onChange={setChosen}
      />
      <Box className="row-wrap">
        <Box role="heading" level={2} className="title numerals">
          {search && `查“${search}”：`}
          {partNames[part]} {lines.length} 件{more && '以上'}
        </Box>
        {late > 0 && <Tag tone="red">■ 已超期{late}件</Tag>}
      </Box>
      {lines.length === 0 ? (
        <Empty
          title={search ? '这里没有查到' : emptyWords[part].title}
          text={search ? undefined : emptyWords[part].text}
        />
      ) : (
        <>
          <OpinionList label={partNames[part]} lines={lines} openId={openId} onOpen={onOpen} />
          {part === 'ended' && <EarlierEnded {...earlier} />}
        </>
      )}
    </Box>
  )
}
