import { byId, element } from './element.js'
import { nameOf, personaById, roleWords } from './personas.js'
import { show } from './views.js'

const homes = {
  resident: '',
  deputy: '#/pages/deputy/home/index',
  stationClerk: '#/pages/station/home/index',
  gridWorker: '#/pages/grid/home/index',
  handlingUnit: '#/pages/unit/home/index',
  streetCommittee: '#/pages/congress/home/index',
  deputyAffairsCommittee: '#/pages/congress/home/index',
}

export const sides = ['left', 'right']
/** Who has which phone. */
export const held = { left: null, right: null }
const phones = {}
let active = 'left'
let changed = () => {}

/** Calls back whenever a phone goes to another person. */
export const whenChanged = listener => {
  changed = listener
}

export const choose = side => {
  active = side
  for (const name of sides) {
    if (name === active) phones[name].root.dataset.active = ''
    else delete phones[name].root.dataset.active
    phones[name].pick.setAttribute('aria-pressed', String(name === active))
  }
  scalePhones()
}

const remember = () => {
  const kept = new URLSearchParams(sides.flatMap(side => (held[side] ? [[side, held[side]]] : [])))
  history.replaceState(null, '', `#${kept}`)
}

const give = (side, id, hash) => {
  const persona = personaById(id)
  const { frame: before, who, role, none } = phones[side]
  held[side] = id
  who.textContent = persona ? persona.name : nameOf(`dev:${id}`)
  role.textContent = persona ? roleWords[persona.role] : ''
  none.hidden = true
  // A new frame each time: an old one would not load again when only the hash differs, and would fill the back button.
  const src = `/?as=${encodeURIComponent(id)}&bare${hash ?? homes[persona?.role] ?? ''}`
  const frame = element('iframe', { title: before.title, src, allow: before.allow })
  before.replaceWith(frame)
  phones[side].frame = frame
}

export const open = (side, id, hash) => {
  give(side, id, hash)
  choose(side)
  remember()
  changed()
  show('phones')
}

/** Into the phone that already is theirs, else an empty one, else the chosen one. */
export const openPersona = (id, hash) =>
  open(sides.find(side => held[side] === id) ?? sides.find(side => held[side] === null) ?? active, id, hash)

/** A page that was read a moment ago would not ask again (`justNow` in useReading). */
const moment = 1100

/** Both phones read anew what they show, as a phone does when it is taken up again; what is half written stays. */
export const lookAgain = () =>
  setTimeout(() => {
    for (const side of sides) phones[side].frame.contentWindow?.dispatchEvent(new Event('visibilitychange'))
  }, moment)

const build = side => {
  const word = side === 'left' ? '左边的手机' : '右边的手机'
  const who = element('span', { className: 'phone-who' }, word)
  const role = element('span', { className: 'phone-role' })
  const pick = element(
    'button',
    { type: 'button', className: 'phone-pick', title: '下一个人用这部手机', onclick: () => choose(side) },
    who,
    role,
  )
  const again = element(
    'button',
    {
      type: 'button',
      className: 'icon',
      title: '刷新这部手机',
      ariaLabel: `刷新${word}`,
      onclick: () => phones[side].frame.contentWindow.location.reload(),
    },
    '↻',
  )
  const frame = element('iframe', { title: word, hidden: true, allow: 'geolocation; camera' })
  const none = element(
    'div',
    { className: 'screen-empty' },
    element('strong', {}, '还没有人'),
    '在左边点一个人，这里就是这个人的手机',
  )
  const screen = element('div', { className: 'screen' }, frame, none)
  const root = element('div', { className: 'phone' }, element('div', { className: 'phone-bar' }, pick, again), screen)
  phones[side] = { root, who, role, pick, frame, none, screen }
  byId('stage').append(root)
}

/** As large as the stage lets them be, never larger than life. */
const scalePhones = () => {
  const stage = byId('stage')
  const one = matchMedia('(max-width: 1199px)').matches
  const room = { width: stage.clientWidth - 32, height: stage.clientHeight - 24 }
  const bars = 52
  const count = one ? 1 : 2
  const scale = Math.min(1, (room.height - bars - 16) / 844, ((room.width - (count - 1) * 28) / count - 16) / 390)
  if (scale <= 0) return
  for (const { screen, frame } of Object.values(phones)) {
    screen.style.width = `${Math.round(390 * scale) + 16}px`
    screen.style.height = `${Math.round(844 * scale) + 16}px`
    frame.style.transform = `scale(${scale})`
  }
}

/** Puts both phones on the stage, empty. */
export const buildPhones = () => {
  for (const side of sides) build(side)
  choose('left')
  new ResizeObserver(scalePhones).observe(byId('stage'))
}
