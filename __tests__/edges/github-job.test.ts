import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFailedJob, openGitHubJob } from '../../src/edges/github-job.ts';
import { removeTemporaryFolder } from '../../src/edges/github-job-folder.ts';
import type { JobInputs } from '../../src/inputs/job-inputs.ts';
import { never } from '../doubles/questions.ts';

const sha = 'a'.repeat(40);
const pullRequest = { number: 12, pull_request: { number: 12, head: { sha } } };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poq-job-'));
  tell(pullRequest);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the event file. */
function tell(payload: unknown): void {
  writeFileSync(join(folder, 'event.json'), typeof payload === 'string' ? payload : JSON.stringify(payload));
}

type Change = {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly inputs?: Partial<JobInputs>;
  readonly texts?: Readonly<Record<string, string>>;
};

/** What a runner says of a job, as a door hears it. */
function surround({ environment, inputs, texts = {} }: Change = {}) {
  const masked: string[] = [];
  const wishes: JobInputs = { comment: true, upload: true, measuredBy: '.github/workflows/poq-measure.yml', ...inputs };
  return {
    masked,
    door: {
      environment: {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(folder, 'event.json'),
        GITHUB_RUN_ID: '9007',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_REPOSITORY: 'acme/models',
        GITHUB_WORKFLOW_REF: 'acme/models/.github/workflows/poq.yml@refs/pull/12/merge',
        GITHUB_JOB: 'gate',
        GITHUB_ACTION: '__poq_gate',
        GITHUB_WORKSPACE: join(folder, 'work'),
        RUNNER_TEMP: join(folder, 'temp'),
        ...environment,
      },
      inputs: wishes,
      readInput: (name: string) => texts[name] ?? '',
      signal: never,
      maskSecret: (secret: string) => void masked.push(secret),
      onWait: () => {},
    },
  };
}

const open = (change?: Change) => openGitHubJob(surround(change).door);

/** The job, where there has to be one. */
async function openSure(change?: Change) {
  const job = await open(change);
  if (job === undefined) throw new Error('there is no job');
  return job;
}

describe('the job', () => {
  test('is what the runner says of it', async () => {
    const job = await openSure({ inputs: { check: 'PoQ Gate' } });
    expect(job).toMatchObject({
      trigger: { kind: 'pull-request', number: 12, headSha: sha },
      run: { id: 9007, attempt: 2, url: 'https://github.test/acme/models/actions/runs/9007', repository: 'acme/models' },
      wants: { comment: true, check: 'PoQ Gate', upload: true, measuredBy: '.github/workflows/poq-measure.yml' },
      workspace: join(folder, 'work'),
    });
    expect(job.run.origin).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([{ GITHUB_ACTIONS: undefined }, { GITHUB_ACTIONS: 'false' }, { GITHUB_EVENT_PATH: undefined }, { GITHUB_EVENT_PATH: '' }])(
    'is none with %j',
    async (environment) => {
      expect(await open({ environment })).toBeUndefined();
      expect(existsSync(join(folder, 'temp'))).toBe(false);
    },
  );

  test('has the same origin in the next run and in the post step, and another one for other inputs', async () => {
    const { run } = await openSure({ texts: { suite: 'a.yaml' } });
    const next = { GITHUB_RUN_ID: '9008', GITHUB_WORKFLOW_REF: 'acme/models/.github/workflows/poq.yml@refs/heads/main' };
    expect((await openSure({ texts: { suite: 'a.yaml' }, environment: next })).run.origin).toBe(run.origin);
    for (const texts of [{ suite: 'b.yaml' }, { suite: 'a.yaml', mode: 'gate' }, { candidate: 'a.yaml' }, { suite: 'a.yaml', runs: 'x' }]) {
      expect((await openSure({ texts })).run.origin).not.toBe(run.origin);
    }
  });

  test('is bound to what its inputs name', async () => {
    tell({ inputs: {} });
    const environment = { GITHUB_EVENT_NAME: 'workflow_dispatch' };
    const job = await openSure({ environment, inputs: { pullRequest: 12, headSha: sha } });
    expect(job.trigger).toEqual({ kind: 'bound', number: 12, headSha: sha });
  });

  test.each([
    [{ GITHUB_RUN_ID: '../1' }, 'GITHUB_RUN_ID is "../1"'],
    [{ GITHUB_RUN_ATTEMPT: undefined }, 'GITHUB_RUN_ATTEMPT is ""'],
    [{ GITHUB_REPOSITORY: 'acme' }, 'GITHUB_REPOSITORY is "acme"'],
    [{ GITHUB_REPOSITORY: 'acme/models/../x' }, 'GITHUB_REPOSITORY is'],
    [{ GITHUB_SERVER_URL: 'javascript:alert(1)' }, 'GITHUB_SERVER_URL is "javascript:alert(1)"'],
  ])('with %j is no job of a runner', async (environment, message) => {
    await expect(open({ environment })).rejects.toThrow(
      expect.objectContaining({ name: 'EdgeError', message: expect.stringContaining(message) }),
    );
  });
});

describe('the event file', () => {
  test('that is missing, or is no JSON, is named with the reason', async () => {
    tell('{"number":');
    await expect(open()).rejects.toThrow('the file of GITHUB_EVENT_PATH cannot be used: it is not JSON');
    await expect(open({ environment: { GITHUB_EVENT_PATH: join(folder, 'none') } })).rejects.toThrow(
      /GITHUB_EVENT_PATH cannot be used: ENOENT/,
    );
  });

  test('is not read where it is larger than what GitHub sends', async () => {
    truncateSync(join(folder, 'event.json'), 25 * 1024 * 1024 + 1);
    await expect(open()).rejects.toThrow('it has 26214401 bytes, and GitHub sends at most 26214400');
  });
});

describe('the temporary folder', () => {
  test('lies below RUNNER_TEMP, for this user only, and is the post step’s too', async () => {
    const { temporaryFolder } = await openSure();
    expect(temporaryFolder).toMatch(new RegExp(`^${join(folder, 'temp')}/poq-gate-[0-9a-f]{16}$`));
    expect(statSync(temporaryFolder).mode & 0o777).toBe(0o700);
    mkdirSync(join(temporaryFolder, 'deep/er'), { recursive: true });
    chmodSync(temporaryFolder, 0o755);
    expect((await openSure()).temporaryFolder).toBe(temporaryFolder);
    expect(statSync(temporaryFolder).mode & 0o777).toBe(0o700);
    await removeTemporaryFolder(surround().door.environment);
    expect(existsSync(temporaryFolder)).toBe(false);
    await removeTemporaryFolder(surround().door.environment);
  });

  test('is another one for another run, attempt, job or step', async () => {
    const others = [{}, { GITHUB_RUN_ID: '1' }, { GITHUB_RUN_ATTEMPT: '1' }, { GITHUB_JOB: 'x' }, { GITHUB_ACTION: '__poq_gate_2' }];
    const folders = await Promise.all(others.map(async (environment) => (await openSure({ environment })).temporaryFolder));
    expect(new Set(folders).size).toBe(others.length);
  });

  test('is not somebody’s link, neither to write to nor to empty', async () => {
    const { temporaryFolder } = await openSure();
    rmSync(temporaryFolder, { recursive: true });
    const precious = join(folder, 'precious');
    mkdirSync(precious);
    writeFileSync(join(precious, 'file'), '');
    symlinkSync(precious, temporaryFolder);
    await expect(open()).rejects.toThrow('is there already and is not a folder of this user');
    await removeTemporaryFolder(surround().door.environment);
    expect(existsSync(join(precious, 'file'))).toBe(true);
    expect(existsSync(temporaryFolder)).toBe(false);
  });

  test('that cannot be made is named', async () => {
    writeFileSync(join(folder, 'temp'), 'in the way');
    await expect(open()).rejects.toThrow(/poq-gate-[0-9a-f]{16} cannot be made: (ENOTDIR|EEXIST)/);
  });
});

describe('the token', () => {
  test('is kept out of every log before anything else happens', async () => {
    tell('');
    const { door, masked } = surround({ inputs: { token: 's3cret' } });
    await expect(openGitHubJob(door)).rejects.toThrow('not JSON');
    expect(masked).toEqual(['s3cret']);
  });

  test('that is missing is a mistake only where GitHub is spoken to', async () => {
    const job = await openSure();
    await expect(job.openGitHub()).rejects.toThrow(
      expect.objectContaining({ name: 'InputError', cure: expect.stringContaining('github.token') }),
    );
  });
});

describe('GitHub', () => {
  test('is spoken to where the runner says that it is, with the token, over one connection for the whole job', async () => {
    const asked: unknown[] = [];
    const server = createServer(({ url, headers }, response) => {
      asked.push([url, headers.authorization]);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 5 }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const job = await openSure({ environment: { GITHUB_API_URL: `http://127.0.0.1:${port}/api/v3` }, inputs: { token: 's3cret' } });
      const github = await job.openGitHub();
      expect(await github.readRepositoryId()).toBe(5);
      expect(asked).toEqual([['/api/v3/repos/acme/models', 'token s3cret']]);
      expect(await job.openGitHub()).toBe(github);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('keeps artifacts for a job, where the runner has the service for it', async () => {
    const store = await (await openSure()).openArtifacts();
    expect(await store.upload('run', [join(folder, 'event.json')])).toMatchObject({ kind: 'unsupported' });
  });
});

describe('a job that failed before it was opened', () => {
  const failed = (change?: Change) => openFailedJob(surround(change).door);

  test('still knows its run, its comments’ origin and the pull request of the event', async () => {
    const { run } = await openSure();
    const job = await failed();
    expect(job).toMatchObject({ trigger: { number: 12 }, run, wants: { comment: true } });
    expect((await failed({ environment: { GITHUB_EVENT_NAME: 'pull_request_target' } }))?.trigger).toMatchObject({ number: 12 });
  });

  test('keeps the inputs that could be parsed, and the token out of the log', async () => {
    const { door, masked } = surround();
    const asked = { ...door.inputs, token: 'parsed', comment: false };
    expect((await openFailedJob({ ...door, inputs: asked }))?.wants.comment).toBe(false);
    expect(masked).toEqual(['parsed']);
  });

  test('knows no pull request where the event is broken, and is none where there is no run', async () => {
    tell('broken');
    expect((await failed())?.trigger).toEqual({ kind: 'none' });
    expect(await failed({ environment: { GITHUB_RUN_ID: '' } })).toBeUndefined();
    expect(await failed({ environment: { GITHUB_ACTIONS: '' } })).toBeUndefined();
  });

  test('makes no folder', async () => {
    const job = await failed();
    expect(job?.temporaryFolder).toBe((await openSure()).temporaryFolder);
    await removeTemporaryFolder(surround().door.environment);
    await failed();
    expect(existsSync(job?.temporaryFolder ?? '')).toBe(false);
  });
});
