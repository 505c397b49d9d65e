import type { EndpointCandidate } from '../documents/candidate.ts';
import type { MeasureSettings } from '../documents/suite.ts';
import type { EngineName } from './engine.ts';

export type TokenLimitField = 'max_tokens' | 'max_completion_tokens';

/** What differs between servers that all speak OpenAI's protocol. */
export type Dialect = {
  readonly tokenLimitField: TokenLimitField;
  /** how the engine is kept from answering out of its cache: a field of its own per run or per request, or none */
  readonly cacheControl: 'salt-per-run' | 'salt-per-request' | 'no-prompt-cache' | 'none';
};

/** Before anything is known of the server. */
export function beginDialect({ tokenLimitField = 'auto' }: EndpointCandidate): Dialect {
  return { tokenLimitField: tokenLimitField === 'auto' ? 'max_tokens' : tokenLimitField, cacheControl: 'none' };
}

/**
 * How an engine is told to keep to the cache policy. vLLM and SGLang share a prefix only among requests of one `cache_salt`: one salt a run
 * leaves the template cached and nothing of earlier runs. llama.cpp knows no salt, so that its prompt cache is off (`cache_prompt: false`)
 * also where the template might be kept. Nothing is sent for `production`, nor to an engine that is not known to have such a field.
 */
export function chooseCacheControl(engine: EngineName, cache: MeasureSettings['cache']): Dialect['cacheControl'] {
  if (cache === 'production') return 'none';
  if (engine === 'llama.cpp') return 'no-prompt-cache';
  if (engine !== 'vllm' && engine !== 'sglang') return 'none';
  return cache === 'cold' ? 'salt-per-request' : 'salt-per-run';
}

/**
 * The dialect that a server asked for by refusing a request (400, 422) in the present one; undefined where the refusal is about something
 * else. `max_completion_tokens` is what OpenAI's reasoning models want, and say so; a server that does not know the field that controls its
 * cache goes without.
 */
export function adaptDialect(dialect: Dialect, { tokenLimitField = 'auto' }: EndpointCandidate, refusal: string): Dialect | undefined {
  if (!refusesField(refusal)) return undefined;
  const control = dialect.cacheControl === 'no-prompt-cache' ? 'cache_prompt' : 'cache_salt';
  if (dialect.cacheControl !== 'none' && refusal.includes(control)) return { ...dialect, cacheControl: 'none' };
  if (tokenLimitField === 'auto' && dialect.tokenLimitField === 'max_tokens' && refusesTokenLimit(refusal))
    return { ...dialect, tokenLimitField: 'max_completion_tokens' };
  return undefined;
}

/** Whether a refusal is about a field that the server does not take, or not with this value. */
export const refusesField = (refusal: string): boolean =>
  /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|not permitted|extra inputs|deprecated/i.test(refusal);

/** Whether that field is the one that limits the length of an answer. */
export const refusesTokenLimit = (refusal: string): boolean => /max_(completion_)?tokens/.test(refusal);

/** The fields of a request by which the cache is controlled; `salt` is that of the run, `number` that of the request. */
export function assembleCacheFields({ cacheControl }: Dialect, salt: string, number: number): Readonly<Record<string, unknown>> {
  switch (cacheControl) {
    case 'salt-per-run':
      return { cache_salt: salt };
    case 'salt-per-request':
      return { cache_salt: `${salt}-${number}` };
    case 'no-prompt-cache':
      return { cache_prompt: false };
    case 'none':
      return {};
  }
}

/** The same for the record, where a salt differs from run to run and says nothing. */
export function describeCacheFields({ cacheControl }: Dialect): Readonly<Record<string, unknown>> {
  if (cacheControl === 'salt-per-run') return { cache_salt: 'one per run' };
  if (cacheControl === 'salt-per-request') return { cache_salt: 'one per request' };
  return assembleCacheFields({ tokenLimitField: 'max_tokens', cacheControl }, '', 0);
}
