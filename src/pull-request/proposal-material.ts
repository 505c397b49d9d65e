import { parseSuite, type Suite } from '../documents/suite.ts';
import { DocumentError, InputError } from '../failures.ts';
import { cutText } from '../report/plain-text.ts';
import type { BaseFolder } from './base-folder.ts';
import { type GatingPlace, listGatingPlaces } from './gating-place.ts';
import type { GitHub } from './github.ts';
import { collectHeadBaselines, type HeadBaselines } from './head-baselines.ts';
import type { HeadSuite } from './head-suite.ts';
import type { LocalFiles } from './local-files.ts';
import { locateSuiteFiles } from './located-files.ts';
import { listProposedFiles, type ProposedChange } from './proposed-files.ts';
import type { Location } from './repository-path.ts';
import type { Subject } from './subject.ts';

/** What is known of a pull request's changes to what it is gated by, before anything is decided. */
export type ProposalMaterial = {
  readonly base: Suite;
  readonly head: HeadSuite;
  readonly files: readonly ProposedChange[];
  /** GitHub told only the first of the files that the pull request changes */
  readonly cut: boolean;
  readonly baselines: HeadBaselines;
};

export type ProposalRequest = {
  readonly subject: Pick<Subject, 'headSha' | 'baseCommit'> & { readonly number: number };
  readonly base: Pick<BaseFolder, 'suite' | 'gating'>;
  readonly suite: Location;
  readonly baselines: Location;
  /** folder of the checkout, absolute */
  readonly workspace: string;
  /** a new folder, for the baselines of the pull request's head */
  readonly to: string;
};

/** GitHub lists no more ("List pull requests files" of its REST API). */
const mostListed = 3_000;
const longestSuite = 2 ** 16;
const longestReason = 400;

/**
 * Looks at what a pull request changes of the files that decide its verdict, and reads its own suite and baselines, which are data to be
 * shown and weighed and nothing else. What cannot be read is told as data; throws only where GitHub does not answer.
 */
export async function collectProposal(github: GitHub, files: LocalFiles, request: ProposalRequest): Promise<ProposalMaterial> {
  const { base, subject } = request;
  const changed = await github.listChangedFiles(subject.number);
  const touchesSuite = listProposedFiles(changed, base.gating).some(({ as }) => as === 'suite');
  const head: HeadSuite = touchesSuite ? await loadHeadSuite(github, request) : { kind: 'same' };
  const proposed = listProposedFiles(changed, [...base.gating, ...listFurther(head, request)]);
  const touchesBaselines = proposed.some(({ as }) => as === 'baselines');
  return {
    base: base.suite,
    head,
    files: proposed,
    cut: changed.length >= mostListed,
    baselines: touchesBaselines ? await collectHeadBaselines(github, files, request) : { kind: 'same' },
  };
}

async function loadHeadSuite(github: GitHub, { suite, subject }: ProposalRequest): Promise<HeadSuite> {
  const entry = await github.readEntry(suite.path, subject.headSha);
  if (entry === undefined) return { kind: 'gone' };
  if (entry.kind !== 'file') return { kind: 'unreadable', reason: 'it is no file' };
  if (entry.bytes > longestSuite) return { kind: 'unreadable', reason: 'it is longer than 64 KiB' };
  const text = new TextDecoder().decode(await github.readBlob(entry.blob, longestSuite));
  try {
    return { kind: 'parsed', suite: parseSuite(suite.path, text) };
  } catch (failure) {
    if (!(failure instanceof DocumentError)) throw failure;
    return { kind: 'unreadable', reason: cutText(failure.message.split('\n', 1)[0] ?? '', longestReason) };
  }
}

/** What the pull request's own suite names beside what the base's does. */
function listFurther(head: HeadSuite, { suite, baselines, workspace }: ProposalRequest): readonly GatingPlace[] {
  if (head.kind !== 'parsed') return [];
  try {
    return listGatingPlaces({ suite, baselines, named: locateSuiteFiles(head.suite, { location: suite, name: suite.path, workspace }) });
  } catch (failure) {
    // It names what cannot be read from any branch; that is for those to be told who merge it.
    if (failure instanceof InputError) return [];
    throw failure;
  }
}
