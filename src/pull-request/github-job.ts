import type { ArtifactStore } from './artifact-store.ts';
import type { GitHub } from './github.ts';
import type { Trigger } from './trigger.ts';

/** The job of GitHub Actions that this program runs in. The command line has none. */
export type GitHubJob = {
  readonly trigger: Trigger;
  readonly run: JobRun;
  readonly wants: JobWishes;
  /** folder of the checkout, absolute */
  readonly workspace: string;
  /** a folder of this job's own, for this user only, that the end of the job removes */
  readonly temporaryFolder: string;
  /** Throws InputError where there is no token. */
  openGitHub(): Promise<GitHub>;
  openArtifacts(): Promise<ArtifactStore>;
};

/** Which run of which workflow this is. */
export type JobRun = {
  readonly id: number;
  readonly attempt: number;
  /** the page of the run */
  readonly url: string;
  /** `owner/name` */
  readonly repository: string;
  /** the commit that the event is about: of a pull request the merge that GitHub has tried */
  readonly sha?: string;
  /** what the comments of this job are found by when no document can be read: workflow file, job, and what it was asked to do */
  readonly origin: string;
};

/** What the job's author asked for beside the verb. */
export type JobWishes = {
  readonly comment: boolean;
  /** the name of the check run to create; absent: none */
  readonly check?: string;
  readonly upload: boolean;
  /** the file of the workflow whose runs may have measured what a `workflow_run` job gates */
  readonly measuredBy: string;
};
