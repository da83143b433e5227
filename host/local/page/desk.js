// The desk in the browser. It knows no rule: it opens phones, shows the wall, and moves the clock.
import { drawClock, startClock } from './clock.js'
import { ask, trouble } from './host.js'
import { chooseDistrict, drawPeople } from './people.js'
import { districts, load, personaById, personasOf } from './personas.js'
import { buildPhones, choose, lookAgain, open, sides, whenChanged } from './phones.js'
import { tick } from './walk.js'
import { drawFailure, drawWall } from './wall.js'

let seen

/** What one person does, the others see; where the clock stands, nobody else sends the messages of it. */
const heed = async (changes, manual) => {
  const news = seen !== undefined && changes !== seen
  seen = changes
  if (!news) return
  lookAgain()
  if (manual) await ask('/local/send', {})
}

const poll = async () => {
  const [cards, clock, failure, { changes, done }] = await Promise.all(
    ['wall', 'clock', 'failure', 'changes'].map(part => ask(`/local/${part}`)),
  )
  drawWall(cards)
  drawClock(clock)
  drawFailure(failure)
  tick(done)
  await heed(changes, clock.manual)
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
  buildPhones()
  await load()
  const kept = new URLSearchParams(location.hash.slice(1))
  const district = personaById(kept.get('left'))?.district ?? districts[0]?.id
  const usual = { left: 'resident', right: 'stationClerk' }
  chooseDistrict(district)
  whenChanged(drawPeople)
  for (const side of sides) {
    const id = kept.get(side) ?? personasOf(district, usual[side])[0]?.id
    if (id) open(side, id)
  }
  choose('left')
  startClock(() => {
    lookAgain()
    return poll()
  })
  await pollForEver()
}

begin().catch(error => trouble(`演示台没有打开：${error.message}`))
