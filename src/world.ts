import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import type { Candidate } from './candidate/candidate.ts';
import type { Clock } from './candidate/clock.ts';
import type { Files } from './commands/files.ts';
import type { Screen } from './commands/screen.ts';
import type { CandidateDocument } from './documents/candidate.ts';
import type { Environment } from './documents/run.ts';
import type { EvaluatorSettings } from './documents/suite.ts';
import type { Evaluator } from './evaluators/evaluator.ts';
import type { EvaluatorPlace } from './evaluators/evaluator-place.ts';
import type { ClientWatch } from './profile/client-watch.ts';
import type { Meter } from './profile/meter.ts';
import type { GitHubJob } from './pull-request/github-job.ts';
import type { UnpackRuns } from './pull-request/run-archive.ts';
import type { PromptFiles } from './suite/prompt-files.ts';

import { type CandidatePlace, openCandidate } from './world/candidate.ts';
import { openClientWatch } from './world/client-watch.ts';
import { openEvaluator } from './world/evaluator.ts';
import { openMeter } from './world/meter.ts';
import type { Door, Opening } from './world/opening.ts';

/** Everything outside, as the commands see it. Tests hand in another one; nothing else in the program reaches the world. */
export type World = {
  /** name and version of this program */
  readonly tool: string;
  readonly clock: Clock;
  /** the wall clock, ISO 8601 in UTC */
  date(): string;
  newRunId(): string;
  /** aborts on Ctrl-C and when the job is cancelled */
  readonly signal: AbortSignal;
  readonly screen: Screen;
  readonly files: Files;
  readonly promptFiles: PromptFiles;
  /** the job of GitHub Actions that this runs in; the command line has none */
  readonly job: GitHubJob | undefined;
  /** where a file of this package lies */
  packageFile(name: string): string;
  describeMachine(): Promise<Environment>;
  describeCommit(): Promise<string | undefined>;
  /** `sha256:` over paths and content of the files that the globs match below `folder` */
  digestFiles(folder: string, globs: readonly string[]): Promise<string>;
  openCandidate(document: CandidateDocument, place: CandidatePlace): Promise<Candidate>;
  /**
   * What watches the machine while a candidate answers, chosen by what there is; undefined for servers elsewhere. Of the candidate: the
   * process that answers, where this program has started one, and where its engine tells how full its KV cache is.
   */
  openMeter(document: CandidateDocument, candidate: Pick<Candidate, 'processId' | 'cachePage'>): Promise<Meter | undefined>;
  /** What watches this program itself while it asks a server; undefined for what is not asked over HTTP. */
  openClientWatch(document: CandidateDocument): Promise<ClientWatch | undefined>;
  openEvaluator(settings: EvaluatorSettings, place: EvaluatorPlace): Promise<Evaluator>;
  readonly unpackRuns: UnpackRuns;
};

/** Opens the real world. Whatever is heavy is loaded when it is first asked for. */
export async function openWorld(door: Door): Promise<World> {
  const [{ systemClock }, { openDiskFiles }, { createPromptFiles }, machine, { findPackageRoot }, { openCache }, { readCacheSettings }] =
    await Promise.all([
      import('./edges/clock.ts'),
      import('./edges/disk-files.ts'),
      import('./edges/prompt-files.ts'),
      import('./edges/machine.ts'),
      import('./edges/package-root.ts'),
      import('./edges/cache.ts'),
      import('./edges/cache-settings.ts'),
    ]);
  const root = findPackageRoot();
  const cache = openCache({ ...readCacheSettings(door.environment), screen: door.screen });
  const opening: Opening = { door, cache, clock: systemClock, tableFile: join(root, 'fixtures/embedded/encoder/sts-embedded.table') };
  return {
    tool: `poq-gate ${manifest.version}`,
    clock: systemClock,
    date: () => new Date().toISOString(),
    newRunId: () => crypto.randomUUID(),
    signal: door.signal,
    screen: door.screen,
    files: openDiskFiles(),
    job: door.job,
    promptFiles: createPromptFiles({ cacheFolder: join(cache.folder, 'prompts'), cache }),
    packageFile: (name) => join(root, name),
    describeMachine: () => machine.describeMachine(door),
    describeCommit: () => machine.describeCommit(door),
    digestFiles: async (folder, globs) => (await import('./edges/file-set.ts')).digestFiles({ folder, globs, signal: door.signal }),
    openCandidate: (document, place) => openCandidate(opening, document, place),
    openMeter: (document, candidate) => openMeter(opening, document, candidate),
    openClientWatch: (document) => openClientWatch(opening, document),
    openEvaluator: (settings, place) => openEvaluator(opening, settings, place),
    unpackRuns: async (archive, unpacking) => (await import('./edges/zip-archive.ts')).unpackRuns(archive, unpacking),
  };
}
