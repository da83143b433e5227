// The hall's page: asks for the numbers, and keeps what it showed when nobody answers.
const every = 5_000
const shanghaiIsAhead = 8 * 3_600_000
const smallest = 0.3
// A television in a hall may be years old: an answer that does not come is given up.
const patience = 8_000

const element = id => document.getElementById(id)
const made = (tag, className, text) => {
  const one = document.createElement(tag)
  one.className = className
  one.textContent = text
  return one
}

// Nobody is called just now: who is received may take their time, and nobody is promised a minute.
const quiet = ({ receiving, waiting }) => {
  if (receiving > 0) return waiting > 0 ? '正在接待，请稍候，到您会叫号' : '正在接待，后面没有人在等'
  return waiting > 0 ? '请稍候，到您会叫号' : '现在没有人在等'
}

const calling = day => {
  if (day.calling.length === 0) return made('p', 'empty', quiet(day))
  const list = made('ul', 'calling', '')
  for (const { number, desk } of day.calling) {
    const line = document.createElement('li')
    line.append(
      made('span', 'where', '请'),
      made('span', 'number', number),
      made('span', 'where', desk ? `到 ${desk} 号桌` : '进来'),
    )
    list.append(line)
  }
  return list
}

const next = day => {
  const line = made('p', 'next', '接下来：')
  for (const number of day.next) line.append(made('b', '', number))
  if (day.waiting > day.next.length) line.append(`等，共${day.waiting}位在等`)
  return line
}

const said = day => {
  if (day.line) return [made('p', 'line', day.line)]
  if (day.over) return [made('p', 'empty', '今天的接待已经结束')]
  return day.next.length > 0 ? [calling(day), next(day)] : [calling(day)]
}

// Nobody scrolls in a hall: the numbers shrink until all of it stands on the screen.
const shrink = () => {
  const main = element('days')
  for (let size = 1; size >= smallest; size -= 0.05) {
    main.style.fontSize = `${size}rem`
    if (main.scrollHeight <= main.clientHeight) return
  }
}

// Only what has changed is put on the page: a screen reader would read all of it again.
let shown = ''
let readAt = null

const show = text => {
  if (text === shown) return
  shown = text
  const { date, days } = JSON.parse(text)
  element('date').textContent = date
  const queues = days.filter(day => !day.line)
  element('rule').textContent = [...new Set(queues.map(day => day.rule))].join('')
  const parts = days.flatMap(day => [
    ...(queues.length > 1 && !day.line ? [made('h2', '', day.practice)] : []),
    ...said(day),
  ])
  // Once nobody can arrive any more there is nothing to scan for.
  element('arriving').hidden = days.every(day => day.over)
  element('days').replaceChildren(...(parts.length > 0 ? parts : [made('p', 'empty', '今天没有接待')]))
  shrink()
}

const lost = () => {
  // A display may keep any time zone; the hall keeps that of Beijing.
  const here = readAt && new Date(readAt.getTime() + shanghaiIsAhead)
  const time = here && `${here.getUTCHours()}:${String(here.getUTCMinutes()).padStart(2, '0')}`
  element('lost').hidden = false
  element('lost').textContent = time ? `没有连上网络，下面是${time}的情况，请听现场叫号` : '没有连上网络，请听现场叫号'
  shrink()
}

const look = async () => {
  const waits = new AbortController()
  const given = setTimeout(() => waits.abort(), patience)
  try {
    const answer = await fetch(document.body.dataset.numbers, { signal: waits.signal, cache: 'no-cache' })
    if (!answer.ok) throw new Error(String(answer.status))
    show(await answer.text())
    readAt = new Date()
    element('lost').hidden = true
    shrink()
  } catch {
    lost()
  }
  clearTimeout(given)
  setTimeout(look, every)
}

addEventListener('resize', shrink)
look()
