/**
 * Import arrows, checked by `npm run check` (type-only imports count like any other).
 * Data walks through the rooms of src/ in the order below, and a room knows only the rooms before it.
 */
const walk = [
  'suite',
  'encoder',
  'candidate',
  'profile',
  'answers',
  'evaluators',
  'runs',
  'poq',
  'trust',
  'gate',
  'history',
  'report',
  'pull-request',
];

/** What everybody may use. */
const shared = ['src/documents/', 'src/statistics/', 'src/failures.ts'];

/** Ports that the commands own; edges implement them and know nothing else of the commands. */
const commandPorts = ['src/commands/files.ts', 'src/commands/screen.ts', 'src/commands/questions.ts'];

/** Who may import what inside src/, besides its own folder: prefixes of paths. */
const rooms = walk.map((room) => `src/${room}/`);
const allowed = {
  'src/failures.ts': [],
  'src/statistics/': ['src/failures.ts'],
  'src/documents/': ['src/failures.ts'],
  ...Object.fromEntries(rooms.map((room, step) => [room, [...shared, ...rooms.slice(0, step)]])),
  // What `poq init` writes: before anything is measured, so beside the walk.
  'src/init/': shared,
  // What `poq doctor` looks at is what every room needs: behind the walk.
  'src/doctor/': [...shared, ...rooms],
  'src/inputs/': [...shared, ...rooms, 'src/init/'],
  'src/commands/': [...shared, ...rooms, 'src/init/', 'src/doctor/', 'src/inputs/', 'src/world.ts'],
  'src/edges/': [...shared, ...rooms, 'src/doctor/', ...commandPorts],
  // world.ts joins the edges; what it opens by kind lies beside it.
  'src/world.ts': [...shared, ...rooms, ...commandPorts, 'src/edges/', 'src/world/'],
  'src/world/': [...shared, ...rooms, ...commandPorts, 'src/edges/'],
};
const doors = ['src/cli.ts', 'src/index.ts', 'src/post.ts'];

/** Only edges touch the world; the doors start the program and world.ts joins the edges. */
const worldly = ['src/edges/', 'src/world.ts', 'src/world/', ...doors];
const pureNodeModules = '^(node:)?(crypto|path|util)$';
const worldlyPackages = '(^|node_modules/)(@actions/|openai(/|$)|onnxruntime-node(/|$)|@huggingface/)';

const escapeDots = (text) => text.replaceAll('.', '\\.');
const startingWith = (prefixes) => `^(${prefixes.map(escapeDots).join('|')})`;

const arrows = Object.entries(allowed).map(([from, to]) => ({
  name: `arrow-${from.replace(/^src\/|\/$|\.ts$/g, '')}`,
  comment: `${from} may import only: ${[from, ...to].join(', ')}`,
  severity: 'error',
  from: { path: startingWith([from]) },
  to: { path: '^src/', pathNot: startingWith([from, ...to]) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'every-room-has-a-place',
      comment: 'A new folder or file directly in src/ has to be given its place in this list first.',
      severity: 'error',
      from: { path: '^src/', pathNot: startingWith([...Object.keys(allowed), ...doors]) },
      to: {},
    },
    {
      name: 'nobody-imports-a-door',
      severity: 'error',
      from: {},
      to: { path: startingWith(doors) },
    },
    {
      name: 'only-edges-touch-the-world',
      comment: 'node:* (but for crypto, path and util) belongs to edges. Declare a port in the room, implement it in src/edges/.',
      severity: 'error',
      from: { path: '^src/', pathNot: startingWith(worldly) },
      to: { dependencyTypes: ['core'], pathNot: pureNodeModules },
    },
    {
      name: 'only-edges-use-worldly-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: startingWith(worldly) },
      to: { path: worldlyPackages },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-stands-alone',
      comment: 'src/ uses no tests, scripts or benches, and no package that users do not install.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|scripts|benchmarks)/' },
    },
    {
      name: 'no-development-packages-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // swc, because dependency-cruiser reads TypeScript through the compiler's old JavaScript API, which TypeScript 7 no longer has.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types'],
    },
  },
};
