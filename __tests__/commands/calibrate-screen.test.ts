import { expect, test } from '@jest/globals';
import { openTurnScreen } from '../../src/commands/calibrate-screen.ts';
import type { Progress, Screen } from '../../src/commands/screen.ts';

test('what is left is that of all four turns, taken to be as long as this one; phases inside a turn are none', () => {
  const seen: Progress[] = [];
  const phases: string[] = [];
  const screen: Screen = {
    phase: (title) => phases.push(title),
    note: () => {},
    warn: () => {},
    progress: (progress) => seen.push(progress),
    result: () => {},
    colour: false,
    width: 80,
  };
  let now = 1_000;
  const turn = openTurnScreen(screen, { turn: 2, nowMs: () => now });
  turn.phase('Measuring fast');
  now = 5_000;
  turn.progress({ label: 'answer', done: 3, total: 12, etaMs: 6_000 });
  turn.progress({ label: 'waiting for the server, second', done: 3, total: 300 });
  // 4 s are spent and 6 s left of this turn; two more of 10 s follow
  expect(seen).toEqual([
    { label: 'answer', done: 3, total: 12, etaMs: 26_000 },
    { label: 'waiting for the server, second', done: 3, total: 300 },
  ]);
  expect(phases).toEqual([]);
});
