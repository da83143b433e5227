import { byId, element } from './element.js'
import { ask } from './host.js'
import { nameOf } from './personas.js'
import { openPersona } from './phones.js'

const outcomeWords = {
  43101: '没有送达：对方拒收（43101）',
  47003: '没有送达：格式不合（47003）',
  '-1': '没有送达：微信繁忙，稍后会再发',
  timeout: '微信没有回应，稍后会再发',
}

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** The number of the newest message shown; below zero before the first drawing. */
let newest = -1

const drawMessage = ({ number, at, openid, title, fields, page, outcome }) => {
  const card = element(
    'article',
    { className: 'message' },
    element(
      'div',
      { className: 'message-top' },
      element('span', {}, `给 ${nameOf(openid)}`),
      when.format(new Date(at)),
    ),
    element('h3', {}, title),
    element('dl', {}, ...fields.flatMap(({ label, text }) => [element('dt', {}, label), element('dd', {}, text)])),
  )
  if (outcome !== 'shown') card.append(element('p', { className: 'outcome' }, `▲ ${outcomeWords[outcome]}`))
  else if (page)
    card.append(
      element(
        'button',
        {
          type: 'button',
          className: 'message-open',
          onclick: () => openPersona(openid.replace(/^dev:/, ''), `#/${page}`),
        },
        '在手机上打开 ›',
      ),
    )
  if (newest >= 0 && number > newest) card.dataset.new = ''
  return card
}

const nothing = '还没有消息。在手机里点“提醒我”，再约一场接待，或让联络站办一步，微信会弹出的消息就挂在这里'

export const drawWall = cards => {
  const latest = cards[0]?.number ?? 0
  if (latest === newest) return
  byId('wall').replaceChildren(
    ...(cards.length > 0 ? cards.map(drawMessage) : [element('p', { className: 'empty' }, nothing)]),
  )
  newest = latest
}

// How the next message fails.
const failure = byId('failure')
export const drawFailure = ({ next }) => {
  if (document.activeElement !== failure) failure.value = next ?? ''
  if (next) failure.dataset.armed = ''
  else delete failure.dataset.armed
}
failure.addEventListener('change', async () => {
  const answer = await ask('/local/failure', { next: failure.value || null })
  failure.blur()
  drawFailure(answer)
})
