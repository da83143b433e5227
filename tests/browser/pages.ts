import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Every page of the built mini-program, as `resident/home`, those of the subpackages too. */
export const allPages = (): string[] => {
  const { pages, subPackages } = JSON.parse(
    readFileSync(path.resolve(__dirname, '../../dist/weapp/app.json'), 'utf8'),
  ) as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
  const inside = subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))
  return [...pages, ...inside].map(page => page.replace(/^pages\/|\/index$/g, ''))
}
