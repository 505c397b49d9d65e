import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { COMMITS, GITHUB_OUTPUT, GITHUB_SHA, GITHUB_WORKSPACE, INPUT_REF } = process.env;
const commit = INPUT_REF || GITHUB_SHA;

// act takes whatever node comes first on the path; `using: node24` promises that one.
if (!process.version.startsWith('v24.')) throw new Error(`this is Node ${process.version}`);
if (process.env['INPUT_PERSIST-CREDENTIALS'] !== 'false') throw new Error('the token would stay in the checkout');

cpSync(join(COMMITS, commit), GITHUB_WORKSPACE, { recursive: true });
for (const folder of ['objects', 'refs']) mkdirSync(join(GITHUB_WORKSPACE, '.git', folder), { recursive: true });
writeFileSync(join(GITHUB_WORKSPACE, '.git', 'HEAD'), `${commit}\n`);
appendFileSync(GITHUB_OUTPUT, `commit=${commit}\n`);
