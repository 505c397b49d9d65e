import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeReal } from './describe-real.ts';

const root = join(import.meta.dirname, '..', '..');
const model = join(root, '..', 'shared', 'models', 'all-MiniLM-L6-v2');
const canRun = existsSync(model) && process.platform === 'linux' && process.arch === 'x64';

const suite = `name: bundled
seed: 1
prompts: [{ source: embedded, sample: 12 }]
evaluators: [{ use: bi-encoder, name: minilm, path: ${model}, dtype: fp32 }]
gate: { against: main }
`;
const candidate = 'name: lead\nkind: embedded\nmethod: lead\n';

type Line = { readonly line: string; readonly raw?: number };

/** The package as a runner checks it out, without node_modules; returns its folder. */
function copyPackage(folder: string): string {
  for (const part of ['dist', 'schemas', 'fixtures', 'package.json'])
    cpSync(join(root, part), join(folder, 'package', part), { recursive: true });
  return join(folder, 'package');
}

describeReal('the bundle with a real encoder: needs ../shared/models and Linux on x64', canRun)('the bundle without node_modules', () => {
  test('scores answers with a real sentence encoder, offline', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
    const cli = join(copyPackage(folder), 'dist', 'cli.js');
    mkdirSync(join(folder, '.poq'));
    writeFileSync(join(folder, '.poq', 'suite.yaml'), suite);
    writeFileSync(join(folder, '.poq', 'candidate.yaml'), candidate);
    execFileSync(process.execPath, [cli, 'measure'], { cwd: folder, stdio: 'pipe' });
    const lines = readFileSync(join(folder, 'poq-results', 'lead.run.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const scores = lines
      .map((line) => JSON.parse(line) as Line)
      .flatMap(({ line, raw }) => (line === 'score' && raw !== undefined ? [raw] : []));
    rmSync(folder, { recursive: true });
    expect(scores).toHaveLength(12);
    expect(new Set(scores).size).toBe(12);
    expect(scores.every((score) => Math.abs(score) <= 1)).toBe(true);
  });
});
