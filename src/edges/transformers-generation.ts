import type { InterruptableStoppingCriteria, Tensor } from '@huggingface/transformers';
import { findFirstContentToken } from '../candidate/first-content.ts';
import type { Generation, GenerationRequest } from '../candidate/text-generator.ts';
import { describeReason } from './failure-reason.ts';
import { createStopStrings, type StopStrings } from './stop-strings.ts';
import type { LoadedModel } from './transformers-model.ts';

/** What a model's own generation_config.json would otherwise set behind the back of whoever measures. */
const nothingElse: Readonly<Record<string, unknown>> = {
  num_beams: 1,
  num_return_sequences: 1,
  min_length: 0,
  min_new_tokens: null,
  no_repeat_ngram_size: 0,
  bad_words_ids: null,
  suppress_tokens: null,
  begin_suppress_tokens: null,
  forced_bos_token_id: null,
  forced_eos_token_id: null,
  guidance_scale: null,
  return_dict_in_generate: false,
};

type Prompt = { readonly input_ids: Tensor; readonly attention_mask: Tensor; readonly tokens: number; readonly text: string };

/**
 * One answer of a loaded model. The clock starts before the prompt is rendered and tokenised, and is read when a token has been chosen.
 * `stopper` ends it after its next token: between two tokens the event loop turns, so that whoever holds the stopper can be told to.
 */
export async function generateAnswer(
  loaded: LoadedModel,
  request: GenerationRequest,
  stopper: InterruptableStoppingCriteria,
): Promise<Generation> {
  const begunMs = performance.now();
  const elapsed = (): number => performance.now() - begunMs;
  let stage: 'chat-template' | 'engine-error' = 'chat-template';
  try {
    const prompt = renderPrompt(loaded, request);
    stage = 'engine-error';
    const { contextTokens = Number.POSITIVE_INFINITY } = loaded;
    if (prompt.tokens >= contextTokens) return { kind: 'too-long', promptTokens: prompt.tokens, contextTokens, elapsedMs: elapsed() };
    const most = Math.min(request.maxTokens, contextTokens - prompt.tokens);
    return await generate(loaded, { request, prompt, most, stopper, elapsed });
  } catch (failure) {
    return { kind: 'broken', reason: stage, detail: describeReason(failure).slice(0, 500), elapsedMs: elapsed() };
  }
}

function renderPrompt({ tokenizer, api, chatTemplate }: LoadedModel, { messages, text }: GenerationRequest): Prompt {
  const rendered =
    api === 'completions'
      ? text
      : tokenizer.apply_chat_template([...messages], {
          add_generation_prompt: true,
          tokenize: false,
          ...(chatTemplate !== undefined && { chat_template: chatTemplate }),
        });
  if (typeof rendered !== 'string') throw new Error('the chat template gave no text');
  // a chat template writes the special tokens itself
  const { input_ids, attention_mask } = tokenizer(rendered, { add_special_tokens: api === 'completions' });
  return { input_ids, attention_mask, tokens: input_ids.dims.at(-1) ?? 0, text: rendered };
}

type Generating = {
  readonly request: GenerationRequest;
  readonly prompt: Prompt;
  readonly most: number;
  readonly stopper: InterruptableStoppingCriteria;
  readonly elapsed: () => number;
};

async function generate(loaded: LoadedModel, generating: Generating): Promise<Generation> {
  const { model, tokenizer, transformers, endTokens } = loaded;
  const { request, prompt, most, stopper } = generating;
  const decode = (some: readonly number[]): string => (some.length === 0 ? '' : tokenizer.decode([...some], { skip_special_tokens: true }));
  const stops = createStopStrings(request.stop, decode);
  const taken = createTaking(generating, stops);
  transformers.random.seed(request.seed);
  await model.generate({
    input_ids: prompt.input_ids,
    attention_mask: prompt.attention_mask,
    ...nothingElse,
    max_new_tokens: most,
    do_sample: request.temperature > 0,
    temperature: request.temperature,
    top_k: request.topK,
    top_p: 1,
    repetition_penalty: request.repetitionPenalty,
    ...(endTokens.length > 0 && { eos_token_id: [...endTokens] }),
    // its own put() would turn every token into text while the clock runs
    streamer: Object.assign(new transformers.TextStreamer(tokenizer), { put: taken.put, end: () => {} }),
    stopping_criteria: stopper,
  });
  const { tokens, tokenMs } = taken;
  const hasEnded = taken.hasStopped() || endTokens.includes(tokens.at(-1) ?? -1);
  if (stopper.interrupted && !hasEnded) return { kind: 'time-limit' };
  const reasoningOpened = /<think>\s*$/.test(prompt.text);
  const firstContentToken = findFirstContentToken(tokens.length, (count) => decode(tokens.slice(0, count)), reasoningOpened);
  return {
    kind: 'generated',
    text: stops.cut(decode(tokens)),
    reasoningOpened,
    finishReason: hasEnded ? 'stop' : 'length',
    promptTokens: prompt.tokens,
    tokenMs,
    ...(firstContentToken !== undefined && { firstContentToken }),
  };
}

/** Takes the tokens as the engine hands them out, with their times, and ends the generation at a stop string. */
function createTaking({ stopper, elapsed }: Generating, stops: StopStrings) {
  const tokens: number[] = [];
  const tokenMs: number[] = [];
  let isPrompt = true;
  let hasStopped = false;
  return {
    tokens,
    tokenMs,
    hasStopped: (): boolean => hasStopped,
    put([ids = []]: bigint[][]): void {
      // the prompt is handed over before the first token is made
      if (isPrompt) {
        isPrompt = false;
        return;
      }
      tokenMs.push(elapsed());
      tokens.push(...ids.map(Number));
      hasStopped = stops.isReached(tokens);
      if (hasStopped) stopper.interrupt();
    },
  };
}
