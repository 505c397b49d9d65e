import { createHash } from 'node:crypto';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { HeaderLine, Stack } from '../documents/run.ts';
import type { Shard } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import type { LoadedSuite } from './load-suite.ts';

type HeaderParts = {
  readonly document: CandidateDocument;
  readonly stack: Stack;
  readonly loaded: LoadedSuite;
  readonly shard: Shard | undefined;
};

/** The first line of a run: what is asked of whom, on which machine, at which commit. */
export async function assembleHeader(world: World, { document, stack, loaded, shard }: HeaderParts): Promise<HeaderLine> {
  const machine = await world.describeMachine();
  const commit = await world.describeCommit();
  const declared = document.kind === 'recorded' ? document.environment : undefined;
  return {
    line: 'header',
    schemaVersion: 1,
    runId: world.newRunId(),
    suite: loaded.suite.name,
    questionDigest: loaded.set.digest,
    promptCount: loaded.set.questions.size,
    candidate: { ...document },
    candidateDigest: digestCandidate(document),
    environment: { ...machine, ...(declared !== undefined && { declared }) },
    stack,
    ...(commit !== undefined && { commit }),
    ...(shard !== undefined && { shard }),
    startedAt: world.date(),
    tool: world.tool,
  };
}

/** `sha256:` over the candidate document with its keys in order. */
export function digestCandidate(document: CandidateDocument): string {
  const ordered = JSON.stringify(document, (_key, value: unknown) =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value,
  );
  return `sha256:${createHash('sha256').update(ordered).digest('hex')}`;
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
