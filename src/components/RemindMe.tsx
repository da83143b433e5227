import { useState } from 'react'
import type { MessageTemplate } from '#domain/notice/messages'
import { asRefused } from '../platform/refused'
import { askForMessages, say } from '../platform/wechat'
import { Button } from './Button'
import { Box } from './native/Box'

export interface RemindMeProps {
  templates: MessageTemplate[]
  words: string
  done: string
}

/** Asks for WeChat messages. WeChat allows the question only on a tap, and one yes is one message. */
export function RemindMe({ templates, words, done }: RemindMeProps) {
  const [state, setState] = useState<'asked' | 'busy' | null>(null)
  const ask = async () => {
    setState('busy')
    try {
      const accepted = await askForMessages(templates)
      setState(accepted ? 'asked' : null)
      if (!accepted) say('没有打开提醒。通知都在“我的”里')
    } catch (thrown) {
      setState(null)
      say(asRefused(thrown).message)
    }
  }
  if (state === 'asked')
    return (
      <Box role="status" className="card card-green body">
        ✓ {done}
      </Box>
    )
  return (
    <Button kind="plain" busy={state === 'busy'} onPress={ask}>
      {words}
    </Button>
  )
}
