import { isRecord } from '../documents/plain-record.ts';
import type { Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import { type DocumentPath, describePath } from '../documents/violation.ts';

/** A setting that two suites have differently; absent on one side where that suite does not say. */
export type SettingDifference = {
  readonly at: string;
  /** the section of the suite that it stands in */
  readonly section: string;
  readonly base?: unknown;
  readonly proposed?: unknown;
};

/**
 * Every setting that differs, whatever the order of keys; evaluators are told apart by name, lists of plain values are one setting. What the
 * base says comes before what it does not say, and the gate before everything else, so that no additions can bury a lowered floor.
 */
export function listSuiteDifferences(base: Suite, proposed: Suite): readonly SettingDifference[] {
  const [ours, theirs] = [collectLeaves(base), collectLeaves(proposed)];
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])];
  return keys
    .map((key): SettingDifference => {
      const [one, other] = [ours.get(key), theirs.get(key)];
      const { at, section } = one ?? other ?? nowhere;
      return { at, section, ...(one !== undefined && { base: one.value }), ...(other !== undefined && { proposed: other.value }) };
    })
    .filter((difference) => JSON.stringify(difference.base) !== JSON.stringify(difference.proposed))
    .sort((one, other) => rank(one) - rank(other));
}

type Leaf = { readonly at: string; readonly section: string; readonly value: unknown };

const nowhere: Leaf = { at: '', section: '', value: undefined };

/** By the whole path: two long keys may be shown alike. Where the schema lies means nothing to the gate. */
function collectLeaves(suite: Suite): ReadonlyMap<string, Leaf> {
  const { evaluators, $schema: _, ...rest } = suite;
  const named = Object.fromEntries(evaluators.map((settings) => [nameOfEvaluator(settings), settings]));
  const leaves = new Map<string, Leaf>();
  walk({ ...rest, evaluators: named }, [], leaves);
  return leaves;
}

function walk(value: unknown, at: DocumentPath, leaves: Map<string, Leaf>): void {
  if (Array.isArray(value) && value.some(isRecord)) {
    value.forEach((part: unknown, index) => {
      walk(part, [...at, index], leaves);
    });
  } else if (isRecord(value)) {
    for (const [key, part] of Object.entries(value)) walk(part, [...at, key], leaves);
  } else if (value !== undefined) {
    leaves.set(JSON.stringify(at), { at: describePath(at), section: String(at[0]), value });
  }
}

const order: readonly string[] = ['gate', 'reward', 'report', 'evaluators'];

function rank({ section, base }: SettingDifference): number {
  const place = order.indexOf(section);
  return (base === undefined ? order.length + 1 : 0) + (place < 0 ? order.length : place);
}
