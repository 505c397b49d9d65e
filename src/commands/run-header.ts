import { createHash } from 'node:crypto';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { HeaderLine, Shard, Stack } from '../documents/run.ts';
import { type Json, renderCanonicalJson } from '../suite/canonical-json.ts';
import type { World } from '../world.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { LoadedSuite } from './load-suite.ts';

type HeaderParts = {
  readonly candidate: LoadedCandidate;
  readonly stack: Stack;
  readonly loaded: LoadedSuite;
  readonly shard: Shard | undefined;
};

/** The first line of a run: what is asked of whom, on which machine, at which commit. */
export async function assembleHeader(world: World, { candidate, stack, loaded, shard }: HeaderParts): Promise<HeaderLine> {
  const { document, files } = candidate;
  const machine = await world.describeMachine();
  const commit = await world.describeCommit();
  const declared = 'environment' in document ? document.environment : undefined;
  return {
    line: 'header',
    schemaVersion: 1,
    runId: world.newRunId(),
    suite: loaded.suite.name,
    questionDigest: loaded.set.digest,
    promptCount: loaded.set.questions.size,
    candidate: { ...document },
    candidateDigest: digestCandidate(document, files),
    environment: { ...machine, ...(declared !== undefined && { declared }) },
    stack: { ...stack, ...(files !== undefined && { files }) },
    ...(commit !== undefined && { commit }),
    ...(shard !== undefined && { shard }),
    startedAt: world.date(),
    tool: world.tool,
  };
}

/**
 * `sha256:` over the candidate document as canonical JSON, so that the order of its keys does not matter; together with the digest of the
 * files that it names, where it names some.
 */
export function digestCandidate(document: CandidateDocument, files?: string): string {
  const plain: Json = JSON.parse(JSON.stringify(document));
  return `sha256:${createHash('sha256')
    .update(renderCanonicalJson(files === undefined ? plain : [plain, files]))
    .digest('hex')}`;
}
