import { type ApiServer, type LoggedRequest, startApiServer } from './api-server.ts';
import type { Handler } from './exchange.ts';
import { createFaultQueue, type Fault } from './faults.ts';
import { describeGit, describePulls, describeRuns, pushTo } from './fill-state.ts';
import { everything } from './permissions.ts';
import type { Content, Permissions, Repository, State, StoredCheck, StoredComment, StoredRun } from './state.ts';
import { startStorage } from './storage.ts';

type Files = Readonly<Record<string, string | Content | null>>;

export type LocalGitHubSettings = {
  /** `owner/name` (default `acme/model`) */
  readonly repository?: string;
  /** files of the first commit of `main` (default: a README) */
  readonly files?: Files;
  /** whom the token speaks for (default `github-actions[bot]`); null: the token does not tell */
  readonly login?: string | null;
  /** default: everything this program may want */
  readonly permissions?: Permissions;
  /** '' as api.github.com, `/api/v3` as GitHub Enterprise Server (default '') */
  readonly basePath?: '' | '/api/v3';
  /** asked first, on the same port */
  readonly handlers?: readonly Handler[];
};

export type Push = {
  readonly branch: string;
  /** over what the branch holds; null takes a file away */
  readonly files: Files;
  /** the owner of a fork (default: the repository itself) */
  readonly owner?: string;
};

export type LocalGitHub = {
  /** where the API begins: GITHUB_API_URL */
  readonly url: string;
  readonly graphqlUrl: string;
  /** scheme, host and port */
  readonly origin: string;
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId: number;
  /** every request to the API so far */
  readonly requests: readonly LoggedRequest[];
  /** what GitHub's description had against requests and answers; `stop` throws where there are any */
  readonly violations: string[];
  readonly comments: readonly StoredComment[];
  /** check runs; `request` is what was asked for */
  readonly checks: readonly StoredCheck[];
  /** Commits to a branch, which is made from main's tip where it is new. Returns the commit. */
  push(push: Push): string;
  tip(branch: string, owner?: string): string;
  /** A fork of the repository, with its branches as they are. Returns its id. */
  addFork(owner: string): number;
  /** Takes a fork away, as its owner may do any time. */
  deleteFork(owner: string): void;
  /** Opens a pull request; `files` are pushed to its head first. */
  addPullRequest(pull: { readonly branch: string; readonly owner?: string; readonly base?: string; readonly files?: Files }): {
    readonly number: number;
    readonly headSha: string;
  };
  closePullRequest(number: number): void;
  /** author '': an account that was deleted */
  addComment(number: number, comment: { readonly author: string; readonly body: string }): number;
  addRun(run: Partial<Omit<StoredRun, 'id'>> & Pick<StoredRun, 'headSha' | 'headBranch'>): number;
  /** An archive of a run; size and digest are the real ones where the test does not lie about them. */
  addArtifact(artifact: {
    readonly runId: number;
    readonly name: string;
    readonly zip: Uint8Array;
    readonly bytes?: number;
    readonly digest?: string | null;
    readonly expired?: boolean;
  }): number;
  /** The next requests that fit are answered with a fault. */
  fail(fault: Fault): void;
  /** Changes what the token may do; what is not named stays. */
  permit(permissions: Permissions): void;
  /** Ends it. Throws where GitHub's description was violated. */
  stop(): Promise<void>;
};

/**
 * A GitHub of this machine for tests: it keeps state, listens on a real socket, and checks every request and each of its own answers
 * against GitHub's OpenAPI description (fixtures/github/operations.json).
 */
export async function startLocalGitHub(settings: LocalGitHubSettings = {}): Promise<LocalGitHub> {
  const { basePath = '', handlers = [] } = settings;
  const state = createState(settings);
  const violations: string[] = [];
  const faults = createFaultQueue();
  const storage = await startStorage({ state, violations, faults });
  const api: ApiServer = {
    state,
    basePath,
    storageUrl: storage.origin,
    faults,
    handlers: [...handlers],
    requests: [],
    violations,
  };
  const server = await startApiServer(api);
  const { repository } = state;
  return {
    url: `${server.origin}${basePath}`,
    graphqlUrl: `${server.origin}${basePath === '' ? '' : '/api'}/graphql`,
    origin: server.origin,
    token: state.token,
    repository: `${repository.owner}/${repository.name}`,
    repositoryId: repository.id,
    requests: api.requests,
    violations,
    comments: state.comments,
    checks: state.checks,
    ...describeGit(state),
    ...describePulls(state),
    ...describeRuns(state),
    fail: faults.add,
    permit: (permissions) => {
      state.permissions = { ...state.permissions, ...permissions };
    },
    async stop() {
      await Promise.all([server.stop(), storage.stop()]);
      if (violations.length > 0) throw new Error(`GitHub's description was violated:\n${violations.join('\n')}`);
    },
  };
}

function createState({
  repository = 'acme/model',
  files = { 'README.md': '# A model\n' },
  login = 'github-actions[bot]',
  permissions = everything,
}: LocalGitHubSettings): State {
  const [owner = '', name = ''] = repository.split('/');
  const main: Repository = { id: 1_001, owner, name, branches: new Map() };
  const lists = { pulls: [], comments: [], checks: [], runs: [], artifacts: [] };
  const state: State = {
    repository: main,
    repositories: [main],
    commits: new Map(),
    ...lists,
    token: 'ghs_localLocalLocal',
    login,
    permissions,
    nextId: 5_000,
  };
  pushTo(state, main, { branch: 'main', files });
  return state;
}
