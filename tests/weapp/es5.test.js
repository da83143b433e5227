const { parse } = require('acorn')
const { filesIn, read } = require('./built')

const scripts = filesIn().filter(file => file.endsWith('.js'))

/** Old phones run what is uploaded as it is: an arrow or a `??` that a package ships stops the whole app there. */
const problemIn = text => {
  try {
    parse(text, { ecmaVersion: 5, sourceType: 'script' })
    return null
  } catch (error) {
    return `${error.message}: ${text.slice(Math.max(0, error.pos - 40), error.pos + 40)}`
  }
}

describe('The scripts of the mini-program', () => {
  it('are there', () => {
    expect(scripts).toEqual(expect.arrayContaining(['app.js', 'common.js', 'vendors.js']))
  })

  it.each(scripts)('are ES5: %s', file => {
    expect(problemIn(read(file))).toBeNull()
  })

  it('would be refused with any newer syntax', () => {
    for (const newer of ['var f = () => 1', 'const a = 1', 'var b = a?.c', 'var t = `x`', 'class A {}'])
      expect(problemIn(newer)).toMatch(/Unexpected|reserved|unexpected/)
  })
})
