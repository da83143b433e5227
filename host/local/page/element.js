export const byId = id => document.getElementById(id)

/** `element('p', { className: 'hint' }, '文字', child)` */
export const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name)
  for (const [property, value] of Object.entries(properties))
    if (property === 'data') Object.assign(made.dataset, value)
    else if (/^aria[A-Z]/.test(property)) made.setAttribute(`aria-${property.slice(4).toLowerCase()}`, value)
    else made[property] = value
  made.append(...children)
  return made
}
