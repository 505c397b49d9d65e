import { beforeAll, describe, expect, test } from '@jest/globals';
import { recorded } from '../commands/capitals-desk.ts';
import { createBreakdown, createRefusal } from '../doubles/github-in-memory.ts';
import { createBase, propose } from './capitals-base.ts';
import { type Files, openPullRequest, type PullRequestStory, type Step } from './pull-request-desk.ts';

let base: Files;
beforeAll(async () => {
  base = await createBase();
});

const evaluate = { inputs: { mode: 'evaluate' }, wants: { check: 'PoQ Gate' } } as const;
const open = (script = 'good-100ms'): PullRequestStory => openPullRequest({ base, head: propose(script) });
const refusal = createRefusal(403, 'Resource not accessible by integration', 'issues=write; pull_requests=write');

describe('GitHub does not take the verdict', () => {
  test.each([
    ['good-100ms', 0],
    ['good-1200ms', 1],
  ])('a token that may not comment is a warning that names the permission, and %s keeps its status %i', async (script, expected) => {
    const story = open(script);
    story.github.fail('createComment', refusal);
    const { status, warnings, outcome } = await story.step(evaluate);
    expect([status, outcome?.commentUrl]).toEqual([expected, undefined]);
    expect(warnings).toEqual([expect.stringMatching(/^The comment could not be posted: GitHub answered 403 .*"pull-requests: write"/)]);
    expect(story.github.repository.checks).toHaveLength(1);
  });

  test('a token that may not create checks is a warning that names the permission, and the comment is there', async () => {
    const story = open();
    story.github.fail('createCheck', createRefusal(403));
    const { status, warnings } = await story.step(evaluate);
    expect([status, story.comments().length]).toEqual([0, 1]);
    expect(warnings).toEqual([expect.stringMatching(/^The check could not be created: GitHub answered 403 .*"checks: write"/)]);
  });

  test.each(['listComments', 'createComment', 'createCheck', 'readAuthor'] as const)(
    'a GitHub that breaks at %s is a warning, and the status stays',
    async (method) => {
      const story = open();
      story.github.fail(method, createBreakdown(), { times: 9 });
      const { status, warnings } = await story.step(evaluate);
      expect([status, warnings]).toEqual([0, [expect.stringContaining('GitHub answered 500')]]);
    },
  );

  test('a comment whose answer was lost is not posted a second time', async () => {
    const story = open();
    story.github.fail('createComment', createBreakdown('the answer never came'), { afterwards: true });
    const { status, outcome, warnings } = await story.step(evaluate);
    expect([status, story.comments().length, warnings]).toEqual([0, 1, []]);
    expect(outcome?.commentUrl).toBe(story.github.repository.comments[0]?.url);
  });

  test('lines of the candidate’s file that cannot be read are no trouble', async () => {
    const whole = open('good-1200ms');
    expect((await whole.step(evaluate)).outcome?.annotations).toHaveLength(1);
    const story = open('good-1200ms');
    const looks = whole.github.calls.filter(({ method }) => method === 'readEntry').length;
    for (let look = 1; look < looks; look++) story.github.before('readEntry', () => {});
    story.github.before('readEntry', () => Promise.reject(createBreakdown()));
    const { status, outcome, warnings } = await story.step(evaluate);
    expect([status, outcome?.annotations, warnings, story.comments().length]).toEqual([1, [], [], 1]);
  });

  test('a GitHub that does not tell the base is an error before anything is asked', async () => {
    const story = open();
    story.github.fail('readBranchTip', createBreakdown());
    const { status, message, asked } = await story.step(evaluate);
    expect([status, message, asked]).toEqual([3, 'github: GitHub answered 500', []]);
  });
});

describe('the pull request changes while it is measured', () => {
  test.each([
    ['another head', { headSha: 'c'.repeat(40) }],
    ['another base', { baseBranch: 'loose' }],
  ])('%s gets no check of what was measured', async (_, fields) => {
    const story = open();
    story.github.before('createComment', () => void story.github.addPullRequest(fields));
    const { status, warnings } = await story.step(evaluate);
    expect([status, story.github.repository.checks]).toEqual([0, []]);
    expect(warnings).toEqual(['No check is created: the pull request has another head or base by now.']);
  });

  test('a pull request that was given another base meanwhile gets no check by the rules of the old one', async () => {
    const story = open();
    story.github.before('createComment', () => {
      story.github.addPullRequest({ baseBranch: 'strict' }, { owner: 'acme', branch: 'topic' });
    });
    const { status, warnings } = await story.step(evaluate);
    expect([status, story.github.repository.checks]).toEqual([0, []]);
    expect(warnings).toEqual(['No check is created: the pull request has another head or base by now.']);
  });

  test('a check by the rules of a base other than the default branch bears its name', async () => {
    const story = open();
    story.github.addPullRequest({ baseBranch: 'loose' });
    await story.step(evaluate);
    expect(story.github.repository.checks).toMatchObject([{ name: 'PoQ Gate (loose)', conclusion: 'success' }]);
  });
});

describe('a run that ends without a verdict', () => {
  const broken: Step = { ...evaluate, run: { id: 8 }, runner: { '.poq/candidate.yaml': 'name: [' } };

  test('takes the green comment and the green check of the head back', async () => {
    const story = open();
    await story.step(evaluate);
    const { status, troubles } = await story.step(broken);
    expect([status, troubles]).toEqual([3, []]);
    expect(story.comments()).toEqual([expect.stringContaining('error: no verdict for aaaaaaaaaaaa; the earlier verdict was withdrawn')]);
    expect(story.comments()[0]).not.toContain('pass:');
    expect(story.github.repository.checks.map(({ conclusion, headSha }) => [conclusion, headSha])).toEqual([
      ['success', 'a'.repeat(40)],
      ['failure', 'a'.repeat(40)],
    ]);
  });

  test('the next verdict takes the withdrawn comment over', async () => {
    const story = open();
    await story.step(evaluate);
    await story.step(broken);
    await story.step({ ...evaluate, run: { id: 9 } });
    expect(story.comments()).toEqual([expect.stringMatching(/pass: /)]);
  });

  test('leaves the comment of a newer run, of another job and of another author', async () => {
    const story = open();
    await story.step({ ...evaluate, run: { id: 9 } });
    const [newer = ''] = story.comments();
    const other = story.github.addComment(12, {
      body: newer.replace(/origin=[0-9a-f]{16}/, `origin=${'0'.repeat(16)}`).replace('run=9.1', 'run=1.1'),
    });
    const forged = story.github.addComment(12, { body: newer.replace('run=9.1', 'run=1.1'), author: 'somebody' });
    await story.step(broken);
    expect(story.comments()).toEqual([newer, other.body, forged.body]);
  });

  test('says nothing where nothing was said before, but the check fails', async () => {
    const story = open();
    await story.step(broken);
    expect([story.comments(), story.github.repository.checks]).toMatchObject([
      [],
      [{ conclusion: 'failure', title: 'error: there is no verdict' }],
    ]);
  });

  test('tells in a sentence which permission it lacks', async () => {
    const story = open();
    await story.step(evaluate);
    story.github.fail('updateComment', refusal);
    story.github.fail('createCheck', createRefusal(403));
    const { status, troubles } = await story.step(broken);
    expect(status).toBe(3);
    expect(troubles).toEqual([expect.stringContaining('"pull-requests: write"'), expect.stringContaining('"checks: write"')]);
  });

  test('a GitHub that breaks at the comment does not keep the check from failing, nor its trouble from being told', async () => {
    const story = open();
    await story.step(evaluate);
    story.github.fail('listComments', createBreakdown(), { times: 9 });
    story.github.fail('createCheck', createRefusal(403));
    const { troubles } = await story.step(broken);
    expect(troubles).toEqual([expect.stringContaining('GitHub answered 500'), expect.stringContaining('"checks: write"')]);
  });

  test('an error’s own words cannot mention people or link', async () => {
    const story = open();
    await story.step(evaluate);
    await story.step({ ...broken, runner: { '.poq/candidate.yaml': 'name: "@everyone <img src=https://evil.test>"\nkind: endpoint\n' } });
    expect(story.comments()[0]).toContain('no verdict');
    expect(story.comments()[0]).not.toMatch(/@everyone|<img|https:\/\/evil/);
  });
});

describe('a dispatch bound to a commit', () => {
  const bound = { kind: 'bound', number: 12, headSha: 'a'.repeat(40) } as const;
  const fork = (script = 'good-100ms'): PullRequestStory => openPullRequest({ base, head: propose(script), fork: true });

  test('a fork’s commit that somebody has looked at is verified: pass and success', async () => {
    const story = fork();
    const { status } = await story.step({ ...evaluate, trigger: bound });
    expect(status).toBe(0);
    expect(story.github.repository.checks).toMatchObject([{ conclusion: 'success', headSha: 'a'.repeat(40) }]);
    expect(story.comments()[0]).not.toMatch(/unverified/i);
  });

  test.each(['evaluate', 'measure'])('%s refuses another checkout, and no check is green', async (mode) => {
    const story = fork();
    const { status, message, cure, asked } = await story.step({ ...evaluate, inputs: { mode }, trigger: bound, checkout: 'b'.repeat(40) });
    expect([status, message, asked]).toEqual([3, `the checkout is ${'b'.repeat(40)}, and the job is bound to ${'a'.repeat(40)}`, []]);
    expect(cure).toContain('same value as head-sha');
    expect(story.github.repository.checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  test('a checkout that git cannot name is refused', async () => {
    const { message } = await fork().step({ ...evaluate, trigger: bound, checkout: false });
    expect(message).toContain('no commit that git can name');
  });

  test('measured in one job and gated in the next, both bound', async () => {
    const story = fork();
    await story.step({ inputs: { mode: 'measure' }, trigger: bound });
    expect((await story.step({ ...evaluate, inputs: { mode: 'gate' }, trigger: bound, checkout: false })).status).toBe(0);
    expect(story.github.repository.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  test('gate refuses a run that was measured at another commit', async () => {
    const story = openPullRequest({ base: { ...base, ...propose('good-100ms') }, head: propose('good-1200ms'), fork: true });
    await story.step({ inputs: { mode: 'measure' }, trigger: { kind: 'none' }, checkout: 'b'.repeat(40) });
    await story.step({ ...evaluate, inputs: { mode: 'gate' }, trigger: bound, checkout: false });
    expect(story.github.repository.checks.filter(({ conclusion }) => conclusion === 'success')).toEqual([]);
  });

  test('recorded answers that a fork brings are no evidence, whoever has looked at them', async () => {
    const head = { '.poq/candidate.yaml': recorded('fast', 'recorded-400ms') };
    const story = openPullRequest({ base, head, fork: true });
    const { outcome } = await story.step({ ...evaluate, trigger: bound });
    expect(outcome?.report?.verdict.reasons.map(({ code }) => code)).toContain('unverified');
    expect(story.github.repository.checks).toEqual([]);
  });

  test('a fork’s candidate does not choose where a key is sent', async () => {
    const head = { '.poq/candidate.yaml': `${propose('good-100ms')['.poq/candidate.yaml']}apiKeyEnv: OUR_KEY\n` };
    const story = openPullRequest({ base, head, fork: true });
    const { status, message, asked } = await story.step({ ...evaluate, trigger: bound });
    expect([status, message, asked]).toEqual([3, expect.stringContaining('would send OUR_KEY to http://127.0.0.1:8000'), []]);
  });

  test('nor which variables of the job its server is given', async () => {
    const serve = 'serve: { command: [server], env: [JUDGE_KEY], ready: { url: http://127.0.0.1:8000/health } }\n';
    const story = openPullRequest({
      base,
      head: { '.poq/candidate.yaml': `${propose('good-100ms')['.poq/candidate.yaml']}${serve}` },
      fork: true,
    });
    const { status, message, asked } = await story.step({ ...evaluate, trigger: bound });
    expect([status, message, asked]).toEqual([3, expect.stringContaining('would give JUDGE_KEY to its server'), []]);
  });

  test('a head that has moved on ends with 2, and nobody is told', async () => {
    const story = fork();
    story.push('c'.repeat(40), propose('good-100ms'));
    const { status } = await story.step({ ...evaluate, trigger: bound, checkout: 'a'.repeat(40) });
    expect([status, story.comments(), story.github.repository.checks]).toEqual([2, [], []]);
  });
});
