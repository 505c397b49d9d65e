import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSuite } from '../../src/documents/suite.ts';
import { InputError } from '../../src/failures.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import { parseSimulationFlags } from '../../src/inputs/simulation-flags.ts';

const parse = (words: string) => {
  const request = parseCommandLine(['simulate', ...words.split(' ').filter(Boolean)], '0');
  if (request.kind !== 'run') throw new Error('nothing to do');
  return request.inputs;
};

/** What a wrong line is refused with: message, then cure. */
function refusalOf(words: string): readonly [string, string | undefined] {
  try {
    parse(words);
  } catch (refusal) {
    if (refusal instanceof InputError) return [refusal.message, refusal.cure];
    throw refusal;
  }
  throw new Error(`${words} was taken`);
}

describe('what poq simulate can be told', () => {
  test('nothing said leaves everything to the suite', () => {
    expect(parse('').simulation).toEqual({});
  });

  test('every flag is taken as the number or the name that it is', () => {
    const words = '--rounds 1e6 --seeds 3 --seed 0 --sampled 5 --rule trimmed-mean --scale max --alpha 2 --beta .5';
    expect(parse(`${words} --runs a b --baselines c --json`)).toMatchObject({
      runs: ['a', 'b'],
      baselines: 'c',
      json: true,
      simulation: { rounds: 1_000_000, seeds: 3, seed: 0, sampled: 5, rule: 'trimmed-mean', scale: 'max', alpha: 2, beta: 0.5 },
    });
  });

  test('a synthetic network has 400 prompts unless it is told otherwise', () => {
    const { simulation } = parse('--nodes 1000 --evaluators 50');
    expect(simulation).toEqual({ synthetic: { nodes: 1_000, evaluators: 50, prompts: 400 } });
    expect(parse('--prompts 7 --evaluators 3 --nodes 2').simulation.synthetic).toEqual({ nodes: 2, evaluators: 3, prompts: 7 });
  });

  test('every rule and scale of the suite is known, and no other', () => {
    const schema = JSON.parse(readFileSync('schemas/suite.schema.json', 'utf8'));
    const { rule, scale } = schema.definitions.simulation.properties;
    for (const name of rule.enum) expect(parse(`--rule ${name}`).simulation.rule).toBe(name);
    for (const name of scale.enum) expect(parse(`--scale ${name}`).simulation.scale).toBe(name);
    expect(refusalOf('--rule none')[0]).toContain(`is not one of ${rule.enum.join(', ')}`);
    expect(refusalOf('--scale none')[0]).toContain(`is not one of ${scale.enum.join(', ')}`);
  });

  test('help tells the rules, and defaults that are those of the suite', () => {
    const help = parseCommandLine(['simulate', '--help'], '0');
    const text = help.kind === 'show' ? help.text.replace(/\s+/g, ' ') : '';
    const suite = parseSuite('suite.yaml', 'name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n');
    const { rounds, seeds, rule } = suite.simulation;
    expect(text).toContain(`rounds of one seed (default: the suite’s, ${rounds.toLocaleString('en-US')})`);
    expect(text).toContain(`each time with the next seed (default: the suite’s, ${seeds})`);
    expect(text).toContain(`trimmed-mean, published-trust, trust-weighted (default: the suite’s, ${rule})`);
    expect(text).toContain(`weight of quality (default: the suite’s, ${suite.reward.alpha})`);
    expect(text).toContain('(default: the runs in --out and the baselines)');
    expect(text).toMatch(/simulation\.json and simulation\.html/);
    expect(text).toMatch(/0 simulated 3 error 130 interrupted/);
  });

  test('help’s own examples are taken', () => {
    const help = parseCommandLine(['simulate', '--help'], '0');
    const lines = help.kind === 'show' ? [...help.text.matchAll(/^ {2}poq simulate(.*?)(?: {3,}.*| \|.*)?$/gm)] : [];
    expect(lines).toHaveLength(5);
    for (const [, words = ''] of lines) expect(() => parse(words)).not.toThrow();
  });
});

describe('is refused with what to do', () => {
  const whole = (flag: string, text: string, bounds: string) => `--${flag}: "${text}" is not a whole number ${bounds}`;
  test.each([
    ['--rounds 0', whole('rounds', '0', 'from 1 to 100,000,000')],
    ['--rounds 1e9', whole('rounds', '1e9', 'from 1 to 100,000,000')],
    ['--rounds 1.5', whole('rounds', '1.5', 'from 1 to 100,000,000')],
    ['--rounds many', whole('rounds', 'many', 'from 1 to 100,000,000')],
    ['--rounds 0x10', whole('rounds', '0x10', 'from 1 to 100,000,000')],
    ['--rounds Infinity', whole('rounds', 'Infinity', 'from 1 to 100,000,000')],
    ['--seeds 1001', whole('seeds', '1001', 'from 1 to 1,000')],
    ['--seed 4294967296', whole('seed', '4294967296', 'from 0 to 4,294,967,295')],
    ['--sampled 0', whole('sampled', '0', 'from 1 to 1,000')],
    ['--nodes 5001 --evaluators 2', whole('nodes', '5001', 'from 1 to 5,000')],
    ['--nodes 2 --evaluators 501', whole('evaluators', '501', 'from 1 to 500')],
    ['--nodes 2 --evaluators 2 --prompts 0', whole('prompts', '0', 'from 1 to 100,000')],
    ['--alpha 0', '--alpha: "0" is not a number above 0 up to 1,000,000'],
    ['--beta=-1', '--beta: "-1" is not a number from 0 up to 1,000,000'],
    ['--beta e3', '--beta: "e3" is not a number from 0 up to 1,000,000'],
    ['--rule medain', '--rule: "medain" is not one of mean, median, trimmed-mean, published-trust, trust-weighted; did you mean "median"?'],
    ['--scale reference2', '--scale: "reference2" is not one of reference, baselines, pool, max, log; did you mean "reference"?'],
    ['--nodes 3', '--nodes: a synthetic network needs --evaluators too'],
    ['--evaluators 3 --prompts 5', '--evaluators: a synthetic network needs --nodes too'],
    ['--prompts 3', '--prompts: a synthetic network needs --nodes and --evaluators too'],
    [
      '--nodes 3 --evaluators 2 --runs x --baselines y',
      '--runs and --baselines: a network of --nodes and --evaluators is drawn from the seed, and no run is read',
    ],
    ['--nodes 5000 --evaluators 500', '--nodes 5000, --evaluators 500 and --prompts 400 make 1,000,000,000 scores, more than 100,000,000'],
    ['--nodes 3 --evaluators 2 --sampled 3', '--sampled 3: there are 2 evaluators to draw from'],
    ['--nodes 3 --evaluators 2 --scale baselines', '--scale baselines: a network that is drawn has none'],
  ])('poq simulate %s', (words, message) => {
    const [said, cure] = refusalOf(words);
    expect(said).toBe(message);
    expect(cure).toMatch(/Write|Leave|Take|Draw|--help/);
  });

  test('a word that nobody knows leads to the help of this verb', () => {
    for (const words of ['--bogus', '--rounds', 'runs/'])
      expect(refusalOf(words)[1]).toBe('poq simulate --help lists what it can be told.');
  });

  test.each(['evaluate', 'measure', 'gate'])('poq %s with the flags of simulate', (verb) => {
    expect(() => parseCommandLine([verb, '--rounds', '5'], '0')).toThrow(/unknown option '--rounds'/);
  });

  test('what the cure of too many scores says is taken', () => {
    const [, cure = ''] = refusalOf('--nodes 5000 --evaluators 500');
    const [, prompts] = /--prompts (\d+)/.exec(cure) ?? [];
    expect(parse(`--nodes 5000 --evaluators 500 --prompts ${prompts}`).simulation.synthetic?.prompts).toBe(40);
  });
});

test('a whole number is taken however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (rounds) => {
      const grouped = rounds.toLocaleString('en-US').replaceAll(',', '_');
      for (const text of [String(rounds), grouped, `${rounds}e0`, `${rounds}.0`]) {
        expect(parseSimulationFlags({ rounds: text })).toEqual({ rounds });
      }
    }),
  );
});
