import { join, resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import type { Candidate } from './candidate/candidate.ts';
import type { Clock } from './candidate/clock.ts';
import type { Files } from './commands/files.ts';
import type { Screen } from './commands/screen.ts';
import type { CandidateDocument } from './documents/candidate.ts';
import type { Environment } from './documents/run.ts';
import { type EvaluatorSettings, type MeasureSettings, nameOfEvaluator } from './documents/suite.ts';
import type { Cache } from './edges/cache.ts';
import type { Evaluator } from './evaluators/evaluator.ts';
import { InputError } from './failures.ts';
import type { GitHubJob } from './pull-request/github-job.ts';
import type { UnpackRuns } from './pull-request/run-archive.ts';
import type { PromptFiles } from './suite/prompt-files.ts';
import type { QuestionSet } from './suite/question-set.ts';

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
  openCandidate(document: CandidateDocument, place: CandidatePlace): Promise<Candidate>;
  /** `folder`: to which the settings' paths are relative */
  openEvaluator(settings: EvaluatorSettings, folder: string): Promise<Evaluator>;
  readonly unpackRuns: UnpackRuns;
};

export type CandidatePlace = {
  /** to which the document's paths are relative */
  readonly folder: string;
  readonly settings: MeasureSettings;
  readonly set: QuestionSet;
};

export type Door = {
  readonly screen: Screen;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** keeps a secret out of every log, where the runner can do that */
  readonly maskSecret: (secret: string) => void;
  readonly job?: GitHubJob;
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
    openCandidate: (document, place) => openCandidate(opening, document, place),
    openEvaluator: (settings, folder) => openEvaluator(opening, settings, folder),
    unpackRuns: async (archive, unpacking) => (await import('./edges/zip-archive.ts')).unpackRuns(archive, unpacking),
  };
}

type Opening = { readonly door: Door; readonly cache: Cache; readonly clock: Clock; readonly tableFile: string };

async function openCandidate(opening: Opening, document: CandidateDocument, place: CandidatePlace): Promise<Candidate> {
  switch (document.kind) {
    case 'embedded':
      return openEmbeddedCandidate(opening, document);
    case 'recorded': {
      const [{ loadRecorded }, { openAnswerFile }] = await Promise.all([
        import('./candidate/recorded.ts'),
        import('./edges/recorded-answers.ts'),
      ]);
      return loadRecorded(document, openAnswerFile({ name: document.path, path: resolve(place.folder, document.path) }));
    }
    case 'endpoint':
      return openEndpointCandidate(opening, document, place);
  }
}

async function openEmbeddedCandidate(
  { clock, tableFile }: Opening,
  document: CandidateDocument & { kind: 'embedded' },
): Promise<Candidate> {
  const { openEmbedded } = await import('./candidate/embedded.ts');
  if (document.method !== 'best-sentence-by-embedding') return openEmbedded({ document, clock });
  const [{ openEmbeddedEncoder }, { embedTexts }] = await Promise.all([
    import('./edges/embedded-encoder.ts'),
    import('./encoder/embed-texts.ts'),
  ]);
  const encoder = await openEmbeddedEncoder(tableFile);
  return openEmbedded({
    document,
    clock,
    embedRevision: encoder.revision,
    embed: async (texts, signal) => (await embedTexts(encoder, texts, { signal })).embeddings,
  });
}

async function openEndpointCandidate(
  { door, clock }: Opening,
  document: CandidateDocument & { kind: 'endpoint' },
  { settings, set }: CandidatePlace,
): Promise<Candidate> {
  const [{ openEndpoint }, { openHttpExchange }, { createTemplateRenderer }] = await Promise.all([
    import('./candidate/endpoint.ts'),
    import('./edges/http-exchange.ts'),
    import('./suite/template-renderer.ts'),
  ]);
  const { exchange, close } = openHttpExchange(clock.nowMs);
  const key = document.apiKeyEnv === undefined ? undefined : requireKey(door, document.apiKeyEnv, document.name);
  return openEndpoint({
    document,
    ...(key !== undefined && { key }),
    questions: set.questions.values(),
    ...(document.templates !== undefined && { render: createTemplateRenderer(document.templates) }),
    timeoutSeconds: settings.timeoutSeconds,
    retries: settings.retries,
    exchange,
    clock,
    close,
  });
}

function requireKey({ environment, maskSecret }: Door, variable: string, name: string): string {
  const key = environment[variable];
  if (key === undefined || key === '') {
    throw new InputError(`the candidate ${name} takes its key from ${variable}, which is not set`, {
      cure: `Set ${variable} in the environment of this program, in a workflow from a secret.`,
    });
  }
  maskSecret(key);
  return key;
}

async function openEvaluator(opening: Opening, settings: EvaluatorSettings, folder: string): Promise<Evaluator> {
  const name = nameOfEvaluator(settings);
  switch (settings.use) {
    case 'token-f1':
    case 'exact-match': {
      const { createWordOverlapEvaluator } = await import('./evaluators/word-overlap.ts');
      return createWordOverlapEvaluator(name, settings.use);
    }
    case 'sts-embedded': {
      const [{ openEmbeddedEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
        import('./edges/embedded-encoder.ts'),
        import('./evaluators/bi-encoder.ts'),
      ]);
      return createBiEncoderEvaluator({ name, use: settings.use, encoder: await openEmbeddedEncoder(opening.tableFile) });
    }
    case 'bi-encoder':
    case 'sts-distilroberta':
      return openBiEncoder(opening, settings, { name, folder });
  }
}

type BiEncoder = Extract<EvaluatorSettings, { use: 'bi-encoder' | 'sts-distilroberta' }>;

async function openBiEncoder(
  { door, cache }: Opening,
  settings: BiEncoder,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<Evaluator> {
  const [{ openOnnxEncoder }, { createBiEncoderEvaluator }, { namedBiEncoders }] = await Promise.all([
    import('./edges/onnx-encoder.ts'),
    import('./evaluators/bi-encoder.ts'),
    import('./evaluators/named-encoders.ts'),
  ]);
  const dtype = settings.dtype ?? 'fp32';
  const id = settings.use === 'bi-encoder' ? settings.model : namedBiEncoders[settings.use];
  const token = door.environment.HF_TOKEN;
  if (token !== undefined && token !== '') door.maskSecret(token);
  const source =
    settings.path !== undefined || id === undefined
      ? ({ kind: 'folder', folder: resolve(folder, settings.path ?? '.') } as const)
      : ({
          kind: 'hub',
          id,
          revision: settings.revision ?? 'main',
          cacheFolder: join(cache.folder, 'models'),
          cache,
          ...(token && { token }),
        } as const);
  const encoder = await openOnnxEncoder({ name, source, dtype, signal: door.signal });
  return createBiEncoderEvaluator({ name, use: settings.use, dtype, encoder });
}
