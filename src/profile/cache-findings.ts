import type { AnsweredLine, Finding } from '../documents/run.ts';
import type { MeasureSettings } from '../documents/suite.ts';
import type { Question } from '../suite/question.ts';
import { createBlockingFinding, createWarning } from './blocking-finding.ts';
import { computeSharedPrefixes } from './shared-prefix.ts';

/** an endpoint's tokenizer may cut the shared beginning finer than the rest, by at most this factor … */
const tokenDensity = 1.25;
/** … and its chat template adds at most so many tokens of its own before the prompt */
const chatTemplateTokens = 32;

/**
 * What the answers of latency blocks tell of the server's caches, by what the suite lets an engine take from them. `template`:
 * `cached-latency` (blocking), where more of a prompt came out of the cache than the beginning that all questions of its task share; `cold`:
 * the same, where anything did beyond the chat template; `production`: `production-cache` (a warning) says how much did. `cache-unknown` (a
 * warning), where the server counts cached tokens for none of them.
 *
 * Cached tokens that the shared beginning explains [ours]: prompt tokens × (characters that all questions of the task begin with alike ÷
 * characters of this question) × 1.25 + 32. A task of one question shares nothing, so 32 tokens.
 */
export function findCacheFindings(
  answered: readonly AnsweredLine[],
  questions: ReadonlyMap<string, Question>,
  policy: MeasureSettings['cache'],
): readonly Finding[] {
  if (answered.length === 0) return [];
  if (answered.every(({ cachedTokens }) => cachedTokens === undefined)) return [assembleUnknown()];
  return policy === 'production' ? findShare(answered) : findCached(answered, questions, policy);
}

function findCached(
  answered: readonly AnsweredLine[],
  questions: ReadonlyMap<string, Question>,
  policy: 'cold' | 'template',
): readonly Finding[] {
  const shared = policy === 'cold' ? new Map<string, number>() : computeSharedPrefixes(questions.values());
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
  const allowed =
    policy === 'cold' ? 'a chat template explains, and the suite asks for cold caches' : "its task's shared beginning explains";
  return [
    createBlockingFinding('cached-latency', {
      sentence: `${were} made with more of the prompt out of the server's cache than ${allowed} (at most ${largest}).`,
      cure: 'Restart the server: somebody may have asked it the same. vLLM and SGLang are sent a salt of the run, and llama.cpp is told to leave its prompt cache alone; switch that of any other engine off.',
    }),
  ];
}

function findShare(answered: readonly AnsweredLine[]): readonly Finding[] {
  const counted = answered.filter(({ promptTokens, cachedTokens }) => promptTokens !== undefined && cachedTokens !== undefined);
  const cached = counted.reduce((sum, { cachedTokens = 0 }) => sum + cachedTokens, 0);
  const prompted = counted.reduce((sum, { promptTokens = 0 }) => sum + promptTokens, 0);
  if (cached === 0 || prompted === 0) return [];
  return [
    createWarning('production-cache', {
      sentence: `${((100 * cached) / prompted).toFixed(1)} % of the prompt tokens in latency blocks came out of the server's cache, as the suite allows (measure.cache: production): the latencies are those of a cache that was filled so.`,
      cure: 'Set measure.cache: template to compare engines and models, whatever was asked before.',
    }),
  ];
}

const assembleUnknown = (): Finding =>
  createWarning('cache-unknown', {
    sentence: 'The server does not count cached tokens, so whether latencies came out of a cache cannot be told.',
    cure: 'Restart the server between runs or switch its prompt cache off; let it count cached tokens where it can (vLLM: --enable-prompt-tokens-details).',
  });
