import type { Candidate, Reply } from '../../src/candidate/candidate.ts';
import type { Clock } from '../../src/candidate/clock.ts';
import type { EndpointCandidate } from '../../src/documents/candidate.ts';
import { EdgeError } from '../../src/failures.ts';
import type { Question } from '../../src/suite/question.ts';

/** One line of a script: the answer to a prompt, or to `*` (any other), and how long it takes. */
export type ScriptLine = {
  readonly id: string;
  readonly text?: string;
  readonly ms?: number;
  /** tokens of the prompt, which has 1,000, that came out of the server's cache (default: 0) */
  readonly cached?: number;
  /** the answer is lost, or the candidate fails, for this reason */
  readonly lost?: string;
  readonly failed?: string;
  /** the server refuses everything, with these words */
  readonly refused?: string;
};

type Staging = {
  readonly document: EndpointCandidate;
  readonly script: readonly ScriptLine[];
  readonly clock: Clock & { advance(ms: number): void };
  /** called before every answer, with the ids that were asked so far */
  readonly onAsk: (asked: readonly string[]) => void;
};

/** A model server that answers from a script, on a clock that the script moves. */
export function createScriptedCandidate({ document, script, clock, onAsk }: Staging): Candidate & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const lines = new Map(script.map((line) => [line.id, line]));
  return {
    name: document.name,
    stack: { engine: 'scripted', model: document.model },
    live: true,
    warmsUp: false,
    asked,
    async ask({ prompt }: Question) {
      asked.push(prompt.id);
      onAsk(asked);
      const line = lines.get(prompt.id) ?? lines.get('*') ?? { id: prompt.id, text: '' };
      if (line.refused !== undefined) throw new EdgeError({ edge: 'endpoint', message: line.refused, retryable: false });
      clock.advance(line.ms ?? 100);
      return toReply(line);
    },
    close: async () => {},
  };
}

function toReply({ text = '', ms = 100, cached = 0, lost, failed }: ScriptLine): Reply {
  if (lost !== undefined) return { outcome: 'lost', reason: lost };
  if (failed !== undefined) return { outcome: 'failed', reason: failed, elapsedMs: ms };
  return {
    outcome: 'answered',
    text,
    finishReason: 'stop',
    ttftMs: ms / 2,
    ttfatMs: ms / 2,
    e2eMs: ms,
    promptTokens: 1_000,
    cachedTokens: cached,
  };
}
