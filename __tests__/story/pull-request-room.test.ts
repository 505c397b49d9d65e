import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createBase, propose } from './capitals-base.ts';
import { type Done, type Files, openPullRequest } from './pull-request-desk.ts';

let base: Files;
beforeAll(async () => {
  base = await createBase({ gate: '{ against: all }' });
});

/** The base's one baseline under so many names, each of them as long as a name may be. */
function multiply(count: number): Files {
  const main = base['.poq/baselines/main.run.jsonl'] ?? '';
  const names = Array.from({ length: count }, (_, index) => `${'n'.repeat(92)}-${index}`);
  return { ...base, ...Object.fromEntries(names.map((name, index) => [`.poq/baselines/${name}.run.jsonl`, renameRun(main, index)])) };
}

/** A run of its own: two baselines of one run would be one. */
function renameRun(text: string, index: number): string {
  const lines = text.trimEnd().split('\n');
  const body = lines
    .slice(0, -1)
    .map((line) => `${line.replace(/"runId":"[^"]+"/, `"runId":"run-number-${index}"`)}\n`)
    .join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${(lines.at(-1) ?? '').replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${sha256}"`)}\n`;
}

type Gated = Done & { readonly comments: readonly string[] };

async function gate(count: number, changes: Files = {}): Promise<Gated> {
  const story = openPullRequest({ base: multiply(count), head: { ...propose('good-100ms'), ...changes } });
  await story.step({ inputs: { mode: 'measure', scores: 'false' } });
  const done = await story.step({ inputs: { mode: 'gate' }, checkout: false });
  return { ...done, comments: story.comments() };
}

describe('the room of a comment', () => {
  test('sixty baselines with names as long as can be have room in one, and rows that have not are counted', async () => {
    const { status, comments, opened } = await gate(60);
    expect([status, comments.length, opened]).toEqual([0, 1, ['token-f1']]);
    expect(comments[0]?.length).toBeLessThan(65_536);
    expect(comments[0]).toMatch(/\n\n\d+ further rows left out here/);
  });
});
