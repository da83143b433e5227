// The desk in the browser. It knows no rule: it opens phones, shows the wall, and moves the clock.
const homes = {
  resident: '',
  deputy: '#/pages/deputy/home/index',
  stationClerk: '#/pages/station/home/index',
  handlingUnit: '#/pages/unit/home/index',
}
const roleWords = { resident: '居民', stationClerk: '联络站', handlingUnit: '承办单位', deputy: '人大代表' }
const outcomeWords = {
  43101: '没有送达：对方拒收（43101）',
  47003: '没有送达：格式不合（47003）',
  '-1': '没有送达：微信繁忙，稍后会再发',
  timeout: '微信没有回应，稍后会再发',
}

const byId = id => document.getElementById(id)

/** `element('p', { className: 'hint' }, '文字', child)` */
const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name)
  for (const [property, value] of Object.entries(properties))
    if (property === 'data') Object.assign(made.dataset, value)
    else if (/^aria[A-Z]/.test(property)) made.setAttribute(`aria-${property.slice(4).toLowerCase()}`, value)
    else made[property] = value
  made.append(...children)
  return made
}

// ── speaking with the host ──────────────────────────────────────────────────
const trouble = sentence => {
  byId('trouble').textContent = sentence
  byId('trouble').hidden = sentence === ''
}

const ask = async (path, body) => {
  let response
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch (error) {
    trouble('服务停了。重新运行 npm start，这里会自己接上')
    throw error
  }
  const answer = await response.json()
  if (!response.ok) {
    trouble(answer.message ?? `没有办成（${response.status}）`)
    throw new Error(answer.message)
  }
  trouble('')
  return answer
}

// ── phones ──────────────────────────────────────────────────────────────────
const sides = ['left', 'right']
const held = { left: null, right: null }
const phones = {}
let personas = []
let active = 'left'

const personaById = id => personas.find(persona => persona.id === id)

const choose = side => {
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

const open = (side, id, hash) => {
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
  choose(side)
  remember()
  drawPeople()
  show('phones')
}

/** Into the phone that already is theirs, else an empty one, else the chosen one. */
const openPersona = (id, hash) =>
  open(sides.find(side => held[side] === id) ?? sides.find(side => held[side] === null) ?? active, id, hash)

const buildPhone = side => {
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

// ── people ──────────────────────────────────────────────────────────────────
let districts = []
let district

const drawPeople = () => {
  byId('districts').replaceChildren(
    ...districts.map(({ id, name }) =>
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          ariaSelected: String(id === district),
          onclick: () => {
            district = id
            drawPeople()
          },
        },
        name,
      ),
    ),
  )
  byId('people').replaceChildren(
    ...Object.entries(roleWords).flatMap(([role, words]) => {
      const group = personas.filter(persona => persona.district === district && persona.role === role)
      return group.length === 0 ? [] : [element('h3', {}, words), ...group.map(drawPerson)]
    }),
  )
}

const drawPerson = ({ id, role, name, note }) => {
  const where = sides.filter(side => held[side] === id).map(side => (side === 'left' ? '左' : '右'))
  const row = element(
    'button',
    { type: 'button', className: 'person', onclick: () => openPersona(id) },
    element('span', { className: 'face', data: { role }, ariaHidden: 'true' }, Array.from(name)[0] ?? ''),
    element(
      'span',
      { className: 'person-words' },
      element('span', { className: 'person-name' }, name),
      element('span', { className: 'person-note' }, note),
    ),
    ...where.map(word => element('span', { className: 'held' }, word)),
  )
  if (where.length > 0) row.dataset.held = ''
  return row
}

// ── the wall ────────────────────────────────────────────────────────────────
let newest = -1

const nameOf = openid => {
  const id = openid.replace(/^dev:/, '')
  return personaById(id)?.name ?? (id.startsWith('visitor-') ? `访客 ${id.slice(8, 12)}` : id)
}

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

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

const drawWall = cards => {
  const latest = cards[0]?.number ?? 0
  if (latest === newest) return
  byId('wall').replaceChildren(
    ...(cards.length > 0
      ? cards.map(drawMessage)
      : [element('p', { className: 'empty' }, '还没有消息。约一场接待，或让联络站办一步，这里就会弹出来')]),
  )
  newest = latest
}

const failure = byId('failure')
const drawFailure = next => {
  if (document.activeElement !== failure) failure.value = next ?? ''
  if (next) failure.dataset.armed = ''
  else delete failure.dataset.armed
}
failure.addEventListener('change', async () => {
  const { next } = await ask('/local/failure', { next: failure.value || null })
  failure.blur()
  drawFailure(next)
})

// ── the clock ───────────────────────────────────────────────────────────────
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

const drawClock = ({ now, manual }) => {
  const moment = new Date(now)
  byId('day').textContent = dayWords.format(moment)
  byId('hour').textContent = hourWords.format(moment)
  byId('clock-tools').hidden = !manual
  byId('clock-hint').textContent = manual
    ? '时间停着，由您来走。每走一步，到期的事都会办一遍'
    : '现在是真的时间。想拨动它，用 npm start -- --clock=manual 启动'
  if (present?.getTime() !== moment.getTime() && document.activeElement !== byId('clock-input'))
    byId('clock-input').value = inputForm(moment)
  present = moment
}

const goTo = async moment => {
  const tools = byId('clock-tools').querySelectorAll('button')
  for (const button of tools) button.disabled = true
  byId('clock-done').textContent = '正在走…'
  try {
    await ask('/local/clock', { now: moment.toISOString() })
    const { sent, ...clock } = await ask('/local/tick', {})
    drawClock(clock)
    byId('clock-done').textContent = sent > 0 ? `走到了，发出 ${sent} 条消息` : '走到了，没有要发的消息'
  } catch (error) {
    byId('clock-done').textContent = `没有走成：${error.message}`
  } finally {
    for (const button of tools) button.disabled = false
  }
  await poll()
}

for (const button of document.querySelectorAll('[data-step]'))
  button.addEventListener('click', () => goTo(new Date(present.getTime() + Number(button.dataset.step) * 3600_000)))
byId('clock-form').addEventListener('submit', event => {
  event.preventDefault()
  byId('clock-input').blur()
  goTo(new Date(`${byId('clock-input').value}:00+08:00`))
})

// ── narrow windows show one column ──────────────────────────────────────────
const show = view => {
  document.body.dataset.view = view
  scalePhones()
}
for (const button of document.querySelectorAll('.views button'))
  button.addEventListener('click', () => show(button.dataset.view))
addEventListener('resize', scalePhones)

// ── begin ───────────────────────────────────────────────────────────────────
const poll = async () => {
  const [cards, clock, { next }] = await Promise.all([ask('/local/wall'), ask('/local/clock'), ask('/local/failure')])
  drawWall(cards)
  drawClock(clock)
  drawFailure(next)
}

const pollForEver = async () => {
  try {
    await poll()
  } catch {
    // `ask` has said so at the foot of the page; the next round tries again.
  }
  setTimeout(pollForEver, 1500)
}

const begin = async () => {
  for (const side of sides) buildPhone(side)
  choose('left')
  const [people, list] = await Promise.all([ask('/local/personas'), ask('/api/district/list', {})])
  personas = people
  const present = new Set(personas.map(persona => persona.district))
  districts = list.filter(({ id }) => present.has(id))
  const kept = new URLSearchParams(location.hash.slice(1))
  district = personaById(kept.get('left'))?.district ?? districts[0]?.id
  const usual = { left: 'resident', right: 'stationClerk' }
  for (const side of sides) {
    const id =
      kept.get(side) ?? personas.find(persona => persona.district === district && persona.role === usual[side])?.id
    if (id) open(side, id)
  }
  choose('left')
  drawPeople()
  pollForEver()
}

begin().catch(error => trouble(`演示台没有打开：${error.message}`))
