import type { HeaderLine } from '../documents/run.ts';
import { compareEnvironments } from './comparability.ts';
import type { Run } from './run.ts';

/** Who is measured when: baseline, candidate, candidate, baseline, so that what drifts evenly over the four cancels. */
export const calibrationTurns = [
  { turn: 1, side: 'baseline' },
  { turn: 2, side: 'candidate' },
  { turn: 3, side: 'candidate' },
  { turn: 4, side: 'baseline' },
] as const;

export type CalibrationTurn = (typeof calibrationTurns)[number];

/** A run of a calibration is a short one, of latency blocks alone: it is nobody's measurement and no baseline. */
export const isCalibration = ({ header }: Run): boolean => header.calibration !== undefined;

type Expected = {
  /** name of the baseline */
  readonly of: string;
  readonly turn: number;
  readonly candidateDigest: string;
  /** the candidate's own run, which the calibration follows */
  readonly run: Run;
};

/**
 * Whether a finished turn belongs to a measurement: the same questions, candidate, commit and machine, begun after the candidate's own run
 * had ended.
 */
export function belongsTo(found: Run, { of, turn, candidateDigest, run }: Expected): boolean {
  const { header, end } = found;
  const after = run.end?.endedAt;
  return (
    end !== undefined &&
    after !== undefined &&
    header.startedAt >= after &&
    header.calibration?.of === of &&
    header.calibration.turn === turn &&
    header.candidateDigest === candidateDigest &&
    header.questionDigest === run.header.questionDigest &&
    header.commit === run.header.commit &&
    compareEnvironments(header, run.header).kind === 'same'
  );
}

const parts = ['engine', 'version', 'model', 'weights'] as const;

/**
 * In what a turn was answered by something else than the run that it stands for, in words: `version 1 in its run and 2 here`. Undefined where
 * nothing is known to differ.
 */
export function findOtherStack({ stack: known }: HeaderLine, { stack: here }: HeaderLine): string | undefined {
  const part = parts.find((key) => known[key] !== undefined && here[key] !== undefined && known[key] !== here[key]);
  return part === undefined ? undefined : `${part} ${known[part]} in its run and ${here[part]} here`;
}
