import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/failures.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import { type Verb, verbs } from '../../src/inputs/inputs.ts';

const parse = (words: string) => parseCommandLine(words.split(' ').filter(Boolean), '1.2.3');

/** What a wrong line is refused with. */
function refusalOf(words: readonly string[]): InputError {
  try {
    parseCommandLine(words, '1.2.3');
  } catch (refusal) {
    if (refusal instanceof InputError) return refusal;
    throw refusal;
  }
  throw new Error(`${words.join(' ')} was taken`);
}

describe('poq init', () => {
  test('means a folder and nothing said: all is asked, or takes its default', () => {
    expect(parse('init')).toEqual({ kind: 'init', inputs: { to: '.', workflowsOnly: false, force: false, yes: false } });
  });

  test.each([
    ['--set-up one-job', { setUp: 'one-job' }],
    ['--forks --workflows-only --force --yes', { setUp: 'forks', workflowsOnly: true, force: true, yes: true }],
    ['--model g/m --base-url http://x/v1 --api-key-env KEY', { model: 'g/m', baseUrl: 'http://x/v1', apiKeyEnv: 'KEY' }],
    ['--prompts squad --private', { prompts: 'squad', public: false }],
    ['--prompts ./data/../p.jsonl --public', { prompts: { path: 'p.jsonl' }, public: true }],
    ['--runner self-hosted,a100 --action a/b/c@v1.2 --to x', { runner: ['self-hosted', 'a100'], action: 'a/b/c@v1.2', to: 'x' }],
  ])('%s', (words, inputs) => {
    expect(parse(`init ${words}`)).toMatchObject({ kind: 'init', inputs });
  });

  test('help says what every flag is for and what it is otherwise', () => {
    const { text } = parse('init --help') as { text: string };
    expect([...text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag)).toEqual([
      'set-up',
      'forks',
      'model',
      'base-url',
      'api-key-env',
      'prompts',
      'public',
      'private',
      'runner',
      'action',
      'to',
      'workflows-only',
      'force',
      'yes',
      'help',
    ]);
    expect(text).toMatch(/Examples\n {2}poq init [\s\S]*Exit status[\s\S]*130 interrupted, nothing written/);
    for (const word of ['--set-up split', '--runner self-hosted,gpu', '--action OWNER/poq-gate@v0', '--prompts embedded'])
      expect(parse(`init ${word}`)).toMatchObject({ kind: 'init' });
  });

  test.each([
    [['--set-up', 'spit'], /^--set-up: "spit" is not one of split, one-job, forks; did you mean "split"\?$/],
    [['--set-up', 'split', '--forks'], /'--forks' cannot be used with option '--set-up <name>'/],
    [['--public', '--private'], /'--private' cannot be used with option '--public'/],
    [['--prompts', '../p.jsonl'], /^--prompts: "\.\.\/p\.jsonl" is neither/],
    [['--prompts', '/p.jsonl'], /^--prompts: /],
    [['--prompts', 'p.txt'], /^--prompts: /],
    [['--runner', 'gpu"]}'], /^--runner: /],
    [['--runner', "a') || x"], /^--runner: /],
    [['--runner', 'a,,b'], /^--runner: /],
    [['--action', './'], /^--action: /],
    [['--action', 'a/b'], /^--action: /],
    [['--action', 'a/b@v1\n- run: x'], /^--action: /],
    [['--action', `a/b@$${'{{ x }}'}`], /^--action: /],
    [['--base-url', 'x:8000'], /^--base-url is not an address$/],
    [['--base-url', 'http://x/\nkind: y'], /^--base-url is not an address$/],
    [['--api-key-env', 'sk-1234-abcd'], /^--api-key-env is not the name of an environment variable$/],
    [['--model', ' '], /^--model: /],
    [['--model', ''], /^--model is empty$/],
    [['--base-url', ''], /^--base-url is empty$/],
  ])('%j is refused with what to do', (words, message) => {
    const refusal = refusalOf(['init', ...words]);
    expect(refusal.message).toMatch(message);
    expect(refusal.message).not.toContain('sk-1234');
    expect(refusal.cure).toMatch(/poq|Write|value/);
  });
});

describe('poq doctor', () => {
  test('takes suite, candidate and --json, and says what it looks at', () => {
    expect(parse('doctor')).toEqual({
      kind: 'doctor',
      inputs: { suite: '.poq/suite.yaml', candidate: '.poq/candidate.yaml', json: false },
    });
    expect(parse('doctor --suite a --candidate b --json')).toEqual({ kind: 'doctor', inputs: { suite: 'a', candidate: 'b', json: true } });
    expect(parse('doctor --help')).toMatchObject({
      kind: 'show',
      text: expect.stringMatching(/What it looks at[\s\S]*Examples\n {2}poq doctor\n[\s\S]*1 a check failed/),
    });
    expect(refusalOf(['doctor', '--suite', '']).message).toBe('--suite is empty');
    expect(refusalOf(['doctor', '--out', 'x']).message).toMatch(/^unknown option '--out'/);
  });
});

describe('the command line', () => {
  test.each(verbs)('poq %s means the defaults', (verb) => {
    expect(parse(verb)).toEqual({
      kind: 'run',
      verb,
      inputs: {
        suite: '.poq/suite.yaml',
        candidate: '.poq/candidate.yaml',
        baselines: '.poq/baselines',
        runs: [],
        out: 'poq-results',
        rescore: false,
        scores: true,
        resume: false,
        trust: false,
        simulation: {},
        json: false,
      },
    });
  });

  test.each<[string, Verb, object]>([
    [
      'evaluate --suite a --candidate b --baselines c --out d --rescore --resume --json',
      'evaluate',
      { suite: 'a', candidate: 'b', baselines: 'c', out: 'd', rescore: true, resume: true, json: true },
    ],
    ['measure --no-scores --shard 2/5 --accept main', 'measure', { scores: false, shard: { index: 2, of: 5 }, accept: 'main' }],
    ['gate --runs a.run.jsonl shards --json', 'gate', { runs: ['a.run.jsonl', 'shards'], json: true }],
    ['gate --runs a --runs b', 'gate', { runs: ['a', 'b'] }],
    ['evaluate --trust --runs a b --rescore', 'evaluate', { trust: true, runs: ['a', 'b'], rescore: true }],
  ])('%s', (words, verb, inputs) => {
    expect(parse(words)).toMatchObject({ kind: 'run', verb, inputs });
  });

  test('every verb has the flags that it uses and no other', () => {
    const flags = Object.fromEntries(
      verbs.map((verb) => {
        const { text } = parse(`${verb} --help`) as { text: string };
        return [verb, [...text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag)];
      }),
    );
    expect(flags).toEqual({
      evaluate: ['suite', 'candidate', 'runs', 'baselines', 'out', 'rescore', 'json', 'resume', 'trust', 'help'],
      measure: ['suite', 'candidate', 'baselines', 'out', 'accept', 'no-scores', 'shard', 'resume', 'help'],
      gate: ['suite', 'runs', 'baselines', 'out', 'accept', 'rescore', 'json', 'help'],
      simulate: [
        ...['suite', 'runs', 'baselines', 'out', 'json', 'rounds', 'seeds', 'seed', 'sampled', 'rule', 'scale'],
        ...['alpha', 'beta', 'nodes', 'evaluators', 'prompts', 'help'],
      ],
    });
  });

  test('help teaches: what it is for, first steps, examples, exit status', () => {
    const overview = parse('--help');
    expect(overview).toMatchObject({
      kind: 'show',
      text: expect.stringMatching(/evaluate[\s\S]*measure[\s\S]*gate[\s\S]*First steps[\s\S]*--accept main[\s\S]*130 interrupted/),
    });
    for (const verb of verbs) {
      expect(parse(`${verb} --help`)).toMatchObject({ kind: 'show', text: expect.stringMatching(/Examples\n {2}poq [\s\S]*Exit status/) });
      expect(parse(`help ${verb}`)).toEqual(parse(`${verb} --help`));
    }
    expect(parse('--version')).toEqual({ kind: 'show', text: '1.2.3\n' });
  });

  test.each([
    [[], /^say what to do: evaluate, measure, gate, simulate, init, doctor$/],
    [['evalute'], /^unknown command 'evalute'\n\(Did you mean evaluate\?\)$/],
    [['gate', '--shard', '1/2'], /^unknown option '--shard'/],
    [['measure', '--json'], /^unknown option '--json'/],
    [['evaluate', 'suite.yaml'], /^too many arguments/],
    [['evaluate', '--suite'], /^option '--suite <file>' argument missing$/],
    [['evaluate', '--out', ''], /^--out is empty$/],
    [['evaluate', '--trust', '--candidate', 'a.yaml'], /^candidate: with trust nothing is measured$/],
    [['evaluate', '--trust', '--baselines', 'b'], /^baselines: with trust nothing is compared/],
    [['gate', '--runs', 'a', ''], /^--runs is empty$/],
    [['measure', '--accept', ''], /^--accept is empty$/],
    [['measure', '--shard', '3/2'], /^--shard "3\/2" is not a part of a whole$/],
  ])('%j is refused with what to do', (words, message) => {
    const refusal = refusalOf(words);
    expect(refusal.message).toMatch(message);
    expect(refusal.cure).toMatch(/poq|flag|Write|--runs/);
  });
});
