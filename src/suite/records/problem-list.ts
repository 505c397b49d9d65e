import { DocumentError, type Violation } from '../../failures.ts';

const SHOWN_PROBLEMS = 20;

export type ProblemList = {
  add(problem: Violation): void;
  /** Throws DocumentError with the first problems and the count of the others, if there are any. */
  throwIfAny(cure: string): void;
};

/** Gathers what is wrong with a file, so that one error tells all of it. */
export function createProblemList(file: string): ProblemList {
  const shown: Violation[] = [];
  let count = 0;
  return {
    add(problem): void {
      count += 1;
      if (shown.length < SHOWN_PROBLEMS) shown.push(problem);
    },
    throwIfAny(cure): void {
      if (count === 0) return;
      const rest = count - shown.length;
      const last = rest === 0 ? [] : [{ at: '', message: `has ${rest} more ${rest === 1 ? 'problem' : 'problems'} like these` }];
      throw new DocumentError(file, [...shown, ...last], { cure });
    },
  };
}
