import { outcomeWords } from '#domain/reception/record'
import type { Outputs } from '../../platform/call'
import { goTo } from '../../platform/go'
import { Line } from '../Line'
import { momentInWords } from '../moments'
import { Box } from '../native/Box'
import { Tag } from '../Tag'

type RecordLine = Outputs['record']['day']['records'][number]

/** The records of a day, each with what became of it. */
export function RecordLines({ records, page }: { records: readonly RecordLine[]; page: string }) {
  return (
    <Box>
      {records.map(record => (
        <Line
          key={record.id}
          title={record.title || '还没有写来访人说了什么'}
          text={`${record.number}　${outcomeWords[record.outcome]}　${record.savedBy} ${momentInWords(record.savedAt)}`}
          aside={record.state === 'finished' ? <Tag tone="green">写完了</Tag> : <Tag tone="amber">没写完</Tag>}
          onPress={() => goTo(page, { record: record.id })}
        />
      ))}
    </Box>
  )
}
