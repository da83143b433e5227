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
    [resident, '预约一场接待，再提一件意见', 'opinion.submit'],
    [clerk, `把意见交给${unit?.note ?? '承办单位'}`, 'opinion.assign'],
    [unit, `替${unit?.note}接收，办完答复`, 'opinion.reply'],
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
            onclick: () => open(role === 'resident' ? 'left' : 'right', id),
          },
          element('span', { className: 'walk-number', ariaHidden: 'true' }, String(index + 1)),
          element('span', {}, element('strong', {}, name), ` ${words}`),
        ),
      ),
    ),
  )
}

/** Ticks the steps whose actions have been done; the last one, which only looks, has none. After the first one the wall gets the room. */
export const tick = done => {
  for (const [index, step] of document.querySelectorAll('.walk-step').entries()) {
    if (!done.includes(step.dataset.by) || 'done' in step.dataset) continue
    step.dataset.done = ''
    const number = step.querySelector('.walk-number')
    number.textContent = '✓'
    number.removeAttribute('aria-hidden')
    number.setAttribute('aria-label', '已做')
    number.setAttribute('role', 'img')
    if (index === 0) walk.open = false
  }
}

const walk = byId('walk')
walk.open = localStorage.getItem(folded) === null
walk.querySelector('summary').addEventListener('click', () => {
  if (walk.open) localStorage.setItem(folded, 'yes')
  else localStorage.removeItem(folded)
})

/** Folded where the clock's tools would leave no room for the wall. */
export const foldWhenTight = () => {
  if (!byId('clock-tools').hidden && document.documentElement.clientHeight < 860) walk.open = false
}
