import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Candidate } from '../../src/candidate/candidate.ts';
import type { Clock } from '../../src/candidate/clock.ts';
import { loadRecorded } from '../../src/candidate/recorded.ts';
import type { Screen } from '../../src/commands/screen.ts';
import type { CandidateDocument } from '../../src/documents/candidate.ts';
import type { EvaluatorSettings } from '../../src/documents/suite.ts';
import { nameOfEvaluator } from '../../src/documents/suite-evaluators.ts';
import type { Evaluator } from '../../src/evaluators/evaluator.ts';
import { createWordOverlapEvaluator } from '../../src/evaluators/word-overlap.ts';
import { EdgeError, InterruptedError } from '../../src/failures.ts';
import type { ClientWatch } from '../../src/profile/client-watch.ts';
import type { GitHubJob } from '../../src/pull-request/github-job.ts';
import type { World } from '../../src/world.ts';
import { createPromptFilesInMemory } from '../suite/prompt-files-in-memory.ts';
import { createFilesInMemory, type Disk } from './files-in-memory.ts';
import { createScriptedCandidate, type ScriptLine } from './scripted-candidate.ts';

/** What a command told, in its order. */
export type Told = {
  readonly phases: string[];
  readonly notes: string[];
  readonly warnings: string[];
  /** standard output */
  readonly results: string[];
};

export type Scene = {
  readonly disk: Disk;
  readonly told: Told;
  readonly signal: AbortSignal;
  readonly newRunId: () => string;
  /** called before every question that an endpoint candidate is asked */
  readonly onAsk: (asked: readonly string[]) => void;
  /** evaluators by `use`: a revision other than the real one, or the words with which scoring with it fails, or opening it where it needs a model */
  readonly evaluators: Readonly<Record<string, { readonly revision?: string; readonly broken?: string }>>;
  readonly cpu: string;
  readonly roomFor?: number;
  /** watches the program itself while it asks an endpoint candidate; nobody does unless a scene says so */
  readonly client?: ClientWatch;
  readonly job?: GitHubJob;
  readonly unpackRuns?: World['unpackRuns'];
};

/**
 * A world in memory. Endpoint candidates answer from a script, the file that their `model` names, on a clock that stands still otherwise; recorded
 * answers and the evaluators that need no model are the real ones.
 */
export function createWorld(scene: Scene): World {
  const clock = createStillClock();
  return {
    tool: 'poq-gate test',
    clock,
    date: () => '2026-11-22T10:00:00.000Z',
    newRunId: scene.newRunId,
    signal: scene.signal,
    screen: createRecordedScreen(scene.told),
    files: createFilesInMemory(scene.disk, scene.roomFor),
    promptFiles: createPromptFilesInMemory((path) => [...scene.disk].find(([file]) => resolve(file) === path)?.[1]),
    job: scene.job,
    packageFile: (name) => join('/package', name),
    describeMachine: async () => ({ os: 'test', cpu: { model: scene.cpu, cores: 2 }, memoryMiB: 1024, gpus: [] }),
    describeCommit: async () => 'abcdef1234567890',
    digestFiles: async (folder, globs) => digestDisk(scene.disk, folder, globs),
    openCandidate: (document, { folder }) => openCandidate(scene, clock, { document, folder }),
    openMeter: async () => undefined,
    openClientWatch: async ({ kind }) => (kind === 'endpoint' ? scene.client : undefined),
    openEvaluator: async (settings) => openEvaluator(scene, settings),
    unpackRuns: scene.unpackRuns ?? (() => Promise.reject(new Error('this scene has no archives'))),
  };
}

/** A digest of the files that are named without stars. */
function digestDisk(disk: Disk, folder: string, names: readonly string[]): string {
  const texts = names.map((name) => disk.get(join(folder, name)) ?? '');
  return `sha256:${createHash('sha256').update(JSON.stringify(texts)).digest('hex')}`;
}

type StillClock = Clock & { advance(ms: number): void };

function createStillClock(): StillClock {
  let now = 0;
  const advance = (ms: number): void => {
    now += ms;
  };
  return {
    nowMs: () => now,
    advance,
    async wait(ms, signal) {
      if (signal.aborted) throw new InterruptedError();
      advance(ms);
    },
  };
}

function createRecordedScreen(told: Told): Screen {
  return {
    phase: (title) => told.phases.push(title),
    note: (text) => told.notes.push(text),
    warn: (text) => told.warnings.push(text),
    progress: () => {},
    result: (text) => told.results.push(text),
    colour: false,
    width: 120,
  };
}

type Opening = { readonly document: CandidateDocument; readonly folder: string };

async function openCandidate(scene: Scene, clock: StillClock, { document, folder }: Opening): Promise<Candidate> {
  const read = (path: string): string => {
    const text = scene.disk.get(join(folder, path));
    if (text === undefined) throw new Error(`the story has no ${join(folder, path)}`);
    return text;
  };
  switch (document.kind) {
    case 'recorded':
      return loadRecorded(document, { file: document.path, lines: linesOf(read(document.path)), digest: () => `sha256:${'d'.repeat(64)}` });
    case 'endpoint':
      return createScriptedCandidate({ document, script: parseScript(read(document.model)), clock, onAsk: scene.onAsk });
    case 'embedded':
    case 'in-process':
      throw new Error(`no story has a candidate of kind ${document.kind}`);
  }
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}

const parseScript = (text: string): readonly ScriptLine[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): ScriptLine => JSON.parse(line));

function openEvaluator({ evaluators }: Scene, settings: EvaluatorSettings): Evaluator {
  if (settings.use !== 'token-f1' && settings.use !== 'exact-match') {
    const reason = evaluators[settings.use]?.broken;
    if (reason === undefined) throw new Error(`no story has ${settings.use}`);
    throw new EdgeError({ edge: 'encoder', message: reason, retryable: false });
  }
  const real = createWordOverlapEvaluator(nameOfEvaluator(settings), settings.use);
  const { revision = real.revision, broken } = evaluators[settings.use] ?? {};
  return {
    ...real,
    revision,
    async score(items, watch) {
      if (broken !== undefined) throw new EdgeError({ edge: 'encoder', message: broken, retryable: false });
      return real.score(items, watch);
    },
  };
}
