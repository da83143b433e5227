import { byId, element } from './element.js'
import { ask } from './host.js'

const dayWords = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})
const hourWords = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
/** `2026-12-15T09:20`, Shanghai time, as the input wants it. */
const inputForm = moment => new Date(moment.getTime() + 8 * 3600_000).toISOString().slice(0, 16)

let present = null

export const drawClock = ({ now, manual }) => {
  const moment = new Date(now)
  byId('day').textContent = dayWords.format(moment)
  byId('hour').textContent = hourWords.format(moment)
  byId('clock-tools').hidden = !manual
  byId('clock-hint').replaceChildren(
    ...(manual
      ? ['时间停着，由您来走。每走一步，到期的事都会办一遍']
      : [
          '现在是真的时间。想拨动它，用 ',
          element('span', { className: 'command' }, 'npm start -- --clock=manual'),
          ' 启动',
        ]),
  )
  if (present?.getTime() !== moment.getTime() && document.activeElement !== byId('clock-input'))
    byId('clock-input').value = inputForm(moment)
  present = moment
}

/** @param after what to look at again once the clock has moved */
export const startClock = after => {
  const goTo = async moment => {
    const tools = byId('clock-tools').querySelectorAll('button')
    for (const button of tools) button.disabled = true
    byId('clock-done').textContent = '正在走…'
    const back = moment < present ? '。往回拨，墙上以后的消息不会撤走' : ''
    try {
      await ask('/local/clock', { now: moment.toISOString() })
      const { sent, ...clock } = await ask('/local/tick', {})
      drawClock(clock)
      byId('clock-done').textContent = `走到了，${sent > 0 ? `发出 ${sent} 条消息` : '没有要发的消息'}${back}`
    } catch (error) {
      byId('clock-done').textContent = `没有走成：${error.message}`
    } finally {
      for (const button of tools) button.disabled = false
    }
    await after()
  }
  for (const button of document.querySelectorAll('[data-step]'))
    button.addEventListener('click', () => goTo(new Date(present.getTime() + Number(button.dataset.step) * 3600_000)))
  byId('clock-form').addEventListener('submit', event => {
    event.preventDefault()
    byId('clock-input').blur()
    goTo(new Date(`${byId('clock-input').value}:00+08:00`))
  })
}
