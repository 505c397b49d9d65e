import { createHash } from 'node:crypto';
import { EdgeError } from '../../src/failures.ts';
import {
  type Artifact,
  type ChangedFile,
  type CheckRun,
  type Comment,
  type GitHub,
  GitHubRefusal,
  type Head,
  type PullRequest,
  type WorkflowRun,
} from '../../src/pull-request/github.ts';
import { bytesOf, findBlob, findEntry, type Tree } from './commit-tree.ts';
import { baseCommit, createPullRequest, createWorkflowRun } from './github-entries.ts';
import { type Call, createScriptedCalls, type ScriptedCalls } from './scripted-calls.ts';

/** What the repository holds; tests read it and change it whenever they like. */
export type Repository = {
  id: number;
  /** the login of the token; undefined where the token does not tell */
  author: string | undefined;
  readonly pullRequests: Map<number, PullRequest & { readonly head: Head }>;
  /** branch → commit at its tip */
  readonly branches: Map<string, string>;
  readonly commits: Map<string, Tree>;
  readonly changedFiles: Map<number, readonly ChangedFile[]>;
  /** of all pull requests, oldest first */
  readonly comments: (Comment & { readonly number: number })[];
  readonly checks: CheckRun[];
  readonly workflowRuns: Map<number, WorkflowRun>;
  readonly artifacts: { readonly artifact: Artifact; readonly archive: Uint8Array }[];
  /** path → archive, where downloads went */
  readonly downloads: Map<string, Uint8Array>;
};

type Method = keyof GitHub;

/** Each page of comments is one call. */
export type GitHubInMemory = GitHub &
  ScriptedCalls<Method> & {
    readonly repository: Repository;
    /** The pull request of `createPullRequest`; the tip of its base branch is `baseCommit` unless there is one already. */
    addPullRequest(fields?: Partial<PullRequest>, head?: Head): PullRequest;
    /** The run of `createWorkflowRun`. */
    addWorkflowRun(fields?: Partial<WorkflowRun>): WorkflowRun;
    /** A comment that was there before; by somebody else where `author` says so. */
    addComment(number: number, comment: { readonly body: string; readonly author?: string }): Comment;
    /** An artifact of a run, with the digest of its archive. */
    addArtifact(runId: number, name: string, archive: string | Uint8Array): Artifact;
  };

/** An answer of 4xx, as the edge would throw it. */
export const createRefusal = (status: number, message = `refused with ${status}`, permissions?: string): GitHubRefusal =>
  new GitHubRefusal({ status, message, ...(permissions !== undefined && { permissions }) });

/** GitHub broke (500), or the answer never came. */
export const createBreakdown = (message = 'GitHub answered 500'): EdgeError => new EdgeError({ edge: 'github', message, retryable: true });

/** One repository of GitHub in memory, with all state open to the test. `commentsPerPage`: how many comments one call lists. */
export function createGitHubInMemory(given: Partial<Repository> = {}, commentsPerPage = 100): GitHubInMemory {
  const repository: Repository = { ...createEmptyRepository(), ...given };
  const { calls, fail, before, call } = createScriptedCalls<Method>();
  const addComment = createCommentAdder(repository);
  const addArtifact = createArtifactAdder(repository);
  return {
    repository,
    calls,
    fail,
    before,
    addPullRequest(fields, head = { owner: 'acme', branch: 'topic' }) {
      const pullRequest = createPullRequest(repository.id, fields);
      repository.pullRequests.set(pullRequest.number, { ...pullRequest, head });
      if (!repository.branches.has(pullRequest.baseBranch)) repository.branches.set(pullRequest.baseBranch, baseCommit);
      return pullRequest;
    },
    addWorkflowRun(fields) {
      const run = createWorkflowRun(repository.id, fields);
      repository.workflowRuns.set(run.id, run);
      return run;
    },
    addComment,
    addArtifact,
    ...createReading(repository, call),
    ...createArtifacts(repository, call),
    ...createComments(repository, { call, addComment, commentsPerPage }),
    createCheck: (check) =>
      call('createCheck', [check], () => {
        if (check.annotations.length > 50) throw createRefusal(422, 'more than 50 annotations');
        if (check.summary.length > 65_535) throw createRefusal(422, 'the summary is longer than 65,535 characters');
        repository.checks.push(check);
        return { url: `${page}/runs/${repository.checks.length}` };
      }),
  };
}

const page = 'https://github.test/acme/models';

const createEmptyRepository = (): Repository => ({
  id: 1,
  author: 'github-actions[bot]',
  pullRequests: new Map(),
  branches: new Map(),
  commits: new Map(),
  changedFiles: new Map(),
  comments: [],
  checks: [],
  workflowRuns: new Map(),
  artifacts: [],
  downloads: new Map(),
});

type Reading = Pick<
  GitHub,
  | 'readRepositoryId'
  | 'readDefaultBranch'
  | 'readAuthor'
  | 'readPullRequest'
  | 'listPullRequests'
  | 'readBranchTip'
  | 'listChangedFiles'
  | 'readEntry'
  | 'readBlob'
  | 'readWorkflowRun'
>;

function createReading(repository: Repository, call: Call<Method>): Reading {
  return {
    readRepositoryId: () => call('readRepositoryId', [], () => repository.id),
    readDefaultBranch: () => call('readDefaultBranch', [], () => 'main'),
    readAuthor: () => call('readAuthor', [], () => repository.author),
    readPullRequest: (number) =>
      call('readPullRequest', [number], () => withoutHead(requireFound(repository.pullRequests.get(number), `pull request ${number}`))),
    listPullRequests: ({ owner, branch }) =>
      call('listPullRequests', [{ owner, branch }], () =>
        [...repository.pullRequests.values()]
          .filter(({ open, head }) => open && head.owner === owner && head.branch === branch)
          .map(withoutHead),
      ),
    readBranchTip: (branch) => call('readBranchTip', [branch], () => requireFound(repository.branches.get(branch), `branch ${branch}`)),
    listChangedFiles: (number) => call('listChangedFiles', [number], () => (repository.changedFiles.get(number) ?? []).slice(0, 3_000)),
    readEntry: (path, commit) => call('readEntry', [path, commit], () => findEntry(repository.commits.get(commit) ?? {}, path)),
    readBlob: (blob, maxBytes) =>
      call('readBlob', [blob, maxBytes], () => {
        const found = [...repository.commits.values()].map((tree) => findBlob(tree, blob)).find((bytes) => bytes !== undefined);
        return refuseMore(requireFound(found, `blob ${blob}`), maxBytes);
      }),
    readWorkflowRun: (id) => call('readWorkflowRun', [id], () => requireFound(repository.workflowRuns.get(id), `workflow run ${id}`)),
  };
}

function createArtifacts(repository: Repository, call: Call<Method>): Pick<GitHub, 'listArtifacts' | 'downloadArtifact'> {
  return {
    listArtifacts: (runId) =>
      call('listArtifacts', [runId], () =>
        repository.artifacts.map(({ artifact }) => artifact).filter(({ workflowRunId }) => workflowRunId === runId),
      ),
    downloadArtifact: (artifact, { to, maxBytes }) =>
      call('downloadArtifact', [artifact, { to, maxBytes }], () => {
        const stored = requireFound(
          repository.artifacts.find(({ artifact: { id } }) => id === artifact.id),
          `artifact ${artifact.id}`,
        );
        const archive = refuseMore(stored.archive, maxBytes);
        if (artifact.digest !== undefined && artifact.digest !== digestOf(archive)) throw createBreakdown('other bytes than announced');
        repository.downloads.set(to, archive);
      }),
  };
}

type Commenting = { readonly call: Call<Method>; readonly addComment: GitHubInMemory['addComment']; readonly commentsPerPage: number };
type Comments = Pick<GitHub, 'listComments' | 'createComment' | 'updateComment' | 'deleteComment'>;

function createComments(repository: Repository, { call, addComment, commentsPerPage }: Commenting): Comments {
  return {
    async *listComments(number) {
      for (let from = 0; ; from += commentsPerPage) {
        // Each page is what is there when it is asked for, so that a comment deleted in between hides another one, as on GitHub.
        const page = await call('listComments', [number], () =>
          repository.comments.filter((comment) => comment.number === number).slice(from, from + commentsPerPage),
        );
        yield* page.map(withoutNumber);
        if (page.length < commentsPerPage) return;
      }
    },
    createComment: (number, body) =>
      call('createComment', [number, body], () => {
        requireFound(repository.pullRequests.get(number), `pull request ${number}`);
        return addComment(number, { body: checkBody(body) });
      }),
    updateComment: (id, body) =>
      call('updateComment', [id, body], () => {
        const at = repository.comments.findIndex((comment) => comment.id === id);
        const updated = { ...requireFound(repository.comments[at], `comment ${id}`), body: checkBody(body) };
        repository.comments[at] = updated;
        return withoutNumber(updated);
      }),
    deleteComment: (id) =>
      call('deleteComment', [id], () => {
        const at = repository.comments.findIndex((comment) => comment.id === id);
        if (at >= 0) repository.comments.splice(at, 1);
      }),
  };
}

function createCommentAdder(repository: Repository): GitHubInMemory['addComment'] {
  let last = Math.max(0, ...repository.comments.map(({ id }) => id));
  return (number, { body, author = repository.author ?? 'github-actions[bot]' }) => {
    const id = ++last;
    const comment = { id, number, author, body, url: `${page}/pull/${number}#issuecomment-${id}` };
    repository.comments.push(comment);
    return withoutNumber(comment);
  };
}

function createArtifactAdder({ artifacts }: Repository): GitHubInMemory['addArtifact'] {
  return (workflowRunId, name, content) => {
    const archive = bytesOf(content);
    const artifact = { id: artifacts.length + 1, name, bytes: archive.length, expired: false, digest: digestOf(archive), workflowRunId };
    artifacts.push({ artifact, archive });
    return artifact;
  };
}

const withoutNumber = ({ id, author, body, url }: Comment): Comment => ({ id, author, body, url });

const withoutHead = ({ head, ...pullRequest }: PullRequest & { readonly head: Head }): PullRequest => pullRequest;

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function requireFound<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw createRefusal(404, `there is no ${name}`);
  return found;
}

function refuseMore(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw new EdgeError({ edge: 'github', message: `more than ${maxBytes} bytes`, retryable: false });
  return bytes;
}

/** GitHub counts characters and refuses a comment of more than 65,536. */
function checkBody(body: string): string {
  if (body.length > 65_536) throw createRefusal(422, 'Body is too long (maximum is 65536 characters)');
  return body;
}
