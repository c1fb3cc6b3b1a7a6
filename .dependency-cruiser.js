// Imports point down this list only (docs: CONTRIBUTING.md). A folder may import itself and what stands below it, types included.
const order = [
  'main.ts',
  'cli',
  'http',
  'mcp',
  'channels',
  'demo',
  'patterns',
  'insights',
  'reminders',
  'knowledge',
  'escalations',
  'sops',
  'cases',
  'deliveries',
  'clocks',
  'search',
  'evidence',
  'workspace',
  'people',
  'queue',
  'database',
  'foundation',
]

const downwards = order.slice(1).map((folder, at) => ({
  name: `${folder}-imports-down`,
  comment: `src/${folder} imports only what stands below it.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: order
      .slice(0, at + 1)
      .map((above) => `^src/${above}`)
      .join('|'),
  },
}))

/** What the browser app may take from src: pure, and light enough to be sent. */
const pure =
  '^src/(cases/(changes|fields|paths)|foundation/(link-label|markdown-budget|mentions|merge-patch)|escalations/(holder|holder-sentence|joins/joinable|table)|knowledge/(precedents/personal|suggestions/answering)|people/(password-rule|person))\\.ts$'

export default {
  forbidden: [
    ...downwards,
    {
      name: 'web-takes-only-what-is-pure',
      comment: 'The browser app talks to the server over HTTP. From src it takes modules that ask nothing of a database, a file or the network.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: pure },
    },
    { name: 'no-web-in-src', severity: 'error', from: { path: '^src/' }, to: { path: '^web/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unknown', comment: 'An import that leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-in-src',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.test|/arbitrary)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'no-tests-in-src', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.ts$' }, to: { path: '^(test|bench)/|\\.test\\.ts$' } },
    {
      name: 'folders-of-the-house',
      comment: 'Every folder of src has its place in the order above.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${order.join('|')})` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
}
