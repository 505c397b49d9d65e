import { InputError } from '../failures.ts';
import { type CommitLimits, openCommitFolder } from './commit-folder.ts';
import { baselineEnding } from './gating-place.ts';
import type { Entry, GitHub } from './github.ts';
import type { LocalFiles } from './local-files.ts';
import type { Location } from './repository-path.ts';
import type { Subject } from './subject.ts';

/** The baseline set as the pull request has it. */
export type HeadBaselines =
  /** the pull request does not touch it */
  | { readonly kind: 'same' }
  /** `kept`: names of the baselines that are the base's own; those that are not lie in `folder`, on this machine */
  | { readonly kind: 'collected'; readonly kept: readonly string[]; readonly folder: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type HeadRequest = {
  readonly subject: Pick<Subject, 'headSha' | 'baseCommit'>;
  readonly baselines: Location;
  /** folder of the checkout, absolute */
  readonly workspace: string;
  /** a new folder */
  readonly to: string;
};

/** What a stranger's pull request may put into this machine's memory. */
const limits: CommitLimits = { files: 100, bytes: 200 * 2 ** 20, fileBytes: 50 * 2 ** 20 };

/** a name becomes a file of this machine */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.run\.jsonl$/;

/** Brings the baselines of the pull request's head that are not those of its base here. What cannot be brought is told as data. */
export async function collectHeadBaselines(github: GitHub, files: LocalFiles, request: HeadRequest): Promise<HeadBaselines> {
  const { subject, baselines, workspace, to } = request;
  if (baselines.kind === 'outside') return { kind: 'same' };
  const { path } = baselines;
  const base = new Set(listBaselines(await github.readEntry(path, subject.baseCommit)).map(identify));
  const theirs = listBaselines(await github.readEntry(path, subject.headSha));
  const nameOf = (entry: Entry): string => entry.path.slice(path.length + 1);
  const odd = theirs.find((entry) => !plainName.test(nameOf(entry)));
  if (odd !== undefined) return { kind: 'unreadable', reason: `${JSON.stringify(nameOf(odd))} cannot be the file of a baseline` };
  const head = openCommitFolder({ github, files, commit: subject.headSha, called: 'its head', workspace, to, limits });
  const kept = theirs.filter((entry) => base.has(identify(entry)));
  try {
    await head.bring({ kind: 'folder', path, entries: theirs.filter((entry) => !kept.includes(entry)) }, 'its baseline');
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    return { kind: 'unreadable', reason: failure.message };
  }
  return { kind: 'collected', kept: kept.map((entry) => nameOf(entry).slice(0, -baselineEnding.length)), folder: head.locate(path) };
}

const listBaselines = (folder: Entry | undefined): readonly Entry[] =>
  folder?.kind === 'folder' ? folder.entries.filter((entry) => entry.path.endsWith(baselineEnding)) : [];

const identify = (entry: Entry): string => JSON.stringify([entry.path, entry.kind === 'file' ? entry.blob : entry.kind]);
