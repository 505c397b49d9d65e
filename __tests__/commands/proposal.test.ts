import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { runFilePath } from '../../src/commands/run-path.ts';
import type { Report } from '../../src/documents/report.ts';
import { openPullRequestDesk, type Proposing } from './pull-request-desk.ts';
import { threePrompts } from './three-prompts.ts';

const suite = (threePrompts['.poq/suite.yaml'] ?? '').replace(
  'gate: { against: main }',
  'gate: { against: main, floors: { quality: { all: 9 } } }',
);
const floor = (quality: number): string => suite.replace('all: 9', `all: ${quality}`);
const answers = (texts: readonly string[]): string => texts.map((text, index) => `${JSON.stringify({ id: `p${index}`, text })}\n`).join('');

/** What the candidate's answers are worth as a run file, measured and scored by this program. */
async function record(texts: readonly string[], name: string): Promise<string> {
  const files = {
    ...threePrompts,
    '.poq/prompts.jsonl': prompts,
    '.poq/suite.yaml': suite,
    '.poq/answers.jsonl': answers(texts),
    '.poq/candidate.yaml': `name: ${name}\nkind: recorded\npath: answers.jsonl\n`,
  };
  const desk = openPullRequestDesk({ base: files, runs: name });
  await desk.loadGated();
  return desk.disk.get(runFilePath('out', name)) ?? '';
}

const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
const prompts = ids
  .map(
    (id) => `${JSON.stringify({ id, prompt: 'Say yes.', references: ['yes'] })}
`,
  )
  .join('');
const good = ids.map(() => 'yes');
const fair = ids.map((_, index) => (index % 3 === 2 ? 'no idea' : 'yes'));
const bad = ids.map(() => 'no');

/** The run file with its end line made to fit its lines again. */
function resealed(text: string): string {
  const lines = text.trimEnd().split('\n');
  const body = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  return `${body}${(lines.at(-1) ?? '').replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${createHash('sha256').update(body).digest('hex')}"`)}\n`;
}

async function propose(proposing: Omit<Proposing, 'base'> & { readonly main?: string }): Promise<Report['proposal']> {
  const { main = await record(fair, 'base-run'), ...rest } = proposing;
  const base = {
    ...threePrompts,
    '.poq/prompts.jsonl': prompts,
    '.poq/suite.yaml': suite,
    '.poq/answers.jsonl': answers(fair),
    '.poq/baselines/main.run.jsonl': main,
  };
  return openPullRequestDesk({ base, ...rest }).propose();
}

describe('what the verdict would be with the pull request’s own rules', () => {
  test('is not asked where it changes nothing of them', async () => {
    expect(await propose({ head: { 'README.md': 'better' } })).toBeUndefined();
  });

  test('follows from its own floor', async () => {
    const lowered = await propose({ head: { '.poq/suite.yaml': floor(6) } });
    expect(lowered?.sentence).toContain(
      'This pull request also lowers gate.floors.quality.all from 9 to 6. With its own rules the verdict would be',
    );
    expect(lowered?.verdict?.status).toBe('inconclusive');
    const raised = await propose({ head: { '.poq/suite.yaml': floor(9.5) } });
    expect(raised?.verdict).toMatchObject({ status: 'fail', sentence: expect.stringContaining('9.5') });
  });

  test('follows from its own baseline, and is never a success where a fork measured', async () => {
    const head = {
      '.poq/suite.yaml': floor(0),
      '.poq/baselines/main.run.jsonl': await record(bad, 'bad-run'),
      '.poq/answers.jsonl': answers(good),
    };
    const proposal = await propose({ head });
    expect(proposal?.sentence).toContain('and replaces the baseline main. With its own rules and baselines the verdict would be pass.');
    expect(proposal?.verdict).toMatchObject({ status: 'pass', sentence: expect.stringContaining('+1.000') });
    const unverified = await propose({ head, subject: { verified: false, fork: true } });
    expect(unverified?.sentence).toContain('the verdict would be inconclusive.');
    expect(unverified?.verdict).toMatchObject({ status: 'inconclusive', sentence: expect.stringContaining('Unverified') });
  });

  test('a taken away baseline leaves nothing to compare with', async () => {
    const proposal = await propose({ head: { '.poq/suite.yaml': floor(1), '.poq/baselines/main.run.jsonl': undefined } });
    expect(proposal?.verdict).toMatchObject({ status: 'inconclusive', sentence: 'There is no baseline to compare with.' });
  });

  test('a kept baseline counts beside a new one', async () => {
    const head = { '.poq/suite.yaml': floor(1), '.poq/baselines/other.run.jsonl': await record(good, 'good-run') };
    const proposal = await propose({ head });
    expect(proposal?.sentence).toContain('adds the baseline other');
    expect(proposal?.verdict?.sentence).toContain('is worse than that of main by more than');
  });

  test.each([
    ['another question', { '.poq/prompts.jsonl': '{"id":"p0","prompt":"x","references":["x"]}\n' }, 'it asks other questions'],
    [
      'another evaluator',
      { '.poq/suite.yaml': suite.replace('use: token-f1', 'use: exact-match, role: consensus') },
      'its evaluators are not run',
    ],
    ['a suite that cannot be read', { '.poq/suite.yaml': 'name: [' }, 'its suite cannot be read: .poq/suite.yaml:1'],
    ['no suite', { '.poq/suite.yaml': undefined }, 'it takes the suite away'],
    ['a baseline that is no run', { '.poq/baselines/main.run.jsonl': 'not a run\n' }, 'its baselines/main.run.jsonl:1:1'],
    ['a baseline of a strange name', { '.poq/baselines/a b.run.jsonl': 'x' }, 'cannot be the file of a baseline'],
  ])('cannot be told of %s, and the verdict itself is none the worse', async (_, head, because) => {
    const proposal = await propose({ head });
    expect(proposal?.sentence).toContain(`cannot be told: `);
    expect(proposal?.sentence).toContain(because);
    expect(proposal).not.toHaveProperty('verdict');
  });

  test('cannot be told of a baseline that was measured on other questions, or not scored by these evaluators', async () => {
    const other = (await record(good, 'good-run')).replace(/"questionDigest":"sha256:[0-9a-f]{6}/, '"questionDigest":"sha256:000000');
    const asked = await propose({ head: { '.poq/baselines/main.run.jsonl': resealed(other) } });
    expect(asked?.sentence).toContain('cannot be told: its baseline main was measured on other questions');
    const unscored = (await record(good, 'good-run')).replaceAll('"revision":"', '"revision":"another ');
    const scored = await propose({ head: { '.poq/baselines/main.run.jsonl': resealed(unscored) } });
    expect(scored?.sentence).toContain('cannot be told: its baseline main has no scores by this token-f1');
  });
});
