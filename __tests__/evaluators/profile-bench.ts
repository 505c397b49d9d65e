import type { EvaluatorProfile } from '../../src/documents/run.ts';
import type { ProfileDesk } from '../../src/evaluators/profile-desk.ts';

/** A desk whose clock moves when it is told to, whose memory peaks at 120 MiB, and whose store remembers. */
export function openProfileBench(): ProfileDesk & { pass(ms: number): void } {
  const profiles = new Map<string, EvaluatorProfile>();
  let now = 0;
  return {
    pass: (ms) => {
      now += ms;
    },
    nowMs: () => now,
    date: () => '2026-01-02T03:04:05Z',
    memory: { readPeakMiB: () => 120 },
    store: {
      load: async (key) => profiles.get(JSON.stringify(key)),
      save: async (key, profile) => void profiles.set(JSON.stringify(key), profile),
    },
  };
}
