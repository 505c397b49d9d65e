import type { MeasurementPlan } from '../answers/measurement-plan.ts';
import { describeDuration } from '../report/duration.ts';
import type { Block } from '../suite/block.ts';
import { countNoun } from './count-noun.ts';

/** `120 in 12 blocks one at a time, 280 in 3 blocks with 8 in flight`, or `280 in 9 blocks at 5 requests a second`. */
export function describeBlocks(blocks: readonly Block[]): string {
  const describe = (kind: Block['kind']): readonly string[] => {
    const some = blocks.filter((block) => block.kind === kind);
    const [first] = some;
    if (first === undefined) return [];
    const prompts = some.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
    return [`${prompts} in ${countNoun(some.length, 'block')} ${describeAsking(first)}`];
  };
  return [...describe('latency'), ...describe('load')].join(', ');
}

function describeAsking({ kind, concurrency, rate }: Block): string {
  if (kind === 'latency') return 'one at a time';
  return rate === undefined ? `with ${concurrency} in flight` : `at ${countNoun(rate.requestsPerSecond, 'request')} a second`;
}

/** less than this is over before it is read */
const worthTellingMs = 5_000;

/** `about 6 min: 1 min one at a time, 5 min under load`; undefined where nothing foretells it, or where it is less than five seconds. */
export function describeExpectedTime({ latency, load }: MeasurementPlan): string | undefined {
  const parts = [
    { ...latency, how: 'one at a time' },
    { ...load, how: 'under load' },
  ].filter(({ prompts }) => prompts > 0);
  const known = parts.flatMap(({ expectedMs, how }) => (expectedMs === undefined ? [] : [{ expectedMs, how }]));
  if (known.length === 0 || known.length < parts.length) return undefined;
  const wholeMs = known.reduce((sum, { expectedMs }) => sum + expectedMs, 0);
  if (wholeMs < worthTellingMs) return undefined;
  return `about ${describeDuration(wholeMs)}: ${known.map(({ expectedMs, how }) => `${describeDuration(expectedMs)} ${how}`).join(', ')}`;
}
