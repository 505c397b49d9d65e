import type { RewardedNode } from '../../src/documents/simulation.ts';
import { type Evidence, type Finding, notMeasured, renderFigure } from './finding.ts';

type MeasuredNode = { readonly name: string; readonly quality: number; readonly cost: number; readonly reward: number | undefined };

/** What the paper found of inference nodes: rewards, speed, quality for a millisecond. */
export function listNodeFindings({ simulation }: Evidence): readonly Finding[] {
  const nodes = simulation.nodes.flatMap(takeMeasured);
  return [findSpread(simulation.nodes), findFastBest(nodes), findPerMillisecond(nodes)];
}

function takeMeasured({ name, quality, cost, reward }: RewardedNode): readonly MeasuredNode[] {
  return quality === undefined || cost === undefined || cost <= 0 ? [] : [{ name, quality, cost, reward: reward?.mean }];
}

function findSpread(nodes: readonly RewardedNode[]): Finding {
  const line = {
    finding: 'Average normalized rewards spread widely over the inference nodes',
    source: '2512.16317',
    published: 'Llama-3.2-3B 0.62 (the highest), Phi-3-mini 0.13; of the others nothing was found',
  };
  const paid = nodes.flatMap(({ name, reward }) =>
    reward?.mean === undefined ? [] : [{ name, mean: reward.mean, error: reward.standardError }],
  );
  const ordered = paid.toSorted((one, other) => other.mean - one.mean);
  const [top, bottom] = [ordered[0], ordered.at(-1)];
  if (top === undefined || bottom === undefined || ordered.length < 2) return { ...line, ...notMeasured };
  const told = [top, bottom].map(({ name, mean, error }) => `${name} ${renderFigure(mean)} ± ${renderFigure(error, 3)}`).join(', ');
  return { ...line, ours: `${told}: ${renderFigure(top.mean - bottom.mean)} apart (published: 0.49)`, direction: 'other models' };
}

const better = (one: MeasuredNode, other: MeasuredNode): number => other.quality - one.quality;

function findFastBest(nodes: readonly MeasuredNode[]): Finding {
  const line = {
    finding: 'The models of highest quality are among the fastest',
    source: '2512.16317',
    published: 'Llama-3.2-3B and Gemma-2-2B, in words',
  };
  const best = nodes.toSorted(better)[0];
  if (best === undefined || nodes.length < 2) return { ...line, ...notMeasured };
  const rank = 1 + nodes.filter(({ cost }) => cost < best.cost).length;
  return {
    ...line,
    ours: `${best.name}: quality ${renderFigure(best.quality)} of 10, ${renderMs(best.cost)}, ${rank}. fastest of ${nodes.length}`,
    direction: rank <= nodes.length / 2 ? 'yes' : 'no',
  };
}

function findPerMillisecond(nodes: readonly MeasuredNode[]): Finding {
  const line = {
    finding: 'Their quality for a millisecond is several times that of the slow models',
    source: '2512.16317',
    published: 'about 7 × that of Qwen2-1.5B',
  };
  const best = nodes.toSorted(better)[0];
  const dearest = nodes.toSorted((one, other) => one.quality / one.cost - other.quality / other.cost)[0];
  if (best === undefined || dearest === undefined || nodes.length < 2) return { ...line, ...notMeasured };
  const ratio = best.quality / best.cost / (dearest.quality / dearest.cost);
  return {
    ...line,
    ours:
      best.name === dearest.name
        ? `${best.name} has the highest quality and the least for a millisecond`
        : `${best.name} ${renderRatio(ratio)} × that of ${dearest.name}`,
    direction: ratio >= 2 ? 'yes' : 'no',
  };
}

const renderRatio = (ratio: number): string => (ratio >= 10 ? Math.round(ratio).toLocaleString('en-US') : renderFigure(ratio, 1));
export const renderMs = (ms: number): string =>
  `${ms >= 100 ? Math.round(ms).toLocaleString('en-US') : renderFigure(ms, ms >= 10 ? 1 : 2)} ms`;
