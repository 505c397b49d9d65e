import type { Shard } from '../documents/run.ts';

/** What a job uploads: the measurement, or the report that was made of it. */
export type ArtifactName = {
  readonly kind: 'run' | 'report';
  /** of the run of the workflow: uploads of earlier attempts stay, and a name can be taken only once */
  readonly attempt: number;
  readonly suite: string;
  readonly candidate: string;
  /** only of a run */
  readonly shard?: Shard;
};

/** Stands in no name of a suite or candidate, and is allowed in the name of an artifact. */
const separator = '+';
const documentName = '[A-Za-z0-9][A-Za-z0-9._-]{0,99}';
const count = '[1-9][0-9]{0,8}';
const pattern = new RegExp(`^poq-(run|report)-(${count})\\+(${documentName})\\+(${documentName})(?:\\+(${count})-of-(${count}))?$`);
const mostShards = 1000;

/**
 * The name of an upload: `poq-run-ATTEMPT+SUITE+CANDIDATE`, with `+I-of-N` for a shard, or `poq-report-ATTEMPT+SUITE+CANDIDATE`. Equal only
 * where all parts are; at most 250 characters, none of those that artifact names may not hold (`" : < > | * ? \ /` and line ends).
 */
export function renderArtifactName({ kind, attempt, suite, candidate, shard }: ArtifactName): string {
  const parts = [`poq-${kind}-${attempt}`, suite, candidate, ...(shard === undefined ? [] : [`${shard.index}-of-${shard.of}`])];
  return parts.join(separator);
}

/** What `renderArtifactName` made the name of; undefined for every other name. */
export function parseArtifactName(name: string): ArtifactName | undefined {
  const [, kind, attempt, suite, candidate, index, of] = pattern.exec(name) ?? [];
  if ((kind !== 'run' && kind !== 'report') || suite === undefined || candidate === undefined) return undefined;
  const parsed: ArtifactName = { kind, attempt: Number(attempt), suite, candidate };
  if (index === undefined || of === undefined) return parsed;
  const shard = { index: Number(index), of: Number(of) };
  return kind === 'report' || shard.of > mostShards || shard.index > shard.of ? undefined : { ...parsed, shard };
}
