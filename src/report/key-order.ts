/** What says which thing an object is comes first; the long ones, `nodes`, `trust` and `prompts`, come last. */
const FIRST = [
  'schemaVersion',
  'verdict',
  'status',
  'sentence',
  'id',
  'name',
  'baseline',
  'evaluator',
  'against',
  'scope',
  'code',
  'role',
  'task',
  'estimate',
  'low',
  'high',
];
const LAST = ['comparisons', 'nodes', 'trust', 'prompts', 'text'];

/** A deep copy whose keys stand in one fixed order: identity first, then the alphabet, the long ones last. Arrays keep theirs. */
export function orderKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, orderKeys(part)]));
}

function rank(key: string): number {
  const first = FIRST.indexOf(key);
  if (first >= 0) return first - FIRST.length;
  return LAST.indexOf(key) + 1;
}
