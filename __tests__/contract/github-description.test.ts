import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { description, findOperation, operationIds } from '../doubles/github/description.ts';
import { type LocalGitHub, type LocalGitHubSettings, startLocalGitHub } from '../doubles/github/local-github.ts';

const edges = join(import.meta.dirname, '../../src/edges');

/** Every request that the edge's source spells out, with a value in place of each parameter. */
const requests = globSync('github*.ts', { cwd: edges }).flatMap((file) => {
  const source = readFileSync(join(edges, file), 'utf8');
  return [...source.matchAll(/['`](GET|POST|PATCH|DELETE|PUT) (\/repos[^'`]*)['`]/g)].map(([, method = '', path = '']) => {
    return { method, path: path.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'x').replace(/\{\w+\}/g, '1') };
  });
});

describe("the extract of GitHub's description", () => {
  test('names the package, its version and the bytes it was made from', () => {
    expect(description.source).toEqual({
      package: expect.stringMatching(/^@octokit\/openapi \d+\.\d+\.\d+$/),
      file: 'generated/api.github.com.json',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('has every operation that the edge asks for', () => {
    const found = requests.map(({ method, path }) => findOperation(method, path)?.operation.id ?? `${method} ${path}`);
    expect(new Set(found)).toEqual(
      new Set([
        'repos/get',
        'pulls/get',
        'pulls/list',
        'pulls/list-files',
        'git/get-ref',
        'git/get-blob',
        'repos/get-content',
        'issues/list-comments',
        'issues/create-comment',
        'issues/update-comment',
        'issues/delete-comment',
        'checks/create',
        'actions/get-workflow-run',
        'actions/list-workflow-run-artifacts',
        'actions/download-artifact',
      ]),
    );
    expect(operationIds).toEqual(expect.arrayContaining([...new Set(found)]));
  });

  test('leaves no reference open', () => {
    const text = JSON.stringify(description);
    const names = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].map(([, kind = '', name = '']) => [kind, name]);
    expect(names.length).toBeGreaterThan(100);
    for (const [kind = '', name = ''] of names) expect(description).toHaveProperty(['components', kind, name]);
  });
});

describe('the local GitHub', () => {
  const running: LocalGitHub[] = [];
  afterEach(async () => {
    for (const local of running.splice(0)) {
      local.violations.length = 0;
      await local.stop();
    }
  });

  const start = async (settings?: LocalGitHubSettings): Promise<LocalGitHub> => {
    const local = await startLocalGitHub(settings);
    running.push(local);
    return local;
  };

  const ask = (local: LocalGitHub, path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}): Promise<Response> =>
    fetch(`${local.url}${path}`, {
      method,
      headers: { authorization: `token ${local.token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  test.each<[string, string, unknown, string]>([
    ['GET', '/repos/acme/model/pulls?stat=open', undefined, 'pulls/list: query: there is no stat'],
    ['GET', '/repos/acme/model/pulls?state=merged', undefined, 'pulls/list: query: state data must be equal to one of the allowed values'],
    ['GET', '/repos/acme/model/pulls/one', undefined, 'pulls/get: path: pull_number data must be integer'],
    ['GET', '/repos/acme/model/forks', undefined, 'GET /repos/acme/model/forks: no operation that this program is known to use'],
    ['POST', '/repos/acme/model/issues/1/comments', {}, "issues/create-comment: body: must have required property 'body'"],
    ['POST', '/repos/acme/model/issues/1/comments', { body: 'x', text: 'y' }, 'issues/create-comment: body: there is no text'],
    [
      'POST',
      '/repos/acme/model/check-runs',
      { name: 'x', head_sha: 'y', conclusion: 'pass' },
      'checks/create: body/conclusion: must be equal to one of the allowed values',
    ],
  ])('%s %s is answered 500 and told where it violates the description (%#)', async (method, path, body, violation) => {
    const local = await start();
    expect((await ask(local, path, { method, body })).status).toBe(500);
    expect(local.violations).toEqual([violation]);
    await expect(local.stop()).rejects.toThrow(violation);
    running.length = 0;
  });

  test('refuses a token that was sent to the storage', async () => {
    const local = await start();
    const runId = local.addRun({ headSha: local.tip('main'), headBranch: 'main' });
    const id = local.addArtifact({ runId, name: 'a', zip: Buffer.from('zip') });
    const headers = { authorization: `token ${local.token}` };
    const { headers: told } = await fetch(`${local.url}/repos/acme/model/actions/artifacts/${id}/zip`, { headers, redirect: 'manual' });
    const location = told.get('location') ?? '';
    expect(new URL(location).origin).not.toBe(local.origin);
    expect((await fetch(location, { headers })).status).toBe(400);
    expect(local.violations).toEqual(['the token was sent to the storage']);
  });

  test('answers every operation that it describes in the described shape', async () => {
    const local = await start();
    const { number, headSha } = local.addPullRequest({ branch: 'topic', files: { 'a/b.txt': 'b' } });
    const comment = local.addComment(number, { author: 'octocat', body: 'x' });
    const runId = local.addRun({ headSha, headBranch: 'topic' });
    const artifact = local.addArtifact({ runId, name: 'a', zip: Buffer.from('zip') });
    const check = { name: 'x', head_sha: headSha, status: 'completed', conclusion: 'success', output: { title: 't', summary: 's' } };
    const asked: readonly [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/git/ref/heads/topic'],
      ['GET', '/git/blobs/63d8dbd40c23542e740659a7168a0ce3138ea748'],
      ['GET', '/contents/a/b.txt?ref=topic'],
      ['GET', '/pulls'],
      ['GET', `/pulls/${number}`],
      ['GET', `/pulls/${number}/files`],
      ['GET', `/issues/${number}/comments`],
      ['POST', `/issues/${number}/comments`, { body: 'x' }],
      ['GET', `/issues/comments/${comment}`],
      ['PATCH', `/issues/comments/${comment}`, { body: 'y' }],
      ['DELETE', `/issues/comments/${comment}`],
      ['POST', '/check-runs', check],
      ['GET', `/commits/${headSha}/check-runs`],
      ['GET', `/actions/runs/${runId}`],
      ['GET', `/actions/runs/${runId}/artifacts`],
      ['GET', `/actions/artifacts/${artifact}`],
    ];
    for (const [method, path, body] of asked) {
      const response = await ask(local, `/repos/acme/model${path}`, { method, body });
      expect([path, response.ok, local.violations]).toEqual([path, true, []]);
    }
    const created = local.checks[0]?.id;
    expect((await ask(local, `/repos/acme/model/check-runs/${created}`)).ok).toBe(true);
    expect(new Set(local.requests.map(({ operation }) => operation)).size).toBe(operationIds.length - 1);
  });

  test('lets another service share its port', async () => {
    const local = await start({
      handlers: [
        (request, response) => {
          if (!request.url?.startsWith('/twirp/')) return false;
          response.end('served');
          return true;
        },
      ],
    });
    expect(await (await fetch(`${local.origin}/twirp/x`)).text()).toBe('served');
    expect((await ask(local, '/repos/acme/model')).status).toBe(200);
  });
});
