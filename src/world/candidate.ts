import { resolve } from 'node:path';
import type { Candidate } from '../candidate/candidate.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { MeasureSettings } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import { type Door, type Opening, readHubToken } from './opening.ts';

export type CandidatePlace = {
  /** to which the document's paths are relative */
  readonly folder: string;
  readonly settings: MeasureSettings;
  readonly set: QuestionSet;
  /** the run that is being measured; the log of a server that is started lies beside it, in a job among the job's own files */
  readonly runPath: string;
};

/** Opens a candidate by its kind. */
export async function openCandidate(opening: Opening, document: CandidateDocument, place: CandidatePlace): Promise<Candidate> {
  switch (document.kind) {
    case 'embedded':
      return openEmbeddedCandidate(opening, document);
    case 'recorded': {
      const [{ loadRecorded }, { openAnswerFile }] = await Promise.all([
        import('../candidate/recorded.ts'),
        import('../edges/recorded-answers.ts'),
      ]);
      return loadRecorded(document, openAnswerFile({ name: document.path, path: resolve(place.folder, document.path) }));
    }
    case 'endpoint':
      return openEndpointCandidate(opening, document, place);
    case 'in-process':
      return openInProcessCandidate(opening, document, place);
  }
}

async function openEmbeddedCandidate(
  { clock, tableFile }: Opening,
  document: CandidateDocument & { kind: 'embedded' },
): Promise<Candidate> {
  const { openEmbedded } = await import('../candidate/embedded.ts');
  if (document.method !== 'best-sentence-by-embedding') return openEmbedded({ document, clock });
  const [{ openEmbeddedEncoder }, { embedTexts }] = await Promise.all([
    import('../edges/embedded-encoder.ts'),
    import('../encoder/embed-texts.ts'),
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
  opening: Opening,
  document: CandidateDocument & { kind: 'endpoint' },
  place: CandidatePlace,
): Promise<Candidate> {
  const { door, clock } = opening;
  const { settings, set } = place;
  const [{ openEndpoint }, { openHttpExchange }, { createTemplateRenderer }] = await Promise.all([
    import('../candidate/endpoint.ts'),
    import('../edges/http-exchange.ts'),
    import('../suite/template-renderer.ts'),
  ]);
  const { exchange, close } = openHttpExchange(clock.nowMs);
  const key = document.apiKeyEnv === undefined ? undefined : requireKey(door, document.apiKeyEnv, document.name);
  const candidate = openEndpoint({
    document,
    ...(key !== undefined && { key }),
    questions: set.questions.values(),
    ...(document.templates !== undefined && { render: createTemplateRenderer(document.templates) }),
    timeoutSeconds: settings.timeoutSeconds,
    retries: settings.retries,
    cache: { policy: settings.cache, salt: crypto.randomUUID() },
    near: !isElsewhere({ ...document }),
    exchange,
    clock,
    close,
  });
  if (document.serve === undefined) return candidate;
  const { openServedCandidate } = await import('../edges/served-candidate.ts');
  return openServedCandidate({ document, candidate, exchange, clock, door, place, cacheFolder: opening.cache.folder });
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

async function openInProcessCandidate(
  { door, cache, clock }: Opening,
  document: CandidateDocument & { kind: 'in-process' },
  { folder, settings, set }: CandidatePlace,
): Promise<Candidate> {
  const [{ openInProcess }, { chooseModelSource }, { openTextGenerator }, { createTemplateRenderer }] = await Promise.all([
    import('../candidate/in-process.ts'),
    import('../edges/model-source.ts'),
    import('../edges/text-generator.ts'),
    import('../suite/template-renderer.ts'),
  ]);
  const { dtype = 'fp32', api, threads, templates } = document;
  const openGenerator = () =>
    openTextGenerator({
      source: chooseModelSource(document, { folder, cache, token: readHubToken(door) }),
      dtype,
      ...(api !== undefined && { api }),
      ...(threads !== undefined && { threads }),
      signal: door.signal,
    });
  return openInProcess({
    document,
    openGenerator,
    questions: set.questions.values(),
    ...(templates !== undefined && { render: createTemplateRenderer(templates) }),
    timeoutSeconds: settings.timeoutSeconds,
    clock,
  });
}
