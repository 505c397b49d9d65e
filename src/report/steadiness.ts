import type { ClientError, ReportNode, ShareInterval, Stability } from '../documents/report.ts';
import { renderCount, renderShare, renderSigned } from './figures.ts';

/** What the part of a rendering with these lines is called. */
export const STEADINESS = 'How steady, and how exact';

const measures: Readonly<Record<Stability['measure'], string>> = {
  tpot: 'time per output token',
  'ttft-per-prompt-token': 'time to first token at equal prompt length',
};

/**
 * How steady a model's times were from block to block, and how exactly this program takes them on that machine, a line each, as
 * `main: time per output token: drift +1.2 % [−3.0, +5.0], spread 2.0 % [0.0, 6.0] (120 answers in 12 blocks)`. Nothing where neither is known.
 */
export function describeSteadiness({ name, profile }: ReportNode): readonly string[] {
  const { stability = [], client = [], clientBusyShare } = profile;
  const errors = client.map(describeError).join('; ');
  const exact = [
    ...(errors === '' ? [] : [`this program’s own error: ${errors}`]),
    ...(clientBusyShare === undefined ? [] : [`this program was busy for at most ${renderShare(clientBusyShare)} of a block`]),
  ];
  return [
    ...stability.map((part) => `${name}: ${describeStability(part)}`),
    ...(exact.length === 0 ? [] : [`${name}: ${exact.join('; ')}`]),
  ];
}

function describeStability({ measure, drift, spread, blocks, answers }: Stability): string {
  const rests = `${renderCount(answers, 'answer')} in ${renderCount(blocks, 'block')}`;
  return `${measures[measure]}: drift ${renderDrift(drift)}, spread ${renderSpread(spread)} (${rests})`;
}

function renderDrift({ estimate, low, high }: ShareInterval): string {
  const figure = (share: number): string => renderSigned(100 * share, 1);
  return `${figure(estimate)} % [${figure(low)}, ${figure(high)}]`;
}

function renderSpread({ estimate, low, high }: ShareInterval): string {
  const bare = (share: number): string => renderShare(share, 1).replace(' %', '');
  return `${bare(estimate)} % [${bare(low)}, ${bare(high)}]`;
}

function describeError({ concurrency, ttftMs, e2eMs }: ClientError): string {
  return `TTFT ${renderSigned(ttftMs, 1)} ms, E2E ${renderSigned(e2eMs, 1)} ms at ${concurrency.toLocaleString('en-US')} in flight`;
}
