import type { EndpointCandidate } from '../documents/candidate.ts';
import type { MeasureSettings } from '../documents/suite.ts';
import type { Reply } from './candidate.ts';
import type { Spoken } from './completion-request.ts';
import type { EngineName } from './engine.ts';
import {
  adaptDialect,
  assembleCacheFields,
  beginDialect,
  chooseCacheControl,
  type Dialect,
  describeCacheFields,
} from './request-dialect.ts';

/** What an engine may take from its cache; the salt is the run's own. */
export type CacheRules = { readonly policy: MeasureSettings['cache']; readonly salt: string };

/** How one server is spoken to, learnt while it is asked. */
export type Speech = {
  /** What the next request is sent with. */
  speak(): Spoken & { readonly dialect: Dialect };
  /** The same for the record. */
  describe(): Spoken;
  /** The engine is known: its cache is controlled from now on. */
  meet(engine: EngineName): void;
  /** Whether a request that was refused is to be asked again, because the server wants it in other words, or wanted so meanwhile. */
  learn(spoken: { readonly dialect: Dialect }, reply: Reply): boolean;
};

export function openSpeech(document: EndpointCandidate, cache: CacheRules | undefined): Speech {
  let dialect = beginDialect(document);
  let requests = 0;
  return {
    speak() {
      requests += 1;
      return { dialect, tokenLimitField: dialect.tokenLimitField, cache: assembleCacheFields(dialect, cache?.salt ?? '', requests) };
    },
    describe: () => ({ tokenLimitField: dialect.tokenLimitField, cache: describeCacheFields(dialect) }),
    meet(engine) {
      if (cache !== undefined) dialect = { ...dialect, cacheControl: chooseCacheControl(engine, cache.policy) };
    },
    learn(spoken, reply) {
      if (reply.outcome !== 'failed' || (reply.reason !== 'http-400' && reply.reason !== 'http-422')) return false;
      if (spoken.dialect !== dialect) return true;
      const adapted = adaptDialect(dialect, document, reply.detail ?? '');
      if (adapted === undefined) return false;
      dialect = adapted;
      return true;
    },
  };
}
