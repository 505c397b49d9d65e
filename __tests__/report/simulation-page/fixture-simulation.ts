import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Simulation } from '../../../src/documents/simulation.ts';
import { hostileTexts } from '../hostile-corpus.ts';
import { buildSimulation } from './build-simulation.ts';
import { createRandom, drawNormal } from './toy-network.ts';

export const fixtureNames = ['three-evaluators', 'five-evaluators', 'one-sampled', 'no-costs', 'no-truth', 'hostile'] as const;
export type FixtureName = (typeof fixtureNames)[number];

const folder = new URL('../../../fixtures/simulations/', import.meta.url);

const nodes = [
  { name: 'gemma-3-270m', ability: 0.9, cost: 1840 },
  { name: 'gemma-3-270m-8-tokens', ability: 0.55, cost: 610 },
  { name: 'best-sentence-by-embedding', ability: 0.5, cost: 410 },
  { name: 'lead-1', ability: -0.1, cost: 3.1 },
  { name: 'stories-260k', ability: -1.5, cost: 260 },
];
const evaluators = [
  { name: 'sts-distilroberta', slope: 0.75, noise: 1.3, cost: 21 },
  { name: 'ce-minilm', slope: 0.35, noise: 1.9, cost: 9.4 },
  { name: 'ce-deberta', slope: -0.4, noise: 1.6, cost: 68 },
  { name: 'sts-minilm', slope: 0.8, noise: 1.2, cost: 8.7 },
  { name: 'sts-paraphrase', slope: 0.85, noise: 1.1, cost: 17 },
];
const three = { name: 'squad-cnndm-150', nodes, evaluators: evaluators.slice(0, 3), sampled: 2, prompts: 150 };

/** What each fixture is made of. */
export function buildFixture(name: FixtureName): Simulation {
  if (name === 'five-evaluators') return buildSimulation({ ...three, evaluators, prompts: 60 });
  if (name === 'one-sampled') return buildSimulation({ ...three, sampled: 1, prompts: 60 });
  if (name === 'no-costs') return buildSimulation({ ...three, prompts: 60, nodes: nodes.map(({ cost: _, ...node }) => node) });
  if (name === 'no-truth') return buildSimulation({ ...three, prompts: 60, truth: false });
  const simulation = buildSimulation(name === 'hostile' ? { ...three, prompts: 40 } : three);
  return name === 'hostile' ? poisonNames(simulation) : simulation;
}

/** A network for planning beyond one machine; too large to keep as a file. */
export function buildLargeSimulation(nodeCount: number, evaluatorCount: number): Simulation {
  const random = createRandom(29);
  return buildSimulation({
    name: 'synthetic',
    synthetic: true,
    prompts: 2,
    subsets: 18,
    sampled: 3,
    nodes: Array.from({ length: nodeCount }, (_, index) => {
      const ability = 0.9 * drawNormal(random);
      return {
        name: `node-${String(index + 1).padStart(4, '0')}`,
        ability,
        cost: 900 * Math.exp(0.25 * ability + 0.7 * drawNormal(random)),
      };
    }),
    evaluators: Array.from({ length: evaluatorCount }, (_, index) => ({
      name: `evaluator-${String(index + 1).padStart(2, '0')}`,
      slope: -0.5 + 1.4 * Math.sqrt((index + 0.5) / evaluatorCount),
      noise: 1 + random(),
      cost: 10 * Math.exp(0.8 * drawNormal(random)),
    })),
  });
}

function readFixtureText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

export function loadFixtureSimulation(name: FixtureName): Simulation {
  return JSON.parse(readFixtureText(`${name}.simulation.json`)) as Simulation;
}

/** The golden file's text. With POQ_UPDATE_GOLDENS=1 it is first written anew, the fixtures' test before the page's: look at the difference before committing it. */
export function readGolden(file: string, actual: string): string {
  if (process.env.POQ_UPDATE_GOLDENS === '1') {
    writeFileSync(new URL(file, folder), actual);
    if (file.endsWith('.json')) format(file);
  }
  return readFixtureText(file);
}

function format(file: string): void {
  const biome = new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url);
  execFileSync(process.execPath, [fileURLToPath(biome), 'format', '--write', fileURLToPath(new URL(file, folder))]);
}

/** Every text that others write is something that tries to be more; equal ones stay equal. */
function poisonNames(simulation: Simulation): Simulation {
  const renamed = new Map<string, string>();
  const open = new Set([
    'name',
    'candidate',
    'runId',
    'task',
    'reason',
    'costMeasure',
    'partner',
    'model',
    'tool',
    'generator',
    'createdAt',
    'refused',
    'referenceOf',
    'evaluatorRewardsRefused',
  ]);
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (!open.has(key) && key !== 'warnings') return value;
      const text = renamed.get(value) ?? `${hostileTexts[(7 * renamed.size + 20) % hostileTexts.length]?.slice(0, 700)}${renamed.size}`;
      renamed.set(value, text);
      return text;
    }
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
  };
  return poison(simulation, '') as Simulation;
}
