import type { Reply } from '../candidate/candidate.ts';

/**
 * A reply whose times count from when its request was due instead of from when it was sent, `delayMs` later: to TTFT, TTFAT, E2E and the
 * time until it failed the delay is added, and it stands beside them. Times between tokens stay as they are. Without this, what a client
 * sends late because of a slow server would look as if the server had been fast ("coordinated omission": Gil Tene, How NOT to Measure
 * Latency, 2013).
 */
export function delayReply(reply: Reply, delayMs: number): Reply {
  switch (reply.outcome) {
    case 'lost':
      return reply;
    case 'failed':
      return { ...reply, delayMs, ...(reply.elapsedMs !== undefined && { elapsedMs: reply.elapsedMs + delayMs }) };
    case 'answered': {
      const { ttftMs, ttfatMs, e2eMs } = reply;
      return {
        ...reply,
        delayMs,
        ...(ttftMs !== undefined && { ttftMs: ttftMs + delayMs }),
        ...(ttfatMs !== undefined && { ttfatMs: ttfatMs + delayMs }),
        ...(e2eMs !== undefined && { e2eMs: e2eMs + delayMs }),
      };
    }
  }
}
