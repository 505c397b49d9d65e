import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { openRandomSource } from '../../../src/poq/rounds/random-source.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';

/** What an evaluator says of an answer worth `truth`, on 0..10 before it is clipped; `own` in 0..1 is the same for all its answers. */
type Habit = (truth: number, draw: Draw, own: number) => number;

/** Random numbers of one network. */
type Draw = { uniform(): number; normal(): number };

const honest = {
  good: (truth, { normal }, own) => truth + (1 + own) * normal(),
  mediocre: (truth, { normal }, own) => 2 + own + truth / 2 + 2 * normal(),
  squeezed: (truth, { normal }) => 6 + truth / 4 + normal() / 2,
  generous: (truth, { normal }) => truth + 3 + normal(),
} satisfies Readonly<Record<string, Habit>>;

const useless = {
  noise: (_truth, { uniform }) => 10 * uniform(),
  opposite: (truth, { normal }) => 10 - truth + 1.5 * normal(),
  constant: (_truth, _draw, own) => 3 + 4 * own,
  ten: () => 10,
} satisfies Readonly<Record<string, Habit>>;

const habits: Readonly<Record<EvaluatorKind, Habit>> = { ...honest, ...useless };

export type EvaluatorKind = keyof typeof honest | keyof typeof useless;

/** *middling*: around 5, most within 3 to 7. *extreme*: a third 0, a third 10, as the F1 of short answers is. */
export type TruthShape = 'middling' | 'extreme';

export type RandomNetwork = { readonly kinds: readonly EvaluatorKind[]; readonly log: ScoreLog };

const records = 500;

/** Five hundred answers of one inference node, scored by evaluators of these kinds. */
export function drawNetwork(kinds: readonly EvaluatorKind[], shape: TruthShape, seed: number): RandomNetwork {
  const draw = openDraw(openRandomSource(`network ${kinds.join()} ${shape}`, seed));
  const own = kinds.map(() => draw.uniform());
  const truth = Float64Array.from({ length: records }, () => clip(shape === 'middling' ? 5 + 2 * draw.normal() : 30 * draw.uniform() - 10));
  const scores = Array.from(truth, (value) => kinds.map((kind, evaluator) => clip(habits[kind](value, draw, own[evaluator] ?? 0))));
  return {
    kinds,
    log: {
      promptCount: records,
      nodeCount: 1,
      evaluatorCount: kinds.length,
      scores: Float64Array.from(scores.flat()),
      truth,
      clusters: Int32Array.from(truth.keys()),
    },
  };
}

/** So many evaluators, of which fewer than half are useless. */
export function drawKinds(count: number, seed: number): readonly EvaluatorKind[] {
  const random = openRandomSource(`kinds of ${count}`, seed);
  const bad = uniformInt(random, 0, Math.floor((count - 1) / 2));
  return Array.from({ length: count }, (_, place) => pick(random, Object.keys(place < bad ? useless : honest)));
}

export const isUseless = (kind: EvaluatorKind): boolean => kind in useless;

function pick(random: RandomGenerator, names: readonly string[]): EvaluatorKind {
  const name = names[uniformInt(random, 0, names.length - 1)] ?? '';
  if (!isKind(name)) throw new RangeError(`no habit is called ${name}`);
  return name;
}

const isKind = (name: string): name is EvaluatorKind => name in habits;

const clip = (score: number): number => Math.min(10, Math.max(0, score));

function openDraw(random: RandomGenerator): Draw {
  const uniform = (): number => uniformFloat64(random);
  /** Box and Muller (1958) */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
