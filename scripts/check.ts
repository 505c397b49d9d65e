/**
 * Everything that has to hold before a change is merged. Runs all steps, shows the output of those that fail, exits 1 if one did.
 *
 *   npm run check [-- --without-tests]      --without-tests: for whoever has just run them
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { projectRoot } from './bundle/project-root.ts';

type Step = { readonly name: string; readonly command: string };

const steps: readonly Step[] = [
  { name: 'format and lint', command: 'biome check --error-on-warnings .' },
  { name: 'generated types are fresh', command: 'node scripts/generate-types.ts --check' },
  { name: 'types', command: 'tsc && tsc -p src/report/page/client' },
  { name: 'import arrows', command: 'depcruise --config .dependency-cruiser.cjs src' },
  { name: 'dead code', command: 'knip' },
  { name: 'duplicates', command: 'jscpd --config .jscpd.json' },
  { name: 'dist is fresh', command: 'node scripts/check-dist.ts' },
  { name: 'tests', command: 'npm test' },
];

type Outcome = { readonly code: number; readonly output: string };

/** Runs a command with the project's own tools (and its own Node) first on the path. */
function runStep(step: Step): Promise<Outcome> {
  const path = [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(step.command, {
    shell: true,
    cwd: projectRoot,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}

async function report(step: Step): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await runStep(step);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (code === 0) console.log(`${styleText('green', 'ok  ')} ${step.name} (${seconds})`);
  else console.log(`${styleText('red', 'FAIL')} ${step.name} (${seconds}): ${step.command}\n${output.trimEnd()}\n`);
  return code === 0;
}

const { values } = parseArgs({ options: { 'without-tests': { type: 'boolean', default: false } } });
const failed: string[] = [];
for (const step of steps) {
  if (step.name === 'tests' && values['without-tests']) continue;
  if (!(await report(step))) failed.push(step.name);
}
if (failed.length > 0) {
  console.log(styleText('red', `failed: ${failed.join(', ')}`));
  process.exitCode = 1;
}
