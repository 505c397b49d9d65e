import { createHash } from 'node:crypto';
import type { LocalGitHub, Push } from './local-github.ts';
import { addCommit, type Repository, type State, takeId } from './state.ts';

function requireRepository(state: State, owner: string | undefined): Repository {
  const found = owner === undefined ? state.repository : state.repositories.find((repository) => repository.owner === owner);
  if (found === undefined) throw new Error(`${owner} has no fork here`);
  return found;
}

/** Commits to a branch of one repository. */
export function pushTo(state: State, repository: Repository, { branch, files }: Push): string {
  const parent = repository.branches.get(branch) ?? repository.branches.get('main');
  const tree = new Map(parent === undefined ? [] : state.commits.get(parent)?.tree);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) tree.delete(path);
    else tree.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  }
  const sha = addCommit(state, tree, parent);
  repository.branches.set(branch, sha);
  return sha;
}

/** Commits, branches and forks. */
export function describeGit(state: State): Pick<LocalGitHub, 'push' | 'tip' | 'addFork' | 'deleteFork'> {
  return {
    push: (push) => pushTo(state, requireRepository(state, push.owner), push),
    tip(branch, owner) {
      const sha = requireRepository(state, owner).branches.get(branch);
      if (sha === undefined) throw new Error(`there is no branch ${branch}`);
      return sha;
    },
    addFork(owner) {
      const { repository, repositories } = state;
      const fork = { id: takeId(state), owner, name: repository.name, branches: new Map(repository.branches) };
      repositories.push(fork);
      return fork.id;
    },
    deleteFork(owner) {
      const at = state.repositories.indexOf(requireRepository(state, owner));
      if (at < 1) throw new Error('the repository itself is no fork');
      state.repositories.splice(at, 1);
    },
  };
}

/** Pull requests and their comments. */
export function describePulls(state: State): Pick<LocalGitHub, 'addPullRequest' | 'closePullRequest' | 'addComment'> {
  return {
    addPullRequest({ branch, owner = state.repository.owner, base = 'main', files }) {
      const repository = requireRepository(state, owner);
      const tip = repository.branches.get(branch);
      const headSha = files === undefined && tip !== undefined ? tip : pushTo(state, repository, { branch, files: files ?? {} });
      const number = state.pulls.length + 1;
      state.pulls.push({ number, head: { owner, branch }, base, headSha, open: true });
      return { number, headSha };
    },
    closePullRequest(number) {
      const pull = state.pulls.find((candidate) => candidate.number === number);
      if (pull === undefined) throw new Error(`there is no pull request ${number}`);
      pull.open = false;
    },
    addComment(number, { author, body }) {
      const id = takeId(state);
      state.comments.push({ id, number, author, body });
      return id;
    },
  };
}

/** Runs of workflows and their archives. */
export function describeRuns(state: State): Pick<LocalGitHub, 'addRun' | 'addArtifact'> {
  return {
    addRun(run) {
      const id = takeId(state);
      const usual = {
        attempt: 1,
        event: 'pull_request',
        path: '.github/workflows/poq.yml',
        headOwner: state.repository.owner,
        conclusion: 'success',
      };
      state.runs.push({ ...usual, ...run, id });
      return id;
    },
    addArtifact({ runId, name, zip, bytes = zip.length, digest, expired = false }) {
      const id = takeId(state);
      const real = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
      state.artifacts.push({ id, runId, name, zip, bytes, digest: digest === undefined ? real : digest, expired });
      return id;
    },
  };
}
