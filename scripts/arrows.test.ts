/** Breaks every rule of .dependency-cruiser.cjs once, in a house of its own: a check that cannot fail is a defect. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** Arrows that the house allows. */
const allowed: Record<string, string> = {
  'domain/rule.ts': `import dayjs from 'dayjs'; import * as z from 'zod/mini'; import { RRuleTemporal } from 'rrule-temporal'; import { Temporal } from 'temporal-polyfill'`,
  'domain/rule.test.ts': `import fc from 'fast-check'; import { readFileSync } from 'node:fs'; import '../scripts/draw'`,
  'contracts/opinion.ts': `import '#domain/rule'; import { oc } from '@orpc/contract'; import * as z from 'zod/mini'`,
  'contracts/reception.ts': `import '#domain/rule'`,
  'contracts/openapi.ts': `import '#contracts/opinion'; import { OpenAPIGenerator } from '@orpc/openapi'`,
  'db/queries/opinion.ts': `import '#domain/rule'; import { Pool } from 'pg'; import path from 'node:path'`,
  'cloudfunctions/api/context.ts': `import '#db/queries/opinion'`,
  'cloudfunctions/api/opinion.ts': `import '#contracts/opinion'; import '#domain/rule'; import '#functions/api/context'`,
  'cloudfunctions/api/index.ts': `import '#functions/api/opinion'; import type { SubscribeMessage } from '#functions/platform/ports'`,
  'cloudfunctions/platform/ports.ts': `export interface SubscribeMessage { page: string }`,
  'host/start.ts': `import '#functions/api/index'; import '#contracts/openapi'; import Fastify from 'fastify'`,
  'src/components/card.tsx': `import Taro from '@tarojs/taro'; import '#domain/rule'`,
  'src/pages/resident/home/index.tsx': `import '../parts'; import '../../../components/card'; import type { x } from '#contracts/opinion'`,
  'src/pages/resident/parts.ts': `export const part = 1`,
  'src/pages/deputy/home/index.tsx': `import '../../../components/card'`,
  'scripts/draw.ts': `import '#domain/rule'`,
  'tests/stores/open.ts': `import '#db/queries/opinion'`,
}

/** Arrows that it does not: the file, what it imports, and the rules that say no. */
const forbidden: [file: string, text: string, rules: string[]][] = [
  ['domain/reads.ts', `import { readFileSync } from 'node:fs'`, ['domain-is-pure']],
  ['domain/shows.ts', `import { View } from '@tarojs/components'`, ['domain-is-pure']],
  ['domain/asks.ts', `import '#contracts/opinion'`, ['domain-is-pure']],
  ['domain/stores.ts', `import type { x } from '#db/queries/opinion'`, ['domain-is-pure']],
  ['contracts/duty.ts', `import '#db/queries/opinion'`, ['contracts-see-the-domain']],
  ['contracts/photo.ts', `import { implement } from '@orpc/server'`, ['contracts-see-the-domain']],
  ['contracts/notice.ts', `import '#contracts/openapi'`, ['openapi-stays-on-the-server']],
  ['db/queries/duty.ts', `import '#contracts/opinion'`, ['db-sees-the-domain']],
  ['db/queries/notice.ts', `import '#functions/api/context'`, ['db-sees-the-domain']],
  ['db/queries/photo.ts', `import '#domain/rule.test'`, ['tests-are-not-shipped']],
  ['cloudfunctions/api/duty.ts', `import '#host/start'`, ['functions-see-no-host']],
  ['cloudfunctions/api/reception.ts', `import '#functions/api/opinion'`, ['nouns-keep-apart']],
  ['host/pages.ts', `import '../src/components/card'`, ['host-sees-no-pages']],
  ['host/demo.ts', `import '#tests/stores/open'`, ['host-sees-no-pages', 'tests-are-not-shipped']],
  ['host/guess.ts', `import fc from 'fast-check'`, ['workshop-packages-are-not-shipped']],
  ['host/borrow.ts', `import { createRouter } from 'rou3'`, ['packages-are-declared']],
  ['host/gone.ts', `import './nowhere'`, ['imports-resolve']],
  ['src/platform/call.ts', `import '#functions/api/opinion'`, ['pages-see-contracts']],
  ['src/platform/store.ts', `import '#db/queries/opinion'`, ['pages-see-contracts']],
  ['src/platform/host.ts', `import type { x } from '#host/start'`, ['pages-see-contracts']],
  ['src/platform/file.ts', `import fs from 'node:fs'`, ['pages-see-contracts']],
  ['src/platform/doc.ts', `import '#contracts/openapi'`, ['openapi-stays-on-the-server']],
  ['src/components/list.tsx', `import '../pages/resident/parts'`, ['pages-stand-alone']],
  ['src/pages/deputy/mine/index.tsx', `import '../../resident/parts'`, ['roles-keep-apart']],
  ['scripts/egg.ts', `import './hen'`, ['no-cycles']],
  // a ring is reported once, at one of its files
  ['scripts/hen.ts', `import './egg'`, []],
]

/** `contracts/openapi.ts` of its own, since the house has one only: it may not look at who answers. */
const openapiLooksAround: [string, string, string[]] = [
  'contracts/openapi.ts',
  `import '#functions/api/context'`,
  ['openapi-sees-contracts'],
]

const rulesBroken = (files: Iterable<readonly [file: string, text: string]>): string[] => {
  const house = mkdtempSync(path.join(tmpdir(), 'arrows-'))
  try {
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      cpSync(path.join(root, file), path.join(house, file))
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
      writeFileSync(path.join(house, file), text)
    }
    const folders = ['domain', 'contracts', 'db', 'cloudfunctions', 'host', 'src', 'scripts', 'tests']
    const run = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
    const found = JSON.parse(cruise(house, run)) as {
      summary: { violations: { rule: { name: string }; from: string }[] }
    }
    return [...new Set(found.summary.violations.map(broken => `${broken.from}: ${broken.rule.name}`))].sort()
  } finally {
    rmSync(house, { recursive: true })
  }
}

/** The cruiser leaves with the number of violations as its exit code; its answer is on stdout all the same. */
const cruise = (cwd: string, run: string[]): string => {
  try {
    return execFileSync(process.execPath, run, { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (left) {
    return (left as { stdout: string }).stdout
  }
}

const saying = (arrows: typeof forbidden) =>
  arrows.flatMap(([file, , rules]) => rules.map(rule => `${file}: ${rule}`)).sort()

test('allowed arrows are left alone', () => {
  expect(rulesBroken(Object.entries(allowed))).toEqual([])
}, 30_000)

test('each forbidden arrow is caught, by its own rule and no other', () => {
  const files = [...Object.entries(allowed), ...forbidden.map(([file, text]) => [file, text] as const)]
  expect(rulesBroken(files)).toEqual(saying(forbidden))
}, 30_000)

test('the description of the wire may not look at who answers', () => {
  const [file, text] = openapiLooksAround
  expect(rulesBroken(Object.entries({ ...allowed, [file]: text }))).toContain(saying([openapiLooksAround])[0])
}, 30_000)

test('every rule that there is was broken once above', () => {
  const { forbidden: rules } = require('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
  const broken = new Set([...forbidden, openapiLooksAround].flatMap(([, , names]) => names))
  expect(rules.map(rule => rule.name).filter(name => !broken.has(name))).toEqual([])
})

/** WeChat's own globals, in code rather than in a comment. */
const namesWeChat = (text: string): boolean =>
  /(?<![\w.'"-])wx\s*[.?[]|Taro\s*\??\.\s*cloud\b|\{[^}]*\bcloud\b[^}]*\}\s*from\s+'@tarojs\/taro'/.test(
    text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  )

test('only src/platform names wx or Taro.cloud', () => {
  for (const text of [
    'wx.login()',
    'await wx?.request({})',
    'Taro.cloud.callFunction({})',
    `import { cloud } from '@tarojs/taro'`,
  ])
    expect(namesWeChat(text)).toBe(true)
  for (const text of ['// wx.login is in src/platform', 'const xwx = box.wx.y', `import Taro from '@tarojs/taro'`])
    expect(namesWeChat(text)).toBe(false)
  const files = readdirSync(path.join(root, 'src'), { encoding: 'utf8', recursive: true }).filter(
    file => /\.tsx?$/.test(file) && !file.startsWith('platform/'),
  )
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter(file => namesWeChat(readFileSync(path.join(root, 'src', file), 'utf8')))).toEqual([])
})
