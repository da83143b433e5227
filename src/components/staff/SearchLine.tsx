import { useState } from 'react'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { TextField } from '../TextField'

interface SearchLineProps {
  search: string
  onSearch: (words: string) => void
}

/** Looks through the bench's matters by number or words. */
export function SearchLine({ search, onSearch }: SearchLineProps) {
  const [typed, setTyped] = useState(search)
  const look = () => onSearch(typed.trim())
  const clear = () => {
    setTyped('')
    onSearch('')
  }
  return (
    <Box className="bench-search">
      <Box className="grow">
        <TextField
          label="查找意见"
          hint="编号或内容"
          keyboard="search"
          most={50}
          value={typed}
          onChange={setTyped}
          onDone={look}
        />
      </Box>
      <Button kind="plain" inline onPress={look}>
        查找
      </Button>
      {search && (
        <Button kind="quiet" inline onPress={clear}>
          清除
        </Button>
      )}
    </Box>
  )
}
