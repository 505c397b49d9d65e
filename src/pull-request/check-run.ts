import type { Report } from '../documents/report.ts';
import { renderComment } from '../report/comment.ts';
import { renderPlain } from '../report/plain-text.ts';
import type { CheckAnnotation, CheckRun, GitHub } from './github.ts';
import { describeDenial, isDenied } from './write-refusal.ts';

export type CheckPlace = {
  /** what a ruleset may require: the job's author chose it, no document */
  readonly name: string;
  /** the commit that was measured */
  readonly headSha: string;
  readonly annotations: readonly CheckAnnotation[];
  /** the page of the run */
  readonly detailsUrl?: string;
};

const LONGEST_TITLE = 200;
const MOST_ANNOTATIONS = 50;

/**
 * The check of a commit. Only a pass is a success, and an inconclusive verdict that the suite lets merge, which its title says; fail,
 * inconclusive and error are failures. Never neutral or skipped, which required checks accept (GitHub's documentation of protected
 * branches). Not for a measurement that is not verified: its pass would be one.
 */
export function assembleCheckRun(report: Report, { name, headSha, annotations, detailsUrl }: CheckPlace): CheckRun {
  const { status, softened, sentence } = report.verdict;
  const merges = status === 'pass' || (status === 'inconclusive' && softened);
  const word = status === 'inconclusive' && softened ? 'inconclusive, may be merged all the same' : status;
  return {
    name,
    headSha,
    conclusion: merges ? 'success' : 'failure',
    title: renderPlain(`${word}: ${sentence}`, LONGEST_TITLE),
    summary: renderComment(report),
    annotations: annotations.slice(0, MOST_ANNOTATIONS),
    ...(detailsUrl !== undefined && { detailsUrl }),
  };
}

export type PublishedCheck =
  | { readonly kind: 'posted'; readonly url: string | undefined }
  /** a warning: the verdict is what it is without a check */
  | { readonly kind: 'refused'; readonly sentence: string };

/** Creates the check. Throws EdgeError where GitHub broke; a missing permission is data. */
export async function publishCheck(github: GitHub, check: CheckRun): Promise<PublishedCheck> {
  try {
    return { kind: 'posted', url: (await github.createCheck(check)).url };
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: 'refused', sentence: describeDenial('The check could not be created', 'checks: write', failure) };
  }
}
