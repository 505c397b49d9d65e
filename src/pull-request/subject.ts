/** The pull request that a job speaks about, and what may be believed of its measurement. */
export type Subject = {
  readonly number: number;
  /** the commit that was measured, and that a check belongs to */
  readonly headSha: string;
  readonly baseBranch: string;
  /** the tip of the base branch, now: suite, baselines and all they name are read from it */
  readonly baseCommit: string;
  readonly fork: boolean;
  /** false: the measurement was written by a job that runs the pull request's own code without anybody's consent */
  readonly verified: boolean;
  /** the run whose artifacts hold the measurement, where it is another than this one */
  readonly measuredBy?: { readonly runId: number; readonly attempt: number; readonly conclusion?: string };
};
