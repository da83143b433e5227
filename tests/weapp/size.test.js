const { bytes, exists, filesIn, pages, roots } = require('./built')

const KiB = 1024
const mainFiles = () => filesIn().filter(file => !roots().some(root => file.startsWith(`${root}/`)))
const sum = files => files.reduce((total, file) => total + bytes(file), 0)

describe('The packages of the mini-program', () => {
  it('keep the first download within 512 KiB', () => {
    expect(sum(mainFiles())).toBeLessThanOrEqual(512 * KiB)
  })

  it('stay below WeChat’s limit of 2 MB each', () => {
    for (const root of roots()) expect(sum(filesIn(root))).toBeLessThanOrEqual(2 * KiB * KiB)
  })

  it('have each page of the app with its script, its settings and its template', () => {
    expect(roots().length).toBeGreaterThan(0)
    expect(pages().length).toBeGreaterThan(roots().length)
    const missing = pages()
      .flatMap(page => ['js', 'json', 'wxml'].map(ending => `${page}.${ending}`))
      .filter(file => !exists(file))
    expect(missing).toEqual([])
  })

  it('have every page that the source has', () => {
    const { readdirSync } = require('node:fs')
    const source = require('node:path').resolve(__dirname, '../../src/pages')
    const written = readdirSync(source, { recursive: true })
      .filter(file => file.endsWith('index.config.ts'))
      .map(file => `pages/${file.replace(/\.config\.ts$/, '')}`)
    expect(pages().sort()).toEqual(written.sort())
  })
})
