import { calibrationTurns } from '../runs/calibration-turns.ts';
import type { Screen } from './screen.ts';

type Place = { readonly turn: number; readonly nowMs: () => number };

/**
 * The screen during one turn of a calibration: the turn is the phase, and what is left of the time is that of all turns, taken to be as long
 * as this one.
 */
export function openTurnScreen(screen: Screen, { turn, nowMs }: Place): Screen {
  const startedMs = nowMs();
  const turnsLeft = calibrationTurns.length - turn;
  return {
    ...screen,
    phase: () => {},
    progress({ etaMs, ...progress }) {
      const turnMs = etaMs === undefined ? undefined : nowMs() - startedMs + etaMs;
      screen.progress({ ...progress, ...(etaMs !== undefined && turnMs !== undefined && { etaMs: etaMs + turnsLeft * turnMs }) });
    },
  };
}
