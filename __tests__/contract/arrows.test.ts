import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

/** Runs dependency-cruiser with the project's own rules over the `src` folder of a project. */
function cruise(folder: string): Promise<readonly Violation[]> {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const options = [tool, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, options, { cwd: folder, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr, { cause: error }));
      else resolve((JSON.parse(stdout) as { summary: { violations: readonly Violation[] } }).summary.violations);
    });
  });
}

/** Something to import, for the planted files below. */
const targets = [
  'src/report/table.ts',
  'src/suite/words.ts',
  'src/init/words.ts',
  'src/edges/files.ts',
  'src/inputs/flags.ts',
  'src/world.ts',
  'src/cli.ts',
  'src/failures.ts',
];

/** One forbidden import each: file → source and the rule that has to catch it. */
const planted: Readonly<Record<string, readonly [source: string, rule: string]>> = {
  'src/suite/later-room.ts': ["import { a } from '../report/table.ts'; export const b = a;", 'arrow-suite'],
  'src/suite/later-type.ts': ["import type { A } from '../report/table.ts'; export type B = A;", 'arrow-suite'],
  'src/suite/inline-type.ts': ["import { type A } from '../report/table.ts'; export type B = A;", 'arrow-suite'],
  'src/suite/exported-type.ts': ["export type { A } from '../report/table.ts';", 'arrow-suite'],
  'src/suite/exported-all.ts': ["export type * from '../report/table.ts';", 'arrow-suite'],
  'src/suite/later-dynamic.ts': ["export const b = import('../report/table.ts');", 'arrow-suite'],
  'src/statistics/room.ts': ["import type { A } from '../report/table.ts'; export type B = A;", 'arrow-statistics'],
  'src/gate/edge.ts': ["import { a } from '../edges/files.ts'; export const b = a;", 'arrow-gate'],
  'src/gate/world.ts': ["import type { A } from '../world.ts'; export type B = A;", 'arrow-gate'],
  'src/gate/inputs.ts': ["import { a } from '../inputs/flags.ts'; export const b = a;", 'arrow-gate'],
  'src/commands/edge.ts': ["import { a } from '../edges/files.ts'; export const b = a;", 'arrow-commands'],
  'src/edges/hallway.ts': ["import type { B } from '../commands/story.ts'; export type A = B;", 'arrow-edges'],
  'src/init/suite.ts': ["import { a } from '../suite/words.ts'; export const b = a;", 'arrow-init'],
  'src/gate/init.ts': ["import { a } from '../init/words.ts'; export const b = a;", 'arrow-gate'],
  'src/edges/world.ts': ["import { a } from '../world.ts'; export const b = a;", 'arrow-edges'],
  'src/commands/door.ts': ["import { a } from '../cli.ts'; export const b = a;", 'nobody-imports-a-door'],
  'src/surprise/new-room.ts': ["import { a } from '../failures.ts'; export const b = a;", 'every-room-has-a-place'],
  'src/gate/file.ts': ["import { readFile } from 'node:fs/promises'; export const b = readFile;", 'only-edges-touch-the-world'],
  'src/gate/file-type.ts': ["import type { Stats } from 'node:fs'; export type B = Stats;", 'only-edges-touch-the-world'],
  'src/gate/judge.ts': ["import OpenAI from 'openai'; export const b = OpenAI;", 'only-edges-use-worldly-packages'],
  'src/gate/judge-type.ts': ["import type OpenAI from 'openai'; export type B = OpenAI;", 'only-edges-use-worldly-packages'],
  'src/encoder/onnx.ts': ["import * as onnx from 'onnxruntime-node'; export const b = onnx;", 'only-edges-use-worldly-packages'],
  'src/encoder/hub.ts': ["export const b = import('@huggingface/transformers');", 'only-edges-use-worldly-packages'],
  'src/commands/summary.ts': ["import * as core from '@actions/core'; export const b = core;", 'only-edges-use-worldly-packages'],
  'src/gate/circle-a.ts': ["import type { B } from './circle-b.ts'; export type A = B | 1;", 'no-cycles'],
  'src/gate/test-tool.ts': ["import fc from 'fast-check'; export const b = fc;", 'no-development-packages-in-src'],
  'src/gate/nowhere.ts': ["import { a } from './not-there.ts'; export const b = a;", 'everything-resolves'],
};

/** What has to stay allowed. */
const innocent: Readonly<Record<string, string>> = {
  'src/gate/pure.ts':
    "import { createHash } from 'node:crypto'; import { join } from 'node:path'; import { inspect } from 'node:util'; export const b = [createHash, join, inspect];",
  'src/report/earlier.ts': "import { b } from '../gate/pure.ts'; import { a } from '../failures.ts'; export const c = [a, b];",
  'src/edges/disk.ts': "import { readFile } from 'node:fs/promises'; import { b } from '../gate/pure.ts'; export const c = [b, readFile];",
  'src/commands/story.ts': "import type { A } from '../world.ts'; import { c } from '../report/earlier.ts'; export type B = [A, typeof c];",
};

describe('import arrows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  let caught: readonly string[] = [];

  beforeAll(async () => {
    const write = (file: string, source: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    };
    for (const file of targets) write(file, 'export const a = 1; export type A = 1;');
    for (const [file, [source]] of Object.entries(planted)) write(file, source);
    write('src/gate/circle-b.ts', "import type { A } from './circle-a.ts'; export type B = A | 2;");
    for (const [file, source] of Object.entries(innocent)) write(file, source);
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    caught = (await cruise(folder)).map(({ from, rule }) => `${from} ${rule.name}`);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  for (const [file, [source, rule]] of Object.entries(planted)) {
    test(`${rule} catches: ${source}`, () => expect(caught).toContain(`${file} ${rule}`));
  }

  test('what is allowed is not reported', () => {
    expect(caught.filter((line) => Object.keys(innocent).some((file) => line.startsWith(`${file} `)))).toEqual([]);
  });

  test('src/ keeps every arrow', async () => {
    expect((await cruise(root)).map(({ from, rule }) => `${from} ${rule.name}`)).toEqual([]);
  });

  test("rooms import types by import statements, because the tool does not see import('…').Type", () => {
    const hidden = /\bimport\(\s*['"][^'"]+['"]\s*\)\.[A-Z]|typeof import\(/;
    expect("type B = import('../report/table.ts').A;").toMatch(hidden);
    const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('src/edges/'));
    expect(files.filter((file) => hidden.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
