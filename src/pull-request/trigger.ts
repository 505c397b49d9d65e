/** Why a job runs, as far as a pull request is concerned. Parsed from the event; everything else is asked of GitHub. */
export type Trigger =
  | { readonly kind: 'pull-request'; readonly number: number; readonly headSha: string }
  | { readonly kind: 'merge-group'; readonly headSha: string; readonly baseBranch: string; readonly number?: number }
  /** a run of another workflow, whose artifacts were written by an unprivileged job */
  | { readonly kind: 'workflow-run'; readonly runId: number; readonly attempt: number }
  /** somebody with write access named the pull request and the commit */
  | { readonly kind: 'bound'; readonly number: number; readonly headSha: string }
  /** a push, a schedule, …: no pull request */
  | { readonly kind: 'none' };
