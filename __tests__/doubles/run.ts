import type { AnsweredLine, AnswerLine, BlockLine, Environment, Finding, HeaderLine, ScoreLine } from '../../src/documents/run.ts';
import type { Electorate } from '../../src/poq/consensus/prompt-quality.ts';
import { speakAlone } from '../../src/poq/consensus/voices.ts';
import { type CostMeasure, serialLatency } from '../../src/poq/costs/cost-measure.ts';
import { assembleNode, type Node } from '../../src/poq/node.ts';
import { countOutcomes } from '../../src/runs/counts.ts';
import type { Run } from '../../src/runs/run.ts';

/** One answer in a few words. Its cluster is its id and its task `qa` unless it says otherwise. */
export type AnswerSketch = {
  readonly id: string;
  readonly outcome?: 'answered' | 'failed' | 'lost';
  /** token F1 in 0..1, or why there is none; absent: not scored at all */
  readonly f1?: number | { readonly unscored: string };
  /** end to end, or until it failed */
  readonly ms?: number;
  readonly block?: number;
  readonly cluster?: string;
  readonly task?: string;
  readonly resumed?: true;
  /** of an answered one: prompt, output, and out of the cache */
  readonly tokens?: readonly [prompt: number, output: number, cached?: number];
  readonly attempts?: number;
};

export type RunSketch = {
  readonly answers: readonly AnswerSketch[];
  readonly name?: string;
  /** embedded unless said otherwise */
  readonly kind?: 'embedded' | 'endpoint' | 'recorded';
  /** the name of the CPU; for recorded answers what they declare */
  readonly hardware?: string;
  readonly latencyBlocks?: readonly number[];
  readonly loadBlocks?: readonly number[];
  readonly findings?: readonly Finding[];
  readonly blockFindings?: readonly Finding[];
  /** what else stands in the line of a block */
  readonly blockLine?: (block: number, kind: BlockLine['kind']) => Partial<BlockLine>;
  /** how many GPUs the machine has */
  readonly gpus?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly header?: Partial<HeaderLine>;
  /** false: there is no end line */
  readonly finished?: boolean;
};

/** A run made of a sketch: token F1 has scored the answers that say so. */
export function buildRun(sketch: RunSketch): Run {
  const answers = sketch.answers.map(buildAnswer);
  const scores = sketch.answers.flatMap(buildScore);
  const end = {
    line: 'end' as const,
    endedAt: '2026-11-22T10:05:00Z',
    counts: countOutcomes(answers, scores),
    profile: {},
    findings: [...(sketch.findings ?? [])],
    sha256: 'e'.repeat(64),
  };
  return {
    header: buildHeader(sketch),
    answers: new Map(answers.map((answer) => [answer.promptId, answer])),
    scores: new Map([['token-f1', new Map(scores.map((score) => [score.promptId, score]))]]),
    evaluators: new Map([['token-f1', { line: 'evaluator', name: 'token-f1', use: 'token-f1', revision: 'one' }]]),
    blocks: [
      ...(sketch.latencyBlocks ?? []).map((block) => buildBlock(block, 'latency', sketch.blockFindings ?? [])),
      ...(sketch.loadBlocks ?? []).map((block) => buildBlock(block, 'load', [])),
    ].map((line) => ({ ...line, ...sketch.blockLine?.(line.block, line.kind) })),
    ...(sketch.finished !== false && { end }),
  };
}

/** Token F1 alone votes, by its own map. */
export const f1Alone: Electorate = { voices: [speakAlone('token-f1')], maps: new Map() };

/** The run as a node for whose quality token F1 alone votes, over its own prompts. */
export function buildNode(name: string, sketch: RunSketch, measure: CostMeasure = serialLatency): Node {
  const run = buildRun({ name, ...sketch });
  return assembleNode({ name, run, promptIds: run.answers.keys(), electorate: f1Alone, measure });
}

/** `count` prompts p0, p1, …: every third in one of `blocks` latency blocks and timed, the others in load block 100. */
export function sketchPlan(count: number, answer: (index: number) => Partial<AnswerSketch>, blocks = 6): RunSketch {
  const timed = Math.ceil(count / 3);
  return {
    latencyBlocks: Array.from({ length: blocks }, (_, block) => block),
    loadBlocks: [100],
    answers: Array.from({ length: count }, (_, index): AnswerSketch => {
      const { ms, ...rest } = answer(index);
      const isTimed = index % 3 === 0;
      const place = { id: `p${index}`, block: isTimed ? Math.floor(((index / 3) * blocks) / timed) : 100 };
      return { ...place, ...(isTimed && ms !== undefined && { ms }), ...rest };
    }),
  };
}

export const machine = (cpu: string): Environment => ({ os: 'Linux', cpu: { model: cpu, cores: 8 }, memoryMiB: 16_000, gpus: [] });

export function buildHeader({
  name = 'gemma',
  kind = 'embedded',
  hardware,
  gpus = 0,
  shard,
  header,
}: Omit<RunSketch, 'answers'>): HeaderLine {
  const own = { ...machine(hardware ?? 'EPYC'), gpus: Array.from({ length: gpus }, () => ({ name: 'L4' })) };
  const environment = kind === 'recorded' ? { ...machine('reader'), ...(hardware !== undefined && { declared: hardware }) } : own;
  return {
    line: 'header',
    schemaVersion: 1,
    runId: `run-of-${name}`,
    suite: 'tests',
    questionDigest: `sha256:${'a'.repeat(64)}`,
    promptCount: 3,
    candidate: { name, kind },
    candidateDigest: `sha256:${'b'.repeat(64)}`,
    environment,
    stack: { engine: 'test' },
    startedAt: '2026-11-22T10:00:00Z',
    tool: 'poq-gate 0.1.0',
    ...(shard !== undefined && { shard }),
    ...header,
  };
}

function buildAnswer({
  id,
  outcome = 'answered',
  ms,
  block,
  cluster = id,
  task = 'qa',
  resumed,
  tokens,
  attempts,
}: AnswerSketch): AnswerLine {
  const place = {
    line: 'answer' as const,
    promptId: id,
    cluster,
    task,
    ...(block !== undefined && { block }),
    ...(resumed && { resumed }),
    ...(attempts !== undefined && { attempts }),
  };
  switch (outcome) {
    case 'answered':
      return { ...place, outcome, text: `answer to ${id}`, ...(ms !== undefined && { e2eMs: ms }), ...describeTokens(tokens) };
    case 'failed':
      return { ...place, outcome, reason: 'time-out', ...(ms !== undefined && { elapsedMs: ms }) };
    case 'lost':
      return { ...place, outcome, reason: 'connection-reset' };
  }
}

function describeTokens(tokens: AnswerSketch['tokens']): Pick<AnsweredLine, 'promptTokens' | 'outputTokens' | 'cachedTokens'> {
  if (tokens === undefined) return {};
  const [promptTokens, outputTokens, cachedTokens] = tokens;
  return { promptTokens, outputTokens, ...(cachedTokens !== undefined && { cachedTokens }) };
}

function buildScore({ id, f1 }: AnswerSketch): readonly ScoreLine[] {
  if (f1 === undefined) return [];
  return [{ line: 'score', promptId: id, evaluator: 'token-f1', ...(typeof f1 === 'number' ? { raw: f1 } : f1) }];
}

const buildBlock = (block: number, kind: 'latency' | 'load', findings: readonly Finding[]): BlockLine => ({
  line: 'block',
  kind,
  block,
  concurrency: kind === 'latency' ? 1 : 8,
  startMs: 1_000 * block,
  endMs: 1_000 * (block + 1),
  answers: 1,
  findings: [...findings],
});
