import type { Trust } from '../../src/documents/report.ts';
import type { Simulation } from '../../src/documents/simulation.ts';

/** Whether what was measured here goes the way that was published. */
export type Direction = 'yes' | 'partly' | 'no' | 'other models' | 'not measured';

/** One line of the table: what was published, where, and what came out here. Figures that were not found are not invented. */
export type Finding = {
  readonly finding: string;
  /** an arXiv number, with its figure or table where there is one */
  readonly source: string;
  readonly published: string;
  readonly ours: string;
  readonly direction: Direction;
};

/** Who plays whose part among the evaluators. */
export type Cast = { readonly sts: string; readonly crossEncoders: readonly string[] };

/** What one reproduction left. `trust` is of the same runs. */
export type Evidence = { readonly simulation: Simulation; readonly trust?: Trust; readonly cast: Cast };

export const notMeasured = { ours: 'not in this simulation', direction: 'not measured' } as const;

/** yes where all of them hold, no where none does. */
export function directionOf(holds: readonly boolean[]): Direction {
  if (holds.length === 0) return 'not measured';
  if (holds.every(Boolean)) return 'yes';
  return holds.some(Boolean) ? 'partly' : 'no';
}

/** A figure with so many digits and a true minus sign; a dash where there is none. */
export function renderFigure(value: number | null | undefined, digits = 2): string {
  if (value === undefined || value === null) return '–';
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
