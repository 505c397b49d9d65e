import type { Clock } from '../candidate/clock.ts';
import type { Screen } from '../commands/screen.ts';
import type { Cache } from '../edges/cache.ts';
import type { GitHubJob } from '../pull-request/github-job.ts';

/** What a door hands to the world. */
export type Door = {
  readonly screen: Screen;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** keeps a secret out of every log, where the runner can do that */
  readonly maskSecret: (secret: string) => void;
  readonly job?: GitHubJob;
};

/** What edges are opened with. */
export type Opening = { readonly door: Door; readonly cache: Cache; readonly clock: Clock; readonly tableFile: string };

/** The hub's token, for gated and private models; kept out of every log. */
export function readHubToken({ environment, maskSecret }: Door): string | undefined {
  const token = environment.HF_TOKEN;
  if (token !== undefined && token !== '') maskSecret(token);
  return token;
}
