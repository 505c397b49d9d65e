import { findTokenLimit } from '../candidate/completion-request.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { EndLine, Finding, Profile } from '../documents/run.ts';
import { findClientBusy } from '../profile/client-findings.ts';
import { findLateRequests } from '../profile/late-requests.ts';
import { assembleProfile } from '../profile/latency-profile.ts';
import { findMeasurementFindings } from '../profile/measurement-findings.ts';
import { findMeterFindings } from '../profile/meter-findings.ts';
import { findStabilityFindings } from '../profile/stability-findings.ts';
import { countOutcomes } from '../runs/counts.ts';
import type { Run } from '../runs/run.ts';
import { listScores } from '../runs/score-lines.ts';
import type { World } from '../world.ts';
import type { AskedRun } from './ask-candidate.ts';
import type { LoadedSuite } from './load-suite.ts';
import { assembleSentQuestions } from './sent-questions.ts';

type Ending = {
  /** with the scores that it has */
  readonly run: Run;
  readonly asked: AskedRun;
  readonly loaded: LoadedSuite;
  readonly document: CandidateDocument;
  /** what else is known of how it was measured */
  readonly further?: readonly Finding[];
};

/** The last line of a run, but for its digest: what it came to, and what a reader has to know about how it was measured. */
export function assembleRunEnd(world: World, { run, asked, loaded, document, further = [] }: Ending): Omit<EndLine, 'line' | 'sha256'> {
  const { answers, blocks } = run;
  const profile = assembleProfile(answers.values(), blocks, {
    idlePowerWatts: asked.metered?.idlePowerWatts,
    plan: loaded.set.blocks,
    objective: loaded.suite.measure.objective,
  });
  return {
    endedAt: world.date(),
    counts: countOutcomes(answers.values(), listScores(run)),
    profile: {
      ...profile,
      ...describeEngine(asked, profile),
      ...(asked.client.length > 0 && { client: [...asked.client] }),
    },
    findings: [
      ...asked.findings,
      ...further,
      ...findMeasurementFindings({
        answers: answers.values(),
        blocks,
        questions: assembleSentQuestions(document, loaded.set.questions),
        endpoint: run.header.candidate.kind === 'endpoint',
        cache: loaded.suite.measure.cache,
        limitOf: ({ generation }) => (document.kind === 'endpoint' ? findTokenLimit(document, generation) : undefined),
      }),
      ...findStabilityFindings(answers.values(), blocks),
      ...findMeterFindings(blocks, asked.metered),
      ...findClientBusy(blocks, asked.client),
      ...findLateRequests(answers.values()),
    ],
  };
}

/** What the engine told of its own size. */
function describeEngine({ weightsMiB, cachePoolMiB }: AskedRun, { kvCacheShare }: Profile): Pick<Profile, 'weightsMiB' | 'kvCacheMiB'> {
  return {
    ...(kvCacheShare !== undefined && cachePoolMiB !== undefined && { kvCacheMiB: kvCacheShare * cachePoolMiB }),
    ...(weightsMiB !== undefined && { weightsMiB }),
  };
}
