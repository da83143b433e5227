const { readdirSync } = require('node:fs')
const path = require('node:path')

/**
 * The arrows of the house. Every file may import what stands below it, never what stands
 * above or beside: contracts → domain; db → domain; cloudfunctions → contracts, domain, db; host → all of these;
 * src → contracts, domain. scripts/arrows.test.ts breaks each rule once and looks whether it is caught.
 */
const test = '\\.test\\.tsx?$'
/** The nouns are the files of contracts/ that describe actions: each has one file in cloudfunctions/api. */
const nouns = readdirSync(path.join(__dirname, 'contracts'))
  .map(file => path.basename(file, '.ts'))
  .filter(name => /^[a-zA-Z]+$/.test(name) && !['index', 'action', 'shapes', 'inputWords', 'openapi'].includes(name))
  .join('|')

/** Files under `folder` may import nothing but what matches one of `allowed`. */
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: test },
  to: { pathNot: [`^${folder}/`, ...allowed] },
})

const libraries = 'node_modules/'

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      'domain',
      ['node_modules/(dayjs|zod|rrule-temporal|temporal-polyfill)/'],
      'Rules ask nobody: no I/O, no clock, no platform; four small pure libraries.',
    ),
    {
      name: 'contracts-see-the-domain',
      comment: 'What travels is described with the words of the domain, on either side of the wire.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: [test, '^contracts/openapi\\.ts$'] },
      to: { pathNot: ['^(contracts|domain)/', 'node_modules/(zod|@orpc/contract)/'] },
    },
    {
      name: 'openapi-stays-on-the-server',
      comment: 'The writer of openapi.json brings large packages along, which no phone needs.',
      severity: 'error',
      from: { path: '^(src|contracts)/', pathNot: test },
      to: { path: '^contracts/openapi\\.ts$' },
    },
    {
      name: 'openapi-sees-contracts',
      comment: 'It describes the contracts and knows nothing of who answers.',
      severity: 'error',
      from: { path: '^contracts/openapi\\.ts$' },
      to: { pathNot: ['^(contracts|domain)/', 'node_modules/(zod|@orpc/(contract|openapi|zod))/'] },
    },
    {
      name: 'db-sees-the-domain',
      comment: 'Queries know the types of the domain and nothing of who asks.',
      severity: 'error',
      from: { path: '^db/', pathNot: test },
      to: { path: '^(contracts|cloudfunctions|host|src|tests|config|scripts)/' },
    },
    {
      name: 'functions-see-no-host',
      comment: 'The same handlers run on CloudBase, on our host and in the tests.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: test },
      to: { path: '^(host|src|tests|config|scripts)/' },
    },
    {
      name: 'host-sees-no-pages',
      comment: 'The host serves what was built; it imports no page.',
      severity: 'error',
      from: { path: '^host/', pathNot: test },
      to: { path: '^(src|tests|config|scripts)/' },
    },
    only(
      'pages-see-contracts',
      'src',
      ['^(contracts|domain)/', libraries],
      'A phone holds no secrets: no page imports what runs on the server, nor a module of Node.',
    ),
    {
      name: 'roles-keep-apart',
      comment: 'One role’s pages import no other role’s; what two share is in src/components.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/[^/]+/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'pages-stand-alone',
      comment: 'What every page shares imports no page.',
      severity: 'error',
      from: { path: '^src/(components|platform|theme)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'nouns-keep-apart',
      comment: 'api/opinion.ts does not call api/reception.ts: what both need is a rule or a query.',
      severity: 'error',
      from: { path: `^cloudfunctions/api/(${nouns})\\.ts$` },
      to: { path: `^cloudfunctions/api/(${nouns})\\.ts$`, pathNot: '^cloudfunctions/api/$1\\.ts$' },
    },
    {
      name: 'tests-are-not-shipped',
      comment: 'Nothing that ships imports a test, or a package that is only for the workshop.',
      severity: 'error',
      from: { path: '^(domain|contracts|db|cloudfunctions|host|src)/', pathNot: test },
      to: { path: [test, '^tests/'] },
    },
    {
      name: 'workshop-packages-are-not-shipped',
      comment: 'What ships uses dependencies, not devDependencies; types alone vanish and may come from either.',
      severity: 'error',
      from: { path: '^(domain|contracts|db|cloudfunctions|host|src)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'packages-are-declared',
      comment:
        'A package that is imported stands in package.json; another’s dependency may vanish with its next version.',
      severity: 'error',
      from: { pathNot: test },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere could hide any arrow.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'What imports itself in a round can be neither read nor loaded from one end.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
