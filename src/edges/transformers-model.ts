import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers';
import { describeReason } from './failure-reason.ts';
import type { FromGenerator, ModelToLoad } from './generator-messages.ts';
import { importTransformers, type Transformers } from './transformers.ts';

/** A language model in the memory of this process. */
export type LoadedModel = {
  readonly transformers: Transformers;
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
  readonly api: 'chat' | 'completions';
  /** absent: the one in the tokenizer's settings */
  readonly chatTemplate?: string;
  readonly contextTokens?: number;
  /** any of them ends an answer: those of the model's settings and the tokenizer's own */
  readonly endTokens: readonly number[];
};

export type Loading = { readonly kind: 'ready'; readonly loaded: LoadedModel } | Extract<FromGenerator, { kind: 'unusable' }>;

/** Loads tokenizer and weights from a folder, without any network. What makes the model unusable is a value with its cure. */
export async function loadModel({ folder, dtype, threads, api, contextTokens }: ModelToLoad): Promise<Loading> {
  const transformers = await importTransformers().catch((cause: unknown) => describeReason(cause));
  if (typeof transformers === 'string')
    return unusable(`onnxruntime cannot be loaded on this machine: ${transformers}`, 'Measure the model behind a server instead.');
  const tokenizer = await transformers.AutoTokenizer.from_pretrained(folder, { local_files_only: true }).catch(describeReason);
  if (typeof tokenizer === 'string')
    return unusable(
      `the tokenizer in ${folder} cannot be used: ${tokenizer}`,
      'Copy or download tokenizer.json and tokenizer_config.json again.',
    );
  const chatTemplate = await readFile(join(folder, 'chat_template.jinja'), 'utf8').catch(() => undefined);
  const hasTemplate = chatTemplate !== undefined || tokenizer.chat_template !== null;
  if (api === 'chat' && !hasTemplate)
    return unusable(`the tokenizer in ${folder} has no chat template`, 'Leave api: out, or set api: completions.');
  const model = await transformers.AutoModelForCausalLM.from_pretrained(folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: threads === undefined ? {} : { intraOpNumThreads: threads, interOpNumThreads: 1 },
  }).catch(describeReason);
  if (typeof model === 'string')
    return unusable(
      `the model in ${folder} cannot be loaded: ${model}`,
      'Name a model for text generation, exported to ONNX for transformers.js.',
    );
  const loaded = {
    transformers,
    model,
    tokenizer,
    api: api ?? (hasTemplate ? 'chat' : 'completions'),
    ...(chatTemplate !== undefined && { chatTemplate }),
    ...(contextTokens !== undefined && { contextTokens }),
    endTokens: listEndTokens(model, tokenizer),
  } as const;
  return { kind: 'ready', loaded };
}

/** The program and the engine, in a line. */
export function describeVersion({ env }: Transformers): string {
  return `${env.version}, onnxruntime ${env.backends.onnx.versions?.node ?? 'unknown'}`;
}

function listEndTokens(model: PreTrainedModel, tokenizer: PreTrainedTokenizer): readonly number[] {
  const own: unknown = model.generation_config?.eos_token_id ?? Object.entries(model.config).find(([key]) => key === 'eos_token_id')?.[1];
  const all: readonly unknown[] = [...(Array.isArray(own) ? own : [own]), tokenizer.eos_token_id];
  return [...new Set(all.filter((id) => typeof id === 'number'))];
}

const unusable = (message: string, cure: string): Extract<FromGenerator, { kind: 'unusable' }> => ({ kind: 'unusable', message, cure });
