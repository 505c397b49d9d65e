import { afterEach } from '@jest/globals';
import { openGitHub } from '../../src/edges/github.ts';
import type { Patience } from '../../src/edges/github-waiting.ts';
import { EdgeError } from '../../src/failures.ts';
import type { GitHub } from '../../src/pull-request/github.ts';
import { type LocalGitHub, type LocalGitHubSettings, startLocalGitHub } from '../doubles/github/local-github.ts';

export type Opening = {
  readonly token?: string;
  readonly repository?: string;
  readonly apiUrl?: string;
  readonly graphqlUrl?: string;
  readonly signal?: AbortSignal;
  readonly patience?: Partial<Patience>;
};

export type Desk = {
  readonly local: LocalGitHub;
  readonly github: GitHub;
  /** what was said about waiting */
  readonly sentences: string[];
};

/** Starts local GitHubs for one test each; every one is stopped after it and complains of what GitHub's description has against it. */
export function setUpGitHub(): (settings?: LocalGitHubSettings, opening?: Opening) => Promise<Desk> {
  const running: LocalGitHub[] = [];
  afterEach(async () => {
    for (const local of running.splice(0)) await local.stop();
  });
  return async (settings = {}, opening = {}) => {
    const local = await startLocalGitHub(settings);
    running.push(local);
    const sentences: string[] = [];
    const github = openGitHub({
      token: local.token,
      repository: local.repository,
      apiUrl: local.url,
      signal: new AbortController().signal,
      onWait: (sentence) => sentences.push(sentence),
      ...opening,
      patience: { secondMs: 4, ...opening.patience },
    });
    return { local, github, sentences };
  };
}

/** Everything that an iterable yields. */
export async function listOf<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

/** What work fails with; work that succeeds fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<EdgeError> {
  const failure: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (failure instanceof EdgeError) return failure;
  throw new Error('no EdgeError', { cause: failure });
}
