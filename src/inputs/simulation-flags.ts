import { type Command, Option } from 'commander';
import { suggest } from '../documents/suggestion.ts';
import { InputError } from '../failures.ts';
import type { SimulationInputs, SyntheticInputs } from './simulation-inputs.ts';

const wholes = {
  rounds: { least: 1, most: 100_000_000, about: 'rounds of one seed', otherwise: 'the suite’s, 5,000' },
  seeds: { least: 1, most: 1_000, about: 'how often the rounds are played, each time with the next seed', otherwise: 'the suite’s, 20' },
  seed: { least: 0, most: 4_294_967_295, about: 'the first seed', otherwise: 'the suite’s' },
  sampled: { least: 1, most: 1_000, about: 'K: evaluators drawn for a record', otherwise: 'the suite’s, 2' },
  nodes: { least: 1, most: 5_000, about: 'a synthetic network: so many inference nodes, in place of runs' },
  evaluators: { least: 1, most: 500, about: 'and so many evaluators' },
  prompts: { least: 1, most: 100_000, about: 'and so many prompts', otherwise: '400' },
} as const;

const reals = {
  alpha: { about: 'weight of quality', otherwise: 'the suite’s, 1' },
  beta: { about: 'weight of cost', otherwise: 'the suite’s, 0.3' },
} as const;
const mostWeight = 1_000_000;

const choices = {
  rule: {
    known: ['mean', 'median', 'trimmed-mean', 'published-trust', 'trust-weighted'],
    about: 'how the drawn evaluators’ scores become one: mean, median, trimmed-mean, published-trust, trust-weighted',
    otherwise: 'the suite’s, mean',
  },
  scale: {
    known: ['reference', 'baselines', 'pool', 'max', 'log'],
    about: 'how the nodes’ costs become C: reference, baselines, pool, max, log',
    otherwise: 'the suite’s, reference',
  },
} as const;

type Whole = keyof typeof wholes;
type Real = keyof typeof reals;
type Choice = keyof typeof choices;
type FlagName = Whole | Real | Choice;

/** The flags of `simulate` as they were written. */
export type SimulationFlags = { readonly [Name in FlagName]?: string };

/** in the order of help */
const order: readonly FlagName[] = [
  ...(['rounds', 'seeds', 'seed', 'sampled', 'rule', 'scale'] as const),
  ...(['alpha', 'beta', 'nodes', 'evaluators', 'prompts'] as const),
];

/** What only `simulate` can be told; none has a default here, because the suite may say otherwise. */
export function addSimulationFlags(command: Command): void {
  const described: Readonly<Record<FlagName, { readonly about: string; readonly otherwise?: string }>> = {
    ...wholes,
    ...reals,
    ...choices,
  };
  for (const name of order) {
    const { about, otherwise } = described[name];
    const value = name in choices ? 'name' : 'n';
    command.addOption(new Option(`--${name} <${value}>`, otherwise === undefined ? about : `${about} (default: ${otherwise})`));
  }
}

/** The flags as numbers and names; throws InputError for what is none, is out of bounds, or is half a network. */
export function parseSimulationFlags(flags: SimulationFlags): SimulationInputs {
  const { nodes, evaluators, prompts, rule, scale } = flags;
  const settings = {
    ...collect(flags, ['rounds', 'seeds', 'seed', 'sampled'], parseWhole),
    ...(rule !== undefined && { rule: parseChoice('rule', rule) }),
    ...(scale !== undefined && { scale: parseChoice('scale', scale) }),
    ...collect(flags, ['alpha', 'beta'], parseReal),
  };
  if (nodes === undefined && evaluators === undefined && prompts === undefined) return settings;
  return { ...settings, synthetic: parseSynthetic({ nodes, evaluators, prompts }) };
}

/** Those of `names` that were given. */
function collect<Name extends FlagName>(
  flags: SimulationFlags,
  names: readonly Name[],
  parse: (name: Name, text: string) => number,
): { readonly [Given in Name]?: number } {
  const found: { [Given in Name]?: number } = {};
  for (const name of names) {
    const text = flags[name];
    if (text !== undefined) found[name] = parse(name, text);
  }
  return found;
}

function parseSynthetic({ nodes, evaluators, prompts }: Readonly<Record<keyof SyntheticInputs, string | undefined>>): SyntheticInputs {
  if (nodes === undefined || evaluators === undefined) {
    const given = [...(nodes === undefined ? [] : ['--nodes']), ...(evaluators === undefined ? [] : ['--evaluators'])];
    const missing = ['--nodes', '--evaluators'].filter((flag) => !given.includes(flag));
    throw new InputError(`${given[0] ?? '--prompts'}: a synthetic network needs ${missing.join(' and ')} too`, {
      cure: 'Write it like poq simulate --nodes 1000 --evaluators 50, or leave them out to simulate with runs.',
    });
  }
  return {
    nodes: parseWhole('nodes', nodes),
    evaluators: parseWhole('evaluators', evaluators),
    prompts: prompts === undefined ? 400 : parseWhole('prompts', prompts),
  };
}

/** `5000`, `5_000` and `5e3` are the same. */
function parseWhole(name: Whole, text: string): number {
  const { least, most } = wholes[name];
  const value = parseNumber(text);
  if (value !== undefined && Number.isInteger(value) && value >= least && value <= most) return value;
  const bounds = `from ${least} to ${most.toLocaleString('en-US')}`;
  throw new InputError(`--${name}: ${JSON.stringify(text)} is not a whole number ${bounds}`, {
    cure: `Write it like --${name} ${name === 'rounds' ? '5000 or 1e6' : Math.max(least, 2)}.`,
  });
}

function parseReal(name: Real, text: string): number {
  const value = parseNumber(text);
  const zeroFits = name === 'beta';
  if (value !== undefined && value <= mostWeight && (value > 0 || zeroFits)) return value;
  const bounds = `${zeroFits ? 'from 0' : 'above 0'} up to ${mostWeight.toLocaleString('en-US')}`;
  throw new InputError(`--${name}: ${JSON.stringify(text)} is not a number ${bounds}`, { cure: `Write it like --${name} 0.3.` });
}

const parseNumber = (text: string): number | undefined =>
  /^(?:\d+(?:_\d{3})*)?(?:\.\d+)?(?:e\+?\d{1,3})?$/i.test(text) && /^[\d.]/.test(text) ? Number(text.replaceAll('_', '')) : undefined;

function parseChoice<Name extends Choice>(name: Name, text: string): (typeof choices)[Name]['known'][number] {
  const known: readonly (typeof choices)[Name]['known'][number][] = choices[name].known;
  const choice = known.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new InputError(`--${name}: ${JSON.stringify(text)} is not one of ${known.join(', ')}${suggest(text, known)}`, {
    cure: 'poq simulate --help tells what they are; docs/simulation.md has their formulas.',
  });
}
