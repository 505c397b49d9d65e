import { EdgeError } from '../failures.ts';

/** A pull request as GitHub has it now. Titles and bodies are not read: nothing here needs them. */
export type PullRequest = {
  readonly number: number;
  readonly open: boolean;
  readonly headSha: string;
  /** id of the repository that the head lies in; absent where it was deleted */
  readonly headRepositoryId?: number;
  readonly baseRepositoryId: number;
  readonly baseBranch: string;
};

/** `owner:branch`, as a head is looked up. */
export type Head = { readonly owner: string; readonly branch: string };

export type ChangedFile = {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'removed' | 'renamed';
  /** where a renamed file lay before */
  readonly previousPath?: string;
};

/** What lies at a path of a commit. */
export type Entry =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number; readonly blob: string }
  | { readonly kind: 'folder'; readonly path: string; readonly entries: readonly Entry[] }
  /** a symbolic link or a submodule */
  | { readonly kind: 'other'; readonly path: string };

export type Comment = { readonly id: number; readonly author: string; readonly body: string; readonly url: string };

export type CheckAnnotation = { readonly path: string; readonly line: number; readonly title: string; readonly message: string };

export type CheckRun = {
  readonly name: string;
  readonly headSha: string;
  /** never neutral or skipped: a required check takes those for a success */
  readonly conclusion: 'success' | 'failure';
  readonly title: string;
  /** Markdown, at most 65,535 characters */
  readonly summary: string;
  /** at most 50 */
  readonly annotations: readonly CheckAnnotation[];
  readonly detailsUrl?: string;
};

/** A run of a workflow, as GitHub has it (not as an event or an artifact tells it). */
export type WorkflowRun = {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  /** the workflow's file, such as `.github/workflows/poq-measure.yml` */
  readonly workflowPath: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headOwner: string;
  readonly headRepositoryId: number;
  readonly repositoryId: number;
  readonly conclusion?: string;
};

export type Artifact = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly expired: boolean;
  /** `sha256:` and 64 hexadecimal digits of the archive; older servers do not tell */
  readonly digest?: string;
  readonly workflowRunId?: number;
};

/**
 * One repository of GitHub (or GitHub Enterprise Server), as the pull request's rooms need it. Reading is retried inside, and rate limits
 * are waited for; creating a comment is not retried, because a request whose answer was lost may have been carried out.
 * Every method throws GitHubRefusal for an answer of 4xx, EdgeError where GitHub broke, InterruptedError on Ctrl-C.
 */
export type GitHub = {
  /** id of the repository */
  readRepositoryId(): Promise<number>;
  readDefaultBranch(): Promise<string>;
  /** the login under which comments are written; undefined where the token does not tell */
  readAuthor(): Promise<string | undefined>;
  readPullRequest(number: number): Promise<PullRequest>;
  /** open pull requests with this head */
  listPullRequests(head: Head): Promise<readonly PullRequest[]>;
  /** the commit at the tip of a branch, now */
  readBranchTip(branch: string): Promise<string>;
  /** what a pull request changes against its merge base; GitHub tells the first 3,000 */
  listChangedFiles(number: number): Promise<readonly ChangedFile[]>;
  /** undefined where nothing lies there; the entries of a folder one level deep */
  readEntry(path: string, commit: string): Promise<Entry | undefined>;
  /** a file's bytes. Throws EdgeError where there are more than `maxBytes`. */
  readBlob(blob: string, maxBytes: number): Promise<Uint8Array>;
  /** all comments of a pull request, oldest first, over all pages */
  listComments(number: number): AsyncIterable<Comment>;
  createComment(number: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  /** a comment that is gone already is no failure */
  deleteComment(id: number): Promise<void>;
  createCheck(check: CheckRun): Promise<{ readonly url: string | undefined }>;
  readWorkflowRun(id: number): Promise<WorkflowRun>;
  listArtifacts(runId: number): Promise<readonly Artifact[]>;
  /**
   * Brings the archive of an artifact to the file `to`. Throws EdgeError for more than `maxBytes`, however many were announced, and for
   * bytes that are not those of `artifact.digest`.
   */
  downloadArtifact(artifact: Artifact, target: { readonly to: string; readonly maxBytes: number }): Promise<void>;
};

/** GitHub understood and said no: 401, 403, 404, 422 and their like. Never retryable. */
export class GitHubRefusal extends EdgeError {
  readonly status: number;
  /** the permissions that would have been enough, where GitHub names them, such as `issues=write; pull_requests=write` */
  readonly permissions: string | undefined;

  constructor(refusal: {
    readonly message: string;
    readonly status: number;
    readonly permissions?: string;
    readonly cure?: string;
    readonly cause?: unknown;
  }) {
    const { message, cure, cause } = refusal;
    super({ edge: 'github', message, retryable: false, ...(cure !== undefined && { cure }), cause });
    this.status = refusal.status;
    this.permissions = refusal.permissions;
  }
}
