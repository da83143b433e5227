/** Packages that ship ES modules only: jest runs CommonJS, so these are turned as our own files are. */
const esmOnly = [
  '@orpc/[^/]+',
  'uuid',
  'postgrator',
  'temporal-[a-z]+',
  'radash',
  'rou3',
  'escape-string-regexp',
  'json-schema-typed',
  'wildcard-match',
  'content-disposition',
]

/** Packages that call import() while they run, which jest's CommonJS cannot: turned into require(). */
const importingLate = ['@electric-sql/[^/]+']

const turn = parser => [
  '@swc/jest',
  {
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

const here = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': turn({ syntax: 'typescript' }),
    '\\.tsx$': turn({ syntax: 'typescript', tsx: true }),
    '\\.[cm]?js$': turn({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, ...importingLate].join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
}

const under = (folder, ending = 'test.ts') => `<rootDir>/${folder}/**/*.${ending}`

/** The same files, on the embedded store and on a server: what one accepts, the other must too. */
const onStore = store => ({
  ...here,
  displayName: store,
  globals: { STORE: store },
  // The embedded store has one connection: there nothing happens beside a transaction.
  testPathIgnorePatterns: ['/node_modules/', ...(store === 'pglite' ? ['\\.server\\.test\\.ts$'] : [])],
  globalSetup: '<rootDir>/tests/stores/globalSetup.ts',
  globalTeardown: '<rootDir>/tests/stores/globalTeardown.ts',
  testMatch: [
    under('db'),
    under('cloudfunctions/api'),
    under('cloudfunctions/outbox'),
    under('cloudfunctions/clock'),
    under('cloudfunctions/open'),
    under('tests/acceptance'),
    under('tests/models'),
  ],
})

module.exports = {
  // Many tests open a real store: what takes one second alone may take ten on a busy machine, and is no fault.
  testTimeout: 60_000,
  // Left alone jest keeps one core free for whoever watches; most tests wait for a store or a browser, so none is left idle.
  maxWorkers: '100%',
  projects: [
    {
      ...here,
      displayName: 'rules',
      testMatch: [under('domain'), under('contracts'), under('scripts'), under('src')],
    },
    {
      ...here,
      displayName: 'host',
      testMatch: [under('host'), under('cloudfunctions/platform'), under('tests/functions')],
    },
    onStore('pglite'),
    onStore('postgres'),
    {
      ...here,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      transform: {},
      testMatch: [under('tests/weapp', 'test.js')],
    },
    { ...here, displayName: 'browser', testMatch: [under('tests/browser')] },
  ],
}
