/** What lies in `dist/weapp`, as WeChat's tools would upload it. */
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')

const dist = path.resolve(__dirname, '../../dist/weapp')

/** Every file below `folder`, by its path inside `dist/weapp`. */
const filesIn = (folder = '') =>
  readdirSync(path.join(dist, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)))

const read = file => readFileSync(path.join(dist, file), 'utf8')
const bytes = file => statSync(path.join(dist, file)).size
const exists = file => existsSync(path.join(dist, file))

const app = () => JSON.parse(read('app.json'))

/** `pages/resident/home/index` and so on, those of subpackages with their root. */
const pages = () => {
  const { pages: main, subPackages = [], subpackages = subPackages } = app()
  return [...main, ...subpackages.flatMap(({ root, pages: inside }) => inside.map(page => path.posix.join(root, page)))]
}

const roots = () => {
  const { subPackages = [], subpackages = subPackages } = app()
  return subpackages.map(({ root }) => root.replace(/\/$/, ''))
}

module.exports = { dist, filesIn, read, bytes, exists, pages, roots }
