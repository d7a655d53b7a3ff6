// The arrows of docs/architecture.md: web → commands, projections → events, and src → all of them.
const spec = '\\.(spec|contract|journey)\\.tsx?$';
// What a command may take from npm: its rules written as decorators, and the list of places.
const rulesAndLists = '^node_modules/(class-validator|class-transformer|reflect-metadata|iso-3166)/';

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or a third is missing.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'events-need-nothing-of-ours',
    from: { path: '^events/', pathNot: spec },
    to: { path: '^(commands|projections|src|web|test|bench)/' },
  },
  {
    name: 'commands-need-events-only',
    from: { path: '^commands/', pathNot: spec },
    to: { path: '^(projections|src|web|test|bench)/' },
  },
  {
    name: 'projections-need-events-only',
    from: { path: '^projections/', pathNot: spec },
    to: { path: '^(commands|src|web|test|bench)/' },
  },
  {
    name: 'pure-needs-no-machine',
    comment: 'The pure half runs in the browser too: no Node, no Nest.',
    from: { path: '^(events|commands|projections)/', pathNot: spec },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'events-and-projections-need-no-package',
    comment: 'Plain values and functions need nothing from npm.',
    from: { path: '^(events|projections)/', pathNot: spec },
    to: { path: '^node_modules/' },
  },
  {
    name: 'commands-need-rules-and-lists-only',
    from: { path: '^commands/', pathNot: spec },
    to: { path: '^node_modules/', pathNot: rulesAndLists },
  },
  {
    name: 'areas-do-not-meet',
    comment: 'What two areas share belongs to a pure folder or to src/platform.',
    from: { path: '^src/(?!platform/)([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/$1/', '^src/platform/'] },
  },
  {
    name: 'platform-knows-no-area',
    from: { path: '^src/platform/' },
    to: { path: '^src/(?!platform/)' },
  },
  {
    name: 'web-needs-the-pure-half-only',
    from: { path: '^web/' },
    to: { path: '^(src|test|bench)/' },
  },
  {
    name: 'nothing-that-runs-needs-tests',
    from: { path: '^(src|web)/', pathNot: spec },
    to: { path: ['^(test|bench)/', spec] },
  },
  {
    name: 'no-development-packages-in-production',
    from: { path: '^(src|events|commands|projections)/', pathNot: spec },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-unresolvable',
    from: {},
    // What vite.config.ts makes has no file.
    to: { couldNotResolve: true, pathNot: '^virtual:messages/' },
  },
];

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
