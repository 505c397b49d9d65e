import { createHash } from 'node:crypto';

/** What lies at a path of a commit. */
export type Content = Uint8Array | { readonly symlink: string } | { readonly submodule: string };
export type Tree = ReadonlyMap<string, Content>;
export type Commit = { readonly sha: string; readonly parent?: string; readonly tree: Tree };

export type Repository = { readonly id: number; readonly owner: string; readonly name: string; readonly branches: Map<string, string> };

export type Pull = {
  readonly number: number;
  readonly head: { readonly owner: string; readonly branch: string };
  readonly base: string;
  /** the last commit of the head that was seen; branches may be deleted */
  headSha: string;
  open: boolean;
};

export type StoredComment = { readonly id: number; readonly number: number; readonly author: string; body: string };

/** A check run as it was asked for. */
export type StoredCheck = { readonly id: number; readonly request: Readonly<Record<string, unknown>> };

export type StoredRun = {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  /** the workflow's file */
  readonly path: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headOwner: string;
  readonly conclusion: string | null;
};

export type StoredArtifact = {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  readonly zip: Uint8Array;
  /** what GitHub claims; not what was sent, where a test lies */
  readonly bytes: number;
  readonly digest: string | null;
  readonly expired: boolean;
};

export type Permissions = Readonly<Record<string, 'none' | 'read' | 'write'>>;

/** Everything that the local GitHub knows. Pull requests, comments, checks, runs and artifacts are those of `repository`. */
export type State = {
  readonly repository: Repository;
  /** the repository and its forks */
  readonly repositories: Repository[];
  readonly commits: Map<string, Commit>;
  readonly pulls: Pull[];
  readonly comments: StoredComment[];
  readonly checks: StoredCheck[];
  readonly runs: StoredRun[];
  readonly artifacts: StoredArtifact[];
  readonly token: string;
  /** whom the token speaks for; null where it does not tell */
  readonly login: string | null;
  permissions: Permissions;
  /** ids and numbers are never used twice */
  nextId: number;
};

/** What git calls these bytes (git-hash-object). */
export const nameBlob = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

export const nameContent = (content: Content): string =>
  content instanceof Uint8Array ? nameBlob(content) : 'symlink' in content ? nameBlob(Buffer.from(content.symlink)) : content.submodule;

/** A commit over `parent`, stored. Its name depends on all it holds and on how many there were before. */
export function addCommit(state: State, tree: Tree, parent: string | undefined): string {
  const text = JSON.stringify([parent, state.commits.size, [...tree].map(([path, content]) => [path, nameContent(content)])]);
  const sha = createHash('sha1').update(text).digest('hex');
  state.commits.set(sha, { sha, tree, ...(parent !== undefined && { parent }) });
  return sha;
}

export function findRepository(state: State, owner: string, name: string): Repository | undefined {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return state.repositories.find((repository) => same(repository.owner, owner) && same(repository.name, name));
}

/** The repository that a pull request's head lies in; undefined where it was deleted. */
export const findHeadRepository = (state: State, owner: string): Repository | undefined =>
  state.repositories.find((repository) => repository.owner === owner);

/** The commit at the head of a pull request, now. */
export function readHead(state: State, pull: Pull): string {
  pull.headSha = findHeadRepository(state, pull.head.owner)?.branches.get(pull.head.branch) ?? pull.headSha;
  return pull.headSha;
}

export const takeId = (state: State): number => {
  state.nextId += 1;
  return state.nextId;
};
