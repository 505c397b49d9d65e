import type { AnsweredLine, AnswerLine, BlockLine, Finding } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';
import { createBlockingFinding, createWarning } from './blocking-finding.ts';
import { pickSerialAnswers } from './serial-answers.ts';
import { computeSharedPrefixes } from './shared-prefix.ts';

/** an endpoint's tokenizer may cut the shared beginning finer than the rest, by at most this factor … */
const tokenDensity = 1.25;
/** … and its chat template adds at most so many tokens of its own before the prompt */
const chatTemplateTokens = 32;

export type MeasuredParts = {
  readonly answers: Iterable<AnswerLine>;
  readonly blocks: readonly BlockLine[];
  /** all questions of the suite by prompt id, filled in as they were sent */
  readonly questions: ReadonlyMap<string, Question>;
  /** whether a server was asked; only servers have caches and second attempts */
  readonly endpoint: boolean;
};

/**
 * What a reader has to know about the latencies of an endpoint run, where an answer in a latency block was not made from nothing:
 * `retried-latency` (blocking), because only the last attempt was timed; `cached-latency` (blocking), where the server took more of a
 * prompt from its cache than the beginning that all questions of its task share; `cache-unknown` (a warning), where the server counts
 * cached tokens for none of them. Lost and resumed answers carry no latency and are left out. Empty for other candidates.
 *
 * Cached tokens that the shared beginning explains [ours]: prompt tokens × (characters that all questions of the task begin with alike ÷
 * characters of this question) × 1.25 + 32. A task of one question shares nothing, so 32 tokens.
 */
export function findMeasurementFindings({ answers, blocks, questions, endpoint }: MeasuredParts): readonly Finding[] {
  if (!endpoint) return [];
  const timed = [...answers].filter(({ outcome, resumed }) => outcome !== 'lost' && resumed !== true);
  const serial = pickSerialAnswers(timed, blocks);
  const answered = serial.filter((answer) => answer.outcome === 'answered');
  return [...findRetried(serial), ...findCached(answered, questions), ...findUncounted(answered)];
}

function findRetried(serial: readonly AnswerLine[]): readonly Finding[] {
  const count = serial.filter(({ attempts }) => (attempts ?? 1) > 1).length;
  if (count === 0) return [];
  const came = count === 1 ? '1 answer in a latency block' : `${count} answers in latency blocks`;
  return [
    createBlockingFinding('retried-latency', {
      sentence: `${came} came only at a second or later attempt; the time of the attempts before is not in the latency, and the server may have kept the prompt in its cache from them.`,
      cure: "Look in the server's log why requests failed, mend that, restart the server and measure again without --resume.",
    }),
  ];
}

function findCached(answered: readonly AnsweredLine[], questions: ReadonlyMap<string, Question>): readonly Finding[] {
  const shared = computeSharedPrefixes(questions.values());
  const cached = answered.flatMap(({ promptId, promptTokens, cachedTokens = 0 }) => {
    const question = questions.get(promptId);
    const share = question === undefined ? 0 : (shared.get(question.prompt.task) ?? 0) / Math.max(1, question.text.length);
    return cachedTokens > (promptTokens ?? 0) * share * tokenDensity + chatTemplateTokens ? [{ cachedTokens, promptTokens }] : [];
  });
  const [first, ...others] = cached;
  if (first === undefined) return [];
  const most = others.reduce((one, other) => (other.cachedTokens > one.cachedTokens ? other : one), first);
  const were = cached.length === 1 ? '1 answer in a latency block was' : `${cached.length} answers in latency blocks were`;
  const largest = `${most.cachedTokens} of ${most.promptTokens ?? 'an unknown number of'} prompt tokens`;
  return [
    createBlockingFinding('cached-latency', {
      sentence: `${were} made with more of the prompt out of the server's cache than its task's shared beginning explains (at most ${largest}).`,
      cure: 'Restart the server between runs, or switch its prompt cache off (llama.cpp: body: {cache_prompt: false}; vLLM: --no-enable-prefix-caching).',
    }),
  ];
}

function findUncounted(answered: readonly AnsweredLine[]): readonly Finding[] {
  if (answered.length === 0 || answered.some(({ cachedTokens }) => cachedTokens !== undefined)) return [];
  return [
    createWarning('cache-unknown', {
      sentence: 'The server does not count cached tokens, so whether latencies came out of a cache cannot be told.',
      cure: 'Restart the server between runs or switch its prompt cache off; let it count cached tokens where it can (vLLM: --enable-prompt-tokens-details).',
    }),
  ];
}
