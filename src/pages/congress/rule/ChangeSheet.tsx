import { Button } from '../../../components/Button'
import { dayAndWeekday, dayInSentence } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { Words } from '../../../components/Words'
import type { Refused } from '../../../platform/refused'
import type { Preview } from './draft'

/** The same thing at several stations is one line: `1月15日 周五不再接待（5个站）`. */
const grouped = (lines: readonly { station: string; words: string }[]): string[] => {
  const byWords = new Map<string, string[]>()
  for (const { station, words } of lines) byWords.set(words, [...(byWords.get(words) ?? []), station])
  return [...byWords].map(([words, stations]) =>
    stations.length === 1 ? `${words}（${stations[0]}）` : `${words}（${stations.length}个站）`,
  )
}

export const movesInWords = (moves: Preview['moves']): string[] =>
  grouped(
    [...moves]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ station, from, to }) => ({
        station,
        words: to ? `${dayInSentence(from)}改到${dayInSentence(to, from)}` : `${dayInSentence(from)}不再接待`,
      })),
  )

export const staysInWords = (stays: Preview['stays']): string[] =>
  grouped(
    [...stays]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ station, day }) => ({ station, words: dayAndWeekday(day) })),
  )

export interface ChangeSheetProps {
  title: string
  preview: Pick<Preview, 'moves' | 'stays'> & Partial<Pick<Preview, 'added' | 'year'>>
  /** One sentence above: what will stand. */
  words: string
  busy: boolean
  problem: Refused | null
  onClose: () => void
  onSave: () => void
}

/** What saving will do, to be read before it is done. */
export function ChangeSheet({ title, preview, words, busy, problem, onClose, onSave }: ChangeSheetProps) {
  const moves = movesInWords(preview.moves)
  const stays = staysInWords(preview.stays)
  return (
    <Sheet title={title} open onClose={onClose} closeWords="再改改">
      <Box className="body">{words}</Box>
      <Lines title="还没公告的日子会跟着变，答应来的代表和联络站会收到通知" lines={moves} />
      <Lines title="已经公告的日子不会变，要变请到“接待日”里改期或取消" lines={stays} />
      <Lines
        title={`${preview.year}年新排的日子`}
        lines={(preview.added ?? []).map(day => dayInSentence(day, `${preview.year}-01-01`))}
      />
      {moves.length + stays.length === 0 && <Box className="body quiet">已经排好的接待日都不用变</Box>}
      <Problem problem={problem} />
      <Button busy={busy} busyWords="正在保存…" onPress={onSave}>
        确认保存
      </Button>
    </Sheet>
  )
}

/** As many as fit before the eyes; the rest as a number. */
const shownLines = 8

export function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Box className="stack-close">
      <Box className="body strong">{title}</Box>
      {lines.slice(0, shownLines).map(line => (
        <Box key={line} className="body numerals">
          <Words text={line} />
        </Box>
      ))}
      {lines.length > shownLines && <Box className="small quiet">还有{lines.length - shownLines}条</Box>}
    </Box>
  )
}
