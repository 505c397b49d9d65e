import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseActionInputs } from '../../src/inputs/action-inputs.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import { type Inputs, verbs, verbsOfInput } from '../../src/inputs/inputs.ts';
import { parseJobInputs } from '../../src/inputs/job-inputs.ts';

type Manifest = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post: string };
};

const root = join(import.meta.dirname, '..', '..');
const manifest: Manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
/** what only a job of GitHub Actions can be told */
const ofJobs = ['token', 'comment', 'check', 'upload', 'pull-request', 'head-sha', 'measured-by'];
const door = readFileSync(join(root, 'src', 'index.ts'), 'utf8');

describe('action.yml', () => {
  test('has exactly the inputs that are read', () => {
    const read = new Set<string>();
    const note = (name: string): string => {
      read.add(name);
      return '';
    };
    parseActionInputs(note);
    parseJobInputs(note);
    expect([...read].sort()).toEqual(Object.keys(manifest.inputs).sort());
  });

  test('has an input for everything that the command line can be told, but for --json, whose report goes to --out, and those about the job', () => {
    const told = [...Object.keys(verbsOfInput).filter((input) => input !== 'json'), ...ofJobs];
    expect(
      Object.keys(manifest.inputs)
        .filter((input) => input !== 'mode')
        .sort(),
    ).toEqual(told.sort());
  });

  test('its defaults are those of the command line', () => {
    const { verb, inputs } = parseActionInputs((name) => manifest.inputs[name]?.default ?? '');
    expect(parseCommandLine([verb], '0')).toEqual({ kind: 'run', verb, inputs });
  });

  test('the defaults of those about the job are those that hold where they are empty, but for the token', () => {
    const defaults = parseJobInputs((name) => (name === 'token' ? '' : (manifest.inputs[name]?.default ?? '')));
    expect(defaults).toEqual(parseJobInputs(() => ''));
    expect(manifest.inputs.token?.default).toMatch(/^\$\{\{ github\.token \}\}$/);
  });

  test('where a description says for which modes an input is, it is right', () => {
    for (const [input, modes] of Object.entries(verbsOfInput) as [keyof Inputs, readonly string[]][]) {
      const told = manifest.inputs[input]?.description ?? '';
      const named = verbs.filter((verb) => new RegExp(`\\b${verb}\\b`).test(told.split(',')[0] ?? ''));
      if (told.startsWith('for ')) expect([input, named]).toEqual([input, modes]);
    }
    expect(manifest.inputs.mode?.description).toMatch(new RegExp(verbs.join('.*')));
  });

  test('has exactly the outputs that the door sets', () => {
    const set = new Set([...door.matchAll(/setOutput\('([\w-]+)'/g)].map(([, name]) => name));
    expect([...set].sort()).toEqual(Object.keys(manifest.outputs).sort());
  });

  test('every input and output is described, and the program is the bundle under Node 24', () => {
    for (const { description } of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)])
      expect(description).toMatch(/\w{3}/);
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' });
  });
});
