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
          text={`${record.number}　${record.category ?? '没有选类别'}　${record.savedBy} ${momentInWords(record.savedAt)}`}
          aside={
            record.state === 'finished' ? (
              <Tag tone="green">{outcomeWords[record.outcome]}</Tag>
            ) : (
              <Tag tone="amber">
                {record.outcome === 'unfinished' ? '没写完' : `没写完，${outcomeWords[record.outcome]}`}
              </Tag>
            )
          }
          onPress={() => goTo(page, { record: record.id })}
        />
      ))}
    </Box>
  )
}
