import { Card } from '../../../components/Card'
import { Facts } from '../../../components/Facts'
import { Box } from '../../../components/native/Box'
import { Picture } from '../../../components/native/Picture'
import type { Opinion } from './opinion'
import '../submit-opinion/Photos.scss'

/** What was said, as it was written. */
export function Said({ opinion }: { opinion: Opinion }) {
  const urls = opinion.photos.map(photo => photo.url)
  return (
    <Card title="您说的">
      <Box className="stack">
        <Box className="body keep-lines">{opinion.body}</Box>
        {urls.length > 0 && (
          <Box className="photos">
            {urls.map((url, index) => (
              <Box key={String(url) + String(index)} className="photo">
                <Picture url={url} words={`第${index + 1}张照片`} all={urls} />
              </Box>
            ))}
          </Box>
        )}
        <Facts
          facts={[
            { name: '地点', text: opinion.place },
            { name: '类别', text: opinion.category },
            { name: '交给', text: opinion.stationName },
            { name: '关注', text: opinion.deputyName && `${opinion.deputyName}代表` },
          ]}
        />
        {opinion.contactNote && <Box className="small quiet">{opinion.contactNote}</Box>}
      </Box>
    </Card>
  )
}
