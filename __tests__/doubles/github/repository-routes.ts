import { complete, type Fields } from './complete.ts';
import { type Answer, type Call, notFound, type Route } from './exchange.ts';
import { type Content, findRepository, nameBlob, nameContent, type Repository, type Tree } from './state.ts';

/** A user or an organisation, by login. */
export const describeUser = (login: string): Fields => ({ login, id: 1, type: login.endsWith('[bot]') ? 'Bot' : 'User' });

export const describeRepository = ({ id, owner, name }: Repository): Fields => ({
  id,
  name,
  full_name: `${owner}/${name}`,
  owner: describeUser(owner),
});

const repositoryOf = ({ state, parameters }: Call): Repository | undefined =>
  findRepository(state, parameters.owner ?? '', parameters.repo ?? '');

const readRepository: Route = (call) => {
  const repository = repositoryOf(call);
  if (repository === undefined) return notFound;
  return { status: 200, body: complete('full-repository', { ...describeRepository(repository), default_branch: 'main' }) };
};

const readRef: Route = (call) => {
  const ref = call.parameters.ref ?? '';
  const sha = ref.startsWith('heads/') ? repositoryOf(call)?.branches.get(ref.slice('heads/'.length)) : undefined;
  return sha === undefined
    ? notFound
    : { status: 200, body: complete('git-ref', { ref: `refs/${ref}`, object: { type: 'commit', sha, url: `${call.apiUrl}/x` } }) };
};

const readBlob: Route = ({ state, parameters, wantsBytes }) => {
  const sha = parameters.file_sha ?? '';
  for (const { tree } of state.commits.values()) {
    for (const content of tree.values()) {
      if (!(content instanceof Uint8Array) || nameBlob(content) !== sha) continue;
      if (wantsBytes) return { status: 200, bytes: content };
      const encoded = Buffer.from(content).toString('base64');
      return { status: 200, body: complete('blob', { sha, size: content.length, encoding: 'base64', content: encoded }) };
    }
  }
  return notFound;
};

const readContents: Route = (call) => {
  const { state, parameters, query } = call;
  const branches = repositoryOf(call)?.branches;
  const ref = query.get('ref') ?? 'main';
  // Commits of a fork can be read through the repository it was made from.
  const tree = state.commits.get(branches?.get(ref) ?? ref)?.tree;
  if (branches === undefined || tree === undefined) return notFound;
  const path = parameters.path ?? '';
  const content = tree.get(path);
  if (content !== undefined) return answerContent(tree, path, content);
  const entries = listFolder(tree, path);
  return entries.length === 0 && path !== '' ? notFound : { status: 200, body: entries };
};

/** A link to a file of the repository is answered with that file. */
function answerContent(tree: Tree, path: string, content: Content): Answer {
  if (content instanceof Uint8Array) {
    const large = content.length > 1_000_000;
    const text = large ? '' : Buffer.from(content).toString('base64');
    const shown = { ...describeEntry(path, content), content: text, encoding: large ? 'none' : 'base64' };
    return { status: 200, body: complete('content-file', shown) };
  }
  if ('submodule' in content) {
    const shown = { ...describeEntry(path, content), type: 'submodule', submodule_git_url: 'https://github.example/a/b' };
    return { status: 200, body: complete('content-submodule', shown) };
  }
  const target = tree.get(new URL(content.symlink, `file:///${path}`).pathname.slice(1));
  if (target instanceof Uint8Array) return answerContent(tree, path, target);
  return { status: 200, body: complete('content-symlink', { ...describeEntry(path, content), target: content.symlink }) };
}

/** Names directly below a folder, sorted, at most 1,000. */
function listFolder(tree: Tree, path: string): readonly Fields[] {
  const prefix = path === '' ? '' : `${path}/`;
  const children = new Map<string, Content | 'folder'>();
  for (const [file, content] of tree) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...deeper] = file.slice(prefix.length).split('/');
    children.set(name, deeper.length > 0 ? 'folder' : content);
  }
  const sorted = [...children].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, 1_000);
  return sorted.map(([name, content]) => describeEntry(`${prefix}${name}`, content));
}

/** In a listing a submodule calls itself a file; neither it nor a folder can be downloaded. */
function describeEntry(path: string, content: Content | 'folder'): Fields {
  const url = `https://github.example/${encodeURIComponent(path)}`;
  const file = content instanceof Uint8Array;
  const link = content !== 'folder' && 'symlink' in content;
  return {
    type: content === 'folder' ? 'dir' : link ? 'symlink' : 'file',
    name: path.split('/').at(-1),
    path,
    sha: content === 'folder' ? nameBlob(Buffer.from(path)) : nameContent(content),
    size: file ? content.length : 0,
    url,
    html_url: url,
    git_url: url,
    download_url: file || link ? url : null,
    _links: { self: url, git: url, html: url },
  };
}

export const repositoryRoutes: Readonly<Record<string, Route>> = {
  'repos/get': readRepository,
  'git/get-ref': readRef,
  'git/get-blob': readBlob,
  'repos/get-content': readContents,
};
