import { Choice } from '../Choice'
import { Box } from '../native/Box'
import { TextField } from '../TextField'

interface TopicFieldProps {
  /** 议题库 of the practice. */
  topics: readonly string[]
  value: string
  onChange: (topic: string) => void
}

/** The topic of a day: one of the library, or one’s own. */
export function TopicField({ topics, value, onChange }: TopicFieldProps) {
  return (
    <Box className="stack">
      {topics.length > 0 && (
        <Choice
          label="从议题库里选"
          tiles
          options={topics.map(topic => ({ value: topic, name: topic }))}
          value={value.trim()}
          onChange={onChange}
        />
      )}
      <TextField
        label="议题"
        note={topics.length > 0 ? '也可以自己写，可以不填' : '可以不填'}
        most={40}
        value={value}
        onChange={onChange}
      />
    </Box>
  )
}
