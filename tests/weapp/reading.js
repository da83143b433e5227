/**
 * What Taro gave the page to draw, read as a screen reader would. The simulator's elements drop roles and names, so they are
 * taken from the page's data; which letter stands for which attribute is read from the compiled templates.
 */
const { readFileSync } = require('node:fs')

/** `{ 5: { role: 'p5', label: 'p4', … } }`: by the number of an element, the letters of its attributes. */
const lettersIn = file => {
  const letters = {}
  for (const [, nn, attributes] of readFileSync(file, 'utf8').matchAll(
    /<template name="tmpl_\d+_(\w+?)(?:_focus|_blur)?">\s*<[a-z-]+([^>]*)>/g,
  ))
    letters[nn] = Object.fromEntries(
      [...attributes.matchAll(/aria-([a-z]+)="{{i\.(\w+)}}"/g)].map(([, name, letter]) => [name, letter]),
    )
  return letters
}

/** Elements below `node` in the order of reading: `{ sid, role, name, disabled, checked }`; what is hidden from ears is left out. */
const heard = (node, letters) => {
  const of = (one, name) => one[letters[one.nn]?.[name]]
  const words = one => (of(one, 'hidden') ? '' : `${one.v ?? ''}${(one.cn ?? []).map(words).join('')}`)
  const found = []
  const walk = one => {
    if (of(one, 'hidden')) return
    const { sid, uid } = one
    const name = of(one, 'label') || words(one)
    const role = of(one, 'role') || (of(one, 'label') ? 'field' : undefined)
    if (sid && role)
      found.push({ sid, uid, role, name, disabled: !!of(one, 'disabled'), checked: of(one, 'checked') === true })
    for (const child of one.cn ?? []) walk(child)
  }
  walk(node)
  return found
}

module.exports = { lettersIn, heard }
