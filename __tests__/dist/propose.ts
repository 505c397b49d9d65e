import type { LocalGitHub } from '../doubles/github/local-github.ts';
import { pullRequestEvent } from '../doubles/job-events.ts';
import type { Step } from '../doubles/runner.ts';
import type { Files } from '../doubles/tiny-suite.ts';

type Proposed = { readonly number: number; readonly headSha: string; readonly step: Step };

/** A pull request of this repository that changes some files, and the step that runs for its head. */
export function propose(github: LocalGitHub, base: Files, own: Files = {}): Proposed {
  const { number, headSha } = github.addPullRequest({ branch: 'topic', files: own });
  return { number, headSha, step: stepFor(github, { number, headSha }, { ...base, ...own }) };
}

/** The same for a further push to it. */
export function pushAgain(github: LocalGitHub, number: number, { base, own }: { readonly base: Files; readonly own: Files }): Proposed {
  const headSha = github.push({ branch: 'topic', files: own });
  return { number, headSha, step: stepFor(github, { number, headSha }, { ...base, ...own }) };
}

const stepFor = (github: LocalGitHub, pull: Pick<Proposed, 'number' | 'headSha'>, files: Files): Step => ({
  event: pullRequestEvent(github, pull),
  checkout: { files, commit: pull.headSha },
});
