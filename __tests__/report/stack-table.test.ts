import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report, ReportNode } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { listOwnFlags, splitFlags } from '../../src/report/stack-flags.ts';
import { assembleStackTable } from '../../src/report/stack-table.ts';
import { loadFixtureReport } from './fixture-report.ts';

type Stack = ReportNode['stack'];

function report(...stacks: Stack[]): Report {
  const base = loadFixtureReport('pass');
  const [first, ...rest] = base.nodes.slice(0, stacks.length).map((node, index) => ({ ...node, stack: stacks[index] ?? node.stack }));
  if (first === undefined) throw new Error('the fixture has no nodes');
  return { ...base, nodes: [first, ...rest] };
}

const rows = (one: Stack, other: Stack, differing = false): readonly (readonly string[])[] =>
  assembleStackTable(report(one, other), differing).rows;

describe('flags', () => {
  test.each([
    ['vllm serve m --port 8000 --enforce-eager -tp 2', ['vllm serve m', '--port 8000', '--enforce-eager', '-tp 2']],
    ['model_path=a, tp_size=1, mem=0.9', ['model_path=a', 'tp_size=1', 'mem=0.9']],
    ['A=1 B=2 llama-server -c 4096', ['A=1', 'B=2 llama-server', '-c 4096']],
    ['n_ctx: 4096\n\n n_slots:  4;seed 1', ['n_ctx: 4096', 'n_slots: 4', 'seed 1']],
    ['--lora-modules a=b c=d --x -1', ['--lora-modules a=b c=d', '--x -1']],
    ['', []],
  ])('%j', (text, pieces) => {
    expect(splitFlags(text)).toEqual(pieces);
  });

  test('no letter is lost', () => {
    const bare = (text: string): string => text.replace(/[\s;,]/g, '');
    const word = fc.constantFrom('--port', '8000', '-np', 'a=b', 'a-b', ',', ';', '\n', '  ', '"x y"', '{}', '=');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(bare(splitFlags(words.join(' ')).join(' '))).toBe(bare(words.join(' ')));
      }),
    );
  });

  test('twenty thousand hostile characters are split at once', () => {
    const started = performance.now();
    for (const part of [' ', ' \n', 'a', ' -', '.', ', a']) splitFlags(part.repeat(20_000 / part.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('of its own is what the other does not have as often', () => {
    expect(listOwnFlags('s --a 1 --b --b --c', 's --c --b --a 2')).toEqual(['--a 1', '--b']);
    expect(listOwnFlags('s --a --b', 's --b --a')).toEqual([]);
  });
});

describe('the stacks side by side', () => {
  const engine = { engine: 'vllm', version: '0.11.0', model: 'm' };

  test('what is known on both sides and unlike is marked, what one side does not know is a dash', () => {
    expect(
      rows({ ...engine, weights: 'abc', files: `sha256:${'1'.repeat(64)}` }, { engine: 'vllm', version: '0.10.2', model: 'm' }),
    ).toEqual([
      ['engine', 'vllm', 'vllm'],
      ['version (differs)', '0.11.0', '0.10.2'],
      ['model', 'm', 'm'],
      ['weights', 'abc', '–'],
      ['files', 'sha256:111111111111', '–'],
    ]);
  });

  test('a model that is asked for by its own name stands there once', () => {
    const asked = (model: string, name = model): Stack => ({ engine: 'vllm', model, request: { model: name, top_p: 1 } });
    expect(rows(asked('m'), asked('n'), true)).toEqual([]);
    expect(rows(asked('m', 'alias-1'), asked('n', 'alias-2'), true)).toEqual([
      ['model', 'm', 'n'],
      ['request model', '"alias-1"', '"alias-2"'],
    ]);
  });

  test('of flags on both sides only those that differ are shown', () => {
    const flags = 'vllm serve m --port 1 --max-num-seqs 8';
    expect(rows({ ...engine, flags }, { ...engine, flags: `${flags} --seed 3`.replace('8', '16') }, true)).toEqual([
      ['flags of its own', '--max-num-seqs 8', '--max-num-seqs 16 --seed 3'],
    ]);
    expect(rows({ ...engine, flags: `${flags} --seed 3` }, { ...engine, flags }, true)).toEqual([['flags of its own', '--seed 3', 'none']]);
    expect(rows({ ...engine, flags }, { ...engine, flags: 'vllm serve m --max-num-seqs 8 --port 1' }).at(-1)).toEqual([
      'flags',
      flags,
      flags,
    ]);
    expect(rows({ ...engine, flags }, engine).at(-1)).toEqual(['flags', flags, '–']);
  });

  test('sampling fields and templates are there where they differ', () => {
    const one = { ...engine, request: { temperature: 0, seed: 1, stop: ['a'] }, templates: { qa: 'x', sum: 'y' } };
    const other = { ...engine, request: { temperature: 0.7, seed: 1, top_k: 3 }, templates: { qa: 'x', sum: 'z' } };
    expect(rows(one, other, true)).toEqual([
      ['request temperature', '0', '0.7'],
      ['template of sum', 'y', 'z'],
    ]);
  });

  test('names alone are no table, for the provenance has them', () => {
    expect(rows(engine, { ...engine, model: 'other' })).toEqual([]);
    expect(rows(engine, { ...engine, version: '1' })).toHaveLength(3);
    expect(assembleStackTable(report({ engine: 'embedded' })).rows).toEqual([]);
    expect(assembleStackTable(report({ ...engine, flags: '--a' })).rows.at(-1)).toEqual(['flags', '--a']);
    expect(renderComment(loadFixtureReport('pass'))).not.toContain('<summary>Stack');
  });

  test('long flags are folded whole, one a line; short ones stand in the table', () => {
    const long = Array.from({ length: 30 }, (_, index) => `--flag-${index} value`).join(' ');
    const comment = renderComment(report({ ...engine, flags: `serve ${long}` }, { ...engine, flags: 'serve --short' }));
    expect(comment).toContain('<details><summary>Flags of best-sentence</summary>\n\n```text\nserve\n--flag-0 value\n');
    expect(comment).toContain('--flag-29 value\n```\n</details>');
    expect(comment).not.toContain('<summary>Flags of best-sentence-by-embedding');
    expect(renderPage(report({ ...engine, flags: 'serve <b> --x "y"' }))).toContain('>serve &#60;b&#62;\n--x &#34;y&#34;</pre>');
  });
});
