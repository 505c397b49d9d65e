import type { Report } from '../documents/report.ts';
import type { CheckAnnotation } from '../pull-request/github.ts';

/** How a command ended, for the door: the exit status and, where there is one, the report and where things lie. */
export type Outcome = {
  /** 0 pass, 1 fail, 2 inconclusive, 3 error */
  readonly exitStatus: 0 | 1 | 2 | 3;
  readonly report?: Report;
  /** where there is a verdict without a report */
  readonly verdict?: 'inconclusive';
  /** the run file that was measured or gated */
  readonly runPath?: string;
  readonly reportPath?: string;
  /** the pull request's comment */
  readonly commentUrl?: string;
  /** lines of the candidate's file that the verdict points to */
  readonly annotations?: readonly CheckAnnotation[];
  /** what there is to say where there is no report, in Markdown */
  readonly summary?: string;
};

const statuses = { pass: 0, fail: 1, inconclusive: 2, error: 3 } as const;

/** The exit status of a verdict; an inconclusive one that the suite lets merge is 0, and the report says so. */
export function exitStatusOf({ status, softened }: Report['verdict']): Outcome['exitStatus'] {
  return softened ? 0 : statuses[status];
}
