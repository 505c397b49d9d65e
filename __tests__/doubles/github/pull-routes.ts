import { complete, type Fields } from './complete.ts';
import { answerPage, type Call, notFound, type Route } from './exchange.ts';
import { describeRepository, describeUser } from './repository-routes.ts';
import { type Commit, findHeadRepository, nameContent, type Pull, readHead, type State, type Tree } from './state.ts';

function describePull(state: State, pull: Pull): Fields {
  const { head, base } = pull;
  const { repository } = state;
  const headRepository = findHeadRepository(state, head.owner);
  const schema = 'repository';
  return {
    number: pull.number,
    state: pull.open ? 'open' : 'closed',
    title: `Pull request ${pull.number}`,
    user: describeUser(head.owner),
    head: {
      label: `${head.owner}:${head.branch}`,
      ref: head.branch,
      sha: readHead(state, pull),
      user: describeUser(head.owner),
      repo: headRepository === undefined ? null : complete(schema, describeRepository(headRepository)),
    },
    base: {
      label: `${repository.owner}:${base}`,
      ref: base,
      sha: repository.branches.get(base) ?? pull.headSha,
      user: describeUser(repository.owner),
      repo: complete(schema, describeRepository(repository)),
    },
  };
}

const findPull = ({ state, parameters }: Call): Pull | undefined =>
  state.pulls.find(({ number }) => String(number) === parameters.pull_number);

const readPull: Route = (call) => {
  const pull = findPull(call);
  return pull === undefined ? notFound : { status: 200, body: complete('pull-request', describePull(call.state, pull)) };
};

/** `head` that is not `owner:branch` filters nothing, as on GitHub. */
const listPulls: Route = (call) => {
  const { state, query } = call;
  const wanted = query.get('state') ?? 'open';
  const [owner, branch] = (query.get('head') ?? '').split(/:(.*)/s);
  const filtered = owner !== undefined && branch !== undefined && owner !== '' && branch !== '';
  const rows = state.pulls
    .filter(({ open }) => wanted === 'all' || open === (wanted === 'open'))
    .filter(({ base }) => [null, base].includes(query.get('base')))
    .filter(({ head }) => !filtered || (head.owner.toLowerCase() === owner.toLowerCase() && head.branch === branch));
  return answerPage(
    call,
    rows.toReversed().map((pull) => complete('pull-request-simple', describePull(state, pull))),
  );
};

const listFiles: Route = (call) => {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const head = call.state.commits.get(readHead(call.state, pull));
  const base = head && findMergeBase(call.state, head, pull.base);
  const rows = compareTrees(base?.tree ?? new Map(), head?.tree ?? new Map()).slice(0, 3_000);
  return answerPage(
    call,
    rows.map((row) => complete('diff-entry', row)),
  );
};

const listAncestors = (state: State, sha: string | undefined): readonly string[] => {
  const commit = sha === undefined ? undefined : state.commits.get(sha);
  return commit === undefined ? [] : [commit.sha, ...listAncestors(state, commit.parent)];
};

function findMergeBase(state: State, head: Commit, branch: string): Commit | undefined {
  const known = new Set(listAncestors(state, state.repository.branches.get(branch)));
  const shared = listAncestors(state, head.sha).find((sha) => known.has(sha));
  return shared === undefined ? undefined : state.commits.get(shared);
}

/** What changed from one tree to another; a file that moved unchanged was renamed. */
function compareTrees(from: Tree, to: Tree): readonly Fields[] {
  const removed = new Map([...from].filter(([path]) => !to.has(path)).map(([path, content]) => [path, nameContent(content)]));
  const rows: Fields[] = [];
  for (const [filename, content] of to) {
    const sha = nameContent(content);
    const before = from.get(filename);
    if (before !== undefined) {
      if (nameContent(before) !== sha) rows.push({ filename, sha, status: 'modified' });
      continue;
    }
    const [previous] = [...removed].find(([, name]) => name === sha) ?? [];
    if (previous !== undefined) removed.delete(previous);
    rows.push({ filename, sha, ...(previous === undefined ? { status: 'added' } : { status: 'renamed', previous_filename: previous }) });
  }
  for (const [filename, sha] of removed) rows.push({ filename, sha, status: 'removed' });
  return rows.sort((a, b) => (String(a.filename) < String(b.filename) ? -1 : 1));
}

export const pullRoutes: Readonly<Record<string, Route>> = {
  'pulls/get': readPull,
  'pulls/list': listPulls,
  'pulls/list-files': listFiles,
};
