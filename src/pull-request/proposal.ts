import type { Proposal, ProposedVerdict } from '../documents/report.ts';
import type { Suite } from '../documents/suite.ts';
import { cutText } from '../report/plain-text.ts';
import type { HeadSuite } from './head-suite.ts';
import { describeChanges } from './proposal-sentence.ts';
import type { ProposedChange } from './proposed-files.ts';
import { describeSetting } from './setting-text.ts';
import { listSuiteDifferences } from './suite-difference.ts';

/** What a verdict by the pull request's own rules would be, or why that cannot be told. */
export type OwnVerdict = ProposedVerdict | { readonly status: 'unknown'; readonly because: string };

export type ProposalParts = {
  readonly base: Suite;
  readonly head: HeadSuite;
  readonly files: readonly ProposedChange[];
  /** GitHub told only the first of the files that the pull request changes */
  readonly cut: boolean;
  readonly verdict: OwnVerdict;
};

/** The schema of reports takes no more and no longer. */
const limits = { entries: 100, path: 1_000, sentence: 2_000 } as const;

/**
 * What a pull request changes of what it is gated by, for the report. Undefined where it changes nothing of that. Paths, settings and reasons
 * are the pull request's own words: cut to what a report takes, and escaped by whoever shows them.
 */
export function assembleProposal({ base, head, files, cut, verdict }: ProposalParts): Proposal | undefined {
  if (files.length === 0 && !cut) return undefined;
  const settings = head.kind === 'parsed' ? listSuiteDifferences(base, head.suite).map(describeSetting) : [];
  const change = describeChanges({ settings, files, suiteGone: head.kind === 'gone' });
  const sentence = [
    change,
    cut ? cutNotice : undefined,
    files.length === 0 ? undefined : describeVerdict(verdict, files, settings.length > 0),
  ];
  return {
    sentence: cutText(sentence.filter((part) => part !== undefined).join(' '), limits.sentence),
    files: files.slice(0, limits.entries).map(({ path, change }) => ({ path: cutText(path, limits.path), change })),
    settings: settings.slice(0, limits.entries),
    ...(verdict.status !== 'unknown' &&
      files.length > 0 && { verdict: { status: verdict.status, sentence: cutText(verdict.sentence, limits.sentence) } }),
  };
}

const cutNotice = 'It changes so many files that GitHub lists only the first 3,000: there may be more of what it is gated by.';

function describeVerdict(verdict: OwnVerdict, files: readonly ProposedChange[], rules: boolean): string {
  if (verdict.status === 'unknown') return `What the verdict would be with that cannot be told: ${cutText(verdict.because, 1_000)}.`;
  const baselines = files.some(({ as }) => as === 'baselines');
  const own = rules && baselines ? 'rules and baselines' : baselines ? 'baselines' : 'rules';
  return `With its own ${own} the verdict would be ${verdict.status}.`;
}
