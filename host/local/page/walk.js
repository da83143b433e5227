import { byId, element } from './element.js'
import { personasOf } from './personas.js'
import { open } from './phones.js'

const folded = 'desk:walk-folded'

/** The main job in a few steps, for a person who sees this page for the first time: the resident at the left, the others at the right. */
export const drawWalk = district => {
  const [resident, clerk, unit, deputy] = ['resident', 'stationClerk', 'handlingUnit', 'deputy'].map(
    role => personasOf(district, role)[0],
  )
  const steps = [
    [resident, '预约一场接待，再提一件意见', 'reception.bookSlot opinion.submit'],
    [clerk, `把意见交给${unit?.note ?? '承办单位'}`, 'opinion.assign'],
    [unit, `替${unit?.note}接收，办完答复`, 'opinion.accept opinion.reply'],
    [resident, '看答复，评价结果', 'opinion.rate'],
    [deputy, '看自己哪天接待、谁预约了'],
  ].filter(([persona]) => persona)
  byId('walk-steps').replaceChildren(
    ...steps.map(([{ id, name, role }, words, by = ''], index) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            className: 'walk-step',
            data: { by },
            onclick: event => {
              open(role === 'resident' ? 'left' : 'right', id)
              if (!by) mark(event.currentTarget)
            },
          },
          element('span', { className: 'walk-number', ariaHidden: 'true' }, String(index + 1)),
          element('span', {}, element('strong', {}, name), ` ${words}`),
        ),
      ),
    ),
  )
}

const mark = step => {
  if ('done' in step.dataset) return
  step.dataset.done = ''
  const number = step.querySelector('.walk-number')
  number.textContent = '✓'
  number.removeAttribute('aria-hidden')
  number.setAttribute('aria-label', '已做')
  number.setAttribute('role', 'img')
  if (!document.querySelector('.walk-step:not([data-done])')) fold()
}

/** Ticks the steps of which all actions have been done. The last one only looks: opening it is all there is to do. */
export const tick = done => {
  for (const step of document.querySelectorAll('.walk-step')) {
    const needed = step.dataset.by.split(' ').filter(Boolean)
    if (needed.length > 0 && needed.every(action => done.includes(action))) mark(step)
  }
}

const walk = byId('walk')
/** Folded by hand or because all of it was walked, it stays so; until then it is open. */
const fold = () => {
  walk.open = false
  localStorage.setItem(folded, 'yes')
}
walk.open = localStorage.getItem(folded) === null
walk.querySelector('summary').addEventListener('click', () => {
  if (walk.open) localStorage.setItem(folded, 'yes')
  else localStorage.removeItem(folded)
})
