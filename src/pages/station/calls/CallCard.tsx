import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { ContactLook } from '../../../components/staff/ContactLook'
import { Words } from '../../../components/Words'
import { goTo } from '../../../platform/go'
import { useMe } from '../../../platform/useMe'
import type { Unsent } from './byMatter'
import { CallMatter } from './CallMatter'
import { MarkTold } from './MarkTold'

interface CallCardProps {
  /** Everything that one person missed about one matter, the latest first; it is told in the order in which it happened. */
  notices: readonly Unsent[]
  onTold: () => Promise<void>
  /** Somebody else was faster. */
  onGone: () => Promise<void>
}

/** One call: about what, what to say, why it did not arrive, the telephone, and that it was said. */
export function CallCard({ notices, onTold, onGone }: CallCardProps) {
  const clerk = useMe()?.roles.some(({ role }) => role === 'stationClerk')
  const [first] = notices
  if (!first) return null
  const { about, number, at, contact, revealable } = first
  const whys = notices.map(notice => notice.why).filter((why, i, all) => all.indexOf(why) === i)
  return (
    <Box role="listitem">
      <Card>
        <Box className="stack">
          <CallMatter line={first} />
          <Box className="stack-close">
            <Box className="body strong">{contact.phone ? '请打电话告诉对方：' : '请告诉对方：'}</Box>
            <Box className="body call-words stack-close">
              {[...notices].reverse().map(({ id, text }) => (
                <Box key={id}>
                  <Words text={text} />
                </Box>
              ))}
            </Box>
            <Box className="small quiet numerals">
              {momentInWords(at)}，微信没有送到：{whys.join('；')}
            </Box>
          </Box>
          {(clerk || about.kind !== 'opinion') && (
            <ContactLook
              about={about}
              name={number}
              contact={contact}
              revealable={revealable && contact.phone !== undefined}
              likely="通知没有送达，改打电话"
            />
          )}
          {!contact.phone && (
            <Box className="body">
              {clerk || about.kind !== 'opinion'
                ? '打不了电话。对方来站里时，请当面说一声。'
                : `谁提的意见只有联络站知道，请${first.stationName}打电话。`}
            </Box>
          )}
          <MarkTold notices={notices} onTold={onTold} onGone={onGone}>
            {about.kind === 'opinion' && clerk && (
              <Button
                kind="quiet"
                label={`打开这件意见 ${number}`}
                onPress={() => goTo('station/opinion', { id: about.id })}
              >
                打开这件意见
              </Button>
            )}
          </MarkTold>
        </Box>
      </Card>
    </Box>
  )
}
