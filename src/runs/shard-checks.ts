import type { HeaderLine } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import { compareEnvironments } from './comparability.ts';
import type { Run } from './run.ts';

/**
 * Throws InputError unless the runs are the shards 1/n … n/n of one plan, each once, asking the same questions of the same candidate and
 * stack on the same hardware.
 */
export function requireShards(shards: readonly [Run, ...Run[]]): void {
  const [first, ...rest] = shards;
  requireEveryShard(shards);
  for (const other of rest) requireSameMeasurement(first.header, other.header);
}

function requireSameMeasurement(first: HeaderLine, other: HeaderLine): void {
  const names = `${first.runId} and ${other.runId}`;
  if (first.questionDigest !== other.questionDigest) throw new InputError(`the shards ${names} ask different questions`);
  if (first.candidateDigest !== other.candidateDigest) throw new InputError(`the shards ${names} measure different candidates`);
  if (first.texts !== other.texts) throw new InputError(`of the shards ${names} only one has the texts of its answers`);
  const part = (['engine', 'version', 'model', 'weights'] as const).find((key) => first.stack[key] !== other.stack[key]);
  if (part !== undefined) {
    throw new InputError(
      `the shards ${names} were answered by different stacks: ${part} ${first.stack[part] ?? 'unknown'} and ${other.stack[part] ?? 'unknown'}`,
      { cure: 'Measure all shards with the same engine and weights.' },
    );
  }
  const hardware = compareEnvironments(first, other, [nameShard(first), nameShard(other)]);
  if (hardware.kind === 'differs') {
    throw new InputError(`the shards were measured on different hardware: ${hardware.sentence}`, {
      cure: 'Measure all shards on one kind of runner.',
    });
  }
}

function requireEveryShard(shards: readonly Run[]): void {
  const of = shards[0]?.header.shard?.of ?? 1;
  const seen = shards.map((run) => run.header.shard?.index ?? 0);
  const fits = shards.every((run) => run.header.shard?.of === of && run.header.shard.index <= of) && new Set(seen).size === seen.length;
  if (!fits) {
    throw new InputError(`the runs are not the shards of one measurement: ${shards.map((run) => nameShard(run.header)).join(', ')}`, {
      cure: 'Give --runs one run, or every shard of one run exactly once.',
    });
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.includes(index));
  if (missing.length > 0) {
    const names = missing.map((index) => `${index}/${of}`).join(', ');
    throw new InputError(`of ${of} shards ${names} ${missing.length === 1 ? 'is' : 'are'} missing`, {
      cure: 'Give all shards to --runs, or the folder that holds them.',
    });
  }
}

const nameShard = ({ shard, runId }: HeaderLine): string => (shard === undefined ? `${runId} (whole)` : `${shard.index}/${shard.of}`);
