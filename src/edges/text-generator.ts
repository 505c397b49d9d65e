import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Generation, GenerationRequest, TextGenerator } from '../candidate/text-generator.ts';
import { isRecord } from '../documents/plain-record.ts';
import { EdgeError } from '../failures.ts';
import { type GeneratorChild, startGenerator } from './generator-child.ts';
import { type GeneratorDtype, generatorFilesOf, inspectGeneratorFolder } from './generator-folder.ts';
import { collectHubFiles } from './hub-files.ts';
import type { ModelSource } from './model-source.ts';

export type TextGeneratorOptions = {
  readonly source: ModelSource;
  readonly dtype: GeneratorDtype;
  readonly api?: 'chat' | 'completions';
  readonly threads?: number;
  /** stops downloading and loading */
  readonly signal: AbortSignal;
};

/** A process that does not listen so long after its time limit, because one step of the engine blocks it, is ended. */
const deafMs = 1000;

/**
 * Opens a language model in ONNX: transformers.js on onnxruntime, on the CPU, in a process of its own (docs/decisions/0004-generation-apart.md).
 * A folder is read without any network; a model of the hub is first brought into its cache folder. One token is generated before the model
 * counts as usable.
 *
 * @throws EdgeError when files are missing or broken, the hub cannot be reached, or the model is no language model; InputError for a bad hub
 * id; InterruptedError
 */
export async function openTextGenerator(options: TextGeneratorOptions): Promise<TextGenerator> {
  const { dtype, api, threads, signal } = options;
  const folder = await locate(options);
  const { digest, weightsMiB, contextTokens } = await inspectGeneratorFolder(folder, dtype);
  const model = {
    folder,
    dtype,
    ...(threads !== undefined && { threads }),
    ...(api !== undefined && { api }),
    ...(contextTokens !== undefined && { contextTokens }),
  };
  let child: GeneratorChild | undefined = await startGenerator(model, signal);
  const described = {
    engine: 'transformers.js',
    version: child.version,
    weights: digest,
    weightsMiB,
    api: child.api,
    processId: child.processId,
  };
  await probe(child, folder, signal);
  return {
    ...described,
    async generate(request, limits) {
      // one that was ended at its time limit is started anew; loading is no part of an answer's time
      child ??= await startGenerator(model, limits.signal);
      const generation = await generateWithin(child, request, limits);
      if (generation !== 'deaf') return generation;
      await child.end();
      child = undefined;
      return { kind: 'time-limit' };
    },
    close: async () => child?.end(),
  };
}

async function locate({ source, dtype, signal }: TextGeneratorOptions): Promise<string> {
  if (source.kind === 'folder') return resolve(source.folder);
  const collect = (config?: Readonly<Record<string, unknown>>): Promise<string> =>
    collectHubFiles(source, generatorFilesOf(dtype, config), signal).then(
      ({ folder }) => folder,
      (failure: unknown) => {
        // hub files speak of encoders, which they were first written for
        throw failure instanceof EdgeError && failure.edge === 'encoder' ? renameEdge(failure) : failure;
      },
    );
  const folder = await collect();
  const config: unknown = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}'));
  // the settings say in how many files the weights lie
  return resolve(await collect(isRecord(config) ? config : {}));
}

function renameEdge(failure: EdgeError): EdgeError {
  const { message, cure, retryable } = failure;
  return new EdgeError({ edge: 'model', message, ...(cure !== undefined && { cure }), cause: failure, retryable });
}

async function generateWithin(
  child: GeneratorChild,
  request: GenerationRequest,
  { timeLimitMs, signal }: { readonly timeLimitMs: number; readonly signal: AbortSignal },
): Promise<Generation | 'deaf'> {
  let limit: 'ahead' | 'passed' | 'deaf' = 'ahead';
  const toStop = setTimeout(() => {
    limit = 'passed';
    child.send({ kind: 'stop' });
  }, timeLimitMs);
  const toEnd = setTimeout(() => {
    limit = 'deaf';
    void child.end();
  }, timeLimitMs + deafMs);
  const isDeaf = (): boolean => limit === 'deaf';
  try {
    const answer = await child.exchange({ kind: 'generate', request }, signal);
    if (answer.kind !== 'done') throw new Error(`the generating process answered ${answer.kind} instead of a generation`);
    return limit === 'ahead' ? answer.generation : { kind: 'time-limit' };
  } catch (failure) {
    if (isDeaf() && failure instanceof EdgeError) return 'deaf';
    throw failure;
  } finally {
    clearTimeout(toStop);
    clearTimeout(toEnd);
  }
}

/** One token, so that a model that cannot generate is found out before anything is measured. */
async function probe(child: GeneratorChild, folder: string, signal: AbortSignal): Promise<void> {
  const message = { role: 'user', content: 'a' } as const;
  const sampling = { maxTokens: 1, temperature: 0, topK: 0, repetitionPenalty: 1, seed: 0, stop: [] };
  const answer = await child.exchange({ kind: 'generate', request: { messages: [message], text: 'a', ...sampling } }, signal);
  if (answer.kind === 'done' && answer.generation.kind !== 'broken') return;
  await child.end();
  const reason = answer.kind === 'done' && answer.generation.kind === 'broken' ? answer.generation.detail : answer.kind;
  throw new EdgeError({
    edge: 'model',
    message: `the model in ${folder} cannot generate: ${reason}`,
    cure: 'Name a model for text generation, exported to ONNX for transformers.js, with its past key values.',
    retryable: false,
  });
}
