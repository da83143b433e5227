import { byId, element } from './element.js'
import { districts, personasOf, roleWords } from './personas.js'
import { held, openPersona, sides } from './phones.js'
import { drawWalk } from './walk.js'

let district

export const chooseDistrict = id => {
  district = id
  drawPeople()
  drawWalk(district)
}

const tab = ({ id, name }) =>
  element(
    'button',
    { type: 'button', role: 'tab', ariaSelected: String(id === district), onclick: () => chooseDistrict(id) },
    name,
  )

/** The people of the chosen district by their roles, with the phone that each of them holds. */
export const drawPeople = () => {
  byId('districts').replaceChildren(...districts.map(tab))
  byId('people').replaceChildren(
    ...Object.entries(roleWords).flatMap(([role, words]) => {
      const group = personasOf(district, role)
      return group.length === 0 ? [] : [element('h3', {}, words), ...group.map(row)]
    }),
  )
}

const row = ({ id, role, name, note }) => {
  const where = sides.filter(side => held[side] === id).map(side => (side === 'left' ? '左' : '右'))
  const made = element(
    'button',
    { type: 'button', className: 'person', onclick: () => openPersona(id) },
    element('span', { className: 'face', data: { role }, ariaHidden: 'true' }, Array.from(name)[0] ?? ''),
    element(
      'span',
      { className: 'person-words' },
      element('span', { className: 'person-name' }, name),
      ...(role === 'deputy' ? note.split('，') : [note]).map(part =>
        element('span', { className: 'person-note' }, part),
      ),
    ),
    ...where.map(word => element('span', { className: 'held' }, word)),
  )
  if (where.length > 0) made.dataset.held = ''
  return made
}
