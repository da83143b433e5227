/** Draws docs/opinion-life.md from the table of steps: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawLife } from '#domain/opinion/diagram'

writeFileSync(path.resolve(__dirname, '../docs/opinion-life.md'), drawLife())
