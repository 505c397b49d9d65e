import type { InProcessCandidate } from '../documents/candidate.ts';
import type { Generation } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import type { Question } from '../suite/question.ts';
import { describeByTask } from './sampling-by-task.ts';
import type { GenerationRequest } from './text-generator.ts';

/** where neither suite nor candidate says otherwise: as an endpoint is asked (docs/candidates.md) */
const defaults = {
  maxTokens: 256,
  temperature: 0,
  topP: 1,
  topK: 0,
  seed: 0,
  presencePenalty: 0,
  frequencyPenalty: 0,
  repetitionPenalty: 1,
};

type Sampling = Omit<GenerationRequest, 'messages' | 'text'>;

/**
 * How the model is sampled: the candidate's settings before the suite's before the defaults.
 *
 * @throws InputError for settings that transformers.js 4.3 does not carry out: nucleus sampling (`topP` below 1 with a temperature), presence
 * and frequency penalties. Left out silently, another question would be answered than was asked.
 */
function assembleGeneration(document: InProcessCandidate, generation: Generation): Sampling {
  const { maxTokens, temperature, topP, topK, seed, stop, ...penalties } = { ...defaults, ...generation, ...document.generation };
  const unknown = [
    ...(temperature > 0 && topP < 1 ? ['topP'] : []),
    ...(penalties.presencePenalty === 0 ? [] : ['presencePenalty']),
    ...(penalties.frequencyPenalty === 0 ? [] : ['frequencyPenalty']),
  ];
  if (unknown.length > 0)
    throw new InputError(`candidate ${document.name}: ${unknown.join(' and ')} cannot be had in process`, {
      cure: 'Set topP: 1, presencePenalty: 0 and frequencyPenalty: 0 in the generation of the candidate; topK, temperature, seed, stop and repetitionPenalty can be had.',
    });
  return { maxTokens, temperature, topK: Math.max(0, topK), repetitionPenalty: penalties.repetitionPenalty, seed, stop: stop ?? [] };
}

/** One question as the generator takes it. */
export function assembleRequest(document: InProcessCandidate, { messages, text, generation }: Question): GenerationRequest {
  return { messages, text, ...assembleGeneration(document, generation) };
}

/** What every request says, for the run's header, in the engine's own words, with the format of the weights and the threads. */
export function describeGeneration(document: InProcessCandidate, questions: Iterable<Question>): Readonly<Record<string, unknown>> {
  const describe = (generation: Generation): Readonly<Record<string, unknown>> => {
    const { maxTokens, temperature, topK, repetitionPenalty, seed, stop } = assembleGeneration(document, generation);
    return {
      max_new_tokens: maxTokens,
      do_sample: temperature > 0,
      temperature,
      top_p: 1,
      top_k: topK,
      repetition_penalty: repetitionPenalty,
      seed,
      ...(stop.length > 0 && { stop }),
    };
  };
  return { dtype: document.dtype ?? 'fp32', threads: document.threads ?? 'physical cores', ...describeByTask(questions, describe) };
}
