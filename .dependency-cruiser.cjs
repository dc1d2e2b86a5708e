/**
 * Who may import whom: the table of the rooms. A room that is missing here may import nothing.
 * `rooms` are folders or patterns of files, `types` those of which only types may be imported,
 * `packages` limits what a pure room takes from npm; without it any declared package may be used.
 */
const rooms = {
  domain: { rooms: [], packages: ['zod', 'yaml', 'temporal-polyfill', '@noble/ed25519', '@noble/hashes'] },
  machines: { rooms: ['domain'], packages: ['xstate', 'zod'] },
  interpreter: { rooms: [], packages: ['xstate', 'elkjs'] },
  workflows: {
    rooms: ['domain', 'machines', 'interpreter'],
    types: ['activities'],
    packages: ['@temporalio/workflow', '@temporalio/common', 'xstate', 'zod'],
  },
  rehearsal: { rooms: ['domain', 'machines', 'interpreter'], packages: [] },
  words: { rooms: ['domain'], types: ['machines'], packages: [] },
  records: { rooms: ['domain'] },
  documents: { rooms: ['domain', 'words'] },
  activities: { rooms: ['domain', 'words', 'records', 'documents'] },
  client: { rooms: ['domain', 'workflows/(messages|search-attributes)', 'machines/door/events'] },
  office: { rooms: ['client', 'rehearsal', 'records', 'documents', 'machines', 'domain'] },
  cli: { rooms: ['office', 'words', 'records', 'client', 'domain'], types: ['machines', 'rehearsal'] },
  web: { rooms: ['office', 'client', 'records', 'domain', 'words', 'machines', 'interpreter/diagram'] },
};
/** May import everything. */
const free = ['worker', 'demo', 'bench', 'test'];
const pure = ['domain', 'words', 'machines', 'interpreter', 'workflows', 'rehearsal'];

/** A test may use what it needs; the room itself may not use a test. */
const inWorkflows = '^interpreter/(temporal[.-]|examples/.*-workflow)';
const tests = '\\.(test|fixture)\\.ts$';
/** What plays the product from outside, as a test does. */
const fromOutside = `${tests}|^(test|demo|bench)/`;
const roomPattern = (names) => `^(${names.join('|')})([/.]|$)`;
const packagePattern = (names) => `^node_modules/(${names.join('|')})/`;
const everyRoom = [...Object.keys(rooms), ...free];

const roomRules = Object.entries(rooms).map(([name, may]) => ({
  name: `${name}-imports-only-its-rooms`,
  severity: 'error',
  comment: `${name}/ may import ${may.rooms.join(', ') || 'no other room'}`,
  from: { path: `^${name}/`, pathNot: tests },
  to: { path: roomPattern(everyRoom), pathNot: roomPattern([name, ...may.rooms, ...(may.types ?? [])]) },
}));

const typeRules = Object.entries(rooms).flatMap(([name, { types = [] }]) =>
  types.map((other) => ({
    name: `${name}-imports-only-types-of-${other}`,
    severity: 'error',
    from: { path: `^${name}/`, pathNot: tests },
    to: { path: `^${other}/`, dependencyTypesNot: ['type-only'] },
  })),
);

const packageRules = Object.entries(rooms)
  .filter(([, { packages }]) => packages !== undefined)
  .map(([name, { packages }]) => ({
    name: `${name}-uses-only-its-packages`,
    severity: 'error',
    comment: `${name}/ may use ${packages.join(', ')}`,
    from: {
      path: `^${name}/`,
      // The driver inside a workflow, and the example of one, are what knows Temporal in the interpreter.
      pathNot: name === 'interpreter' ? `${tests}|${inWorkflows}` : tests,
    },
    to: { path: '^node_modules/', pathNot: packagePattern(packages) },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...typeRules,
    ...packageRules,
    {
      name: 'interpreter-driver-uses-xstate-and-the-workflow-sdk',
      severity: 'error',
      from: { path: inWorkflows, pathNot: tests },
      to: {
        path: '^node_modules/',
        pathNot: packagePattern(['xstate', '@temporalio/workflow', '@temporalio/common']),
      },
    },
    {
      name: 'pure-rooms-use-nothing-of-node',
      severity: 'error',
      from: { path: roomPattern(pure), pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-product-file-imports-a-test',
      severity: 'error',
      from: { path: roomPattern(everyRoom), pathNot: fromOutside },
      to: { path: `${tests}|^test/` },
    },
    {
      name: 'no-product-file-needs-a-development-package',
      severity: 'error',
      from: { path: roomPattern(everyRoom), pathNot: fromOutside },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unknown',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      from: { path: roomPattern(everyRoom) },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^var/', '^\\.git/', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
