import { secrecyWords } from '#domain/opinion/secrecy'
import { Card } from '../Card'
import { momentInWords } from '../moments'
import { Box } from '../native/Box'
import { Picture } from '../native/Picture'
import { Tag } from '../Tag'
import type { Shown } from './shapes'

/** What was said: the words as written, the photos, the place. */
export function OpinionText({ shown }: { shown: Shown }) {
  const urls = shown.photos.map(photo => photo.url)
  return (
    <Card title="居民的意见">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap">
            <Tag>{shown.category}</Tag>
            <Tag tone={shown.secrecy === 'named' ? 'grey' : 'gold'}>{secrecyWords[shown.secrecy].name}</Tag>
            {shown.round > 1 && <Tag tone="amber">退回重办过</Tag>}
          </Box>
          <Box className="row-wrap small quiet numerals">
            <Box>编号 {shown.number}</Box>
            <Box>{momentInWords(shown.submittedAt)}收到</Box>
          </Box>
        </Box>
        <Box className="body keep-lines">{shown.body}</Box>
        {urls.length > 0 && (
          <Box className="opinion-photos">
            {urls.map((url, at) => (
              <Box key={String(url) + String(at)} className="opinion-photo">
                <Picture url={url} words={`第${at + 1}张照片，共${urls.length}张`} all={urls} />
              </Box>
            ))}
          </Box>
        )}
        {shown.place && <Box className="body">地点：{shown.place}</Box>}
      </Box>
    </Card>
  )
}
