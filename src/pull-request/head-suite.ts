import type { Suite } from '../documents/suite.ts';
import type { ProposedChange } from './proposed-files.ts';
import { listSuiteDifferences } from './suite-difference.ts';

/** The suite as the pull request has it. */
export type HeadSuite =
  /** the pull request does not touch it */
  | { readonly kind: 'same' }
  | { readonly kind: 'parsed'; readonly suite: Suite }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'gone' };

/** The rules that a verdict of the pull request's own would follow, or why there cannot be one. */
export type OwnRules = { readonly kind: 'rules'; readonly suite: Suite } | { readonly kind: 'none'; readonly because: string };

/** sections that only weigh, decide, play with and show what is measured and scored already; whom a preset takes the vote from stands in its section */
const weighing: readonly string[] = ['consensus', 'reward', 'prices', 'gate', 'report', 'name', 'preset', 'simulation'];

/**
 * Whether a verdict by the pull request's own rules follows from what was measured and scored by the base's: only where it asks, measures and
 * scores alike. Nothing that the pull request brings is run for it.
 */
export function findOwnRules(base: Suite, head: HeadSuite, files: readonly ProposedChange[]): OwnRules {
  if (head.kind === 'gone') return { kind: 'none', because: 'it takes the suite away' };
  if (head.kind === 'unreadable') return { kind: 'none', because: `its suite cannot be read: ${head.reason}` };
  const suite = head.kind === 'same' ? base : head.suite;
  const touched = new Set([...listSuiteDifferences(base, suite).map(({ section }) => section), ...files.map(({ as }) => as)]);
  if (touched.has('evaluators')) return { kind: 'none', because: 'its evaluators are not run' };
  if (touched.has('measure')) return { kind: 'none', because: 'it measures in another way' };
  const further = [...touched].filter((section) => ![...weighing, 'suite', 'baselines'].includes(section));
  return further.length > 0 ? { kind: 'none', because: 'it asks other questions' } : { kind: 'rules', suite };
}
