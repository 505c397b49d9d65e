import { parseCandidate } from '../documents/candidate.ts';
import type { Report } from '../documents/report.ts';
import { DocumentError, EdgeError, InputError } from '../failures.ts';
import { findCandidateLines } from '../pull-request/candidate-lines.ts';
import type { CheckAnnotation } from '../pull-request/github.ts';
import { locateInRepository } from '../pull-request/repository-path.ts';
import type { Run } from '../runs/run.ts';
import { digestCandidate } from './run-header.ts';
import type { AskedSubject } from './sources.ts';

type Annotated = {
  readonly report: Report;
  readonly run: Run;
  /** path of the candidate's file */
  readonly candidate: string;
  readonly asked: AskedSubject | undefined;
};

/** A candidate document has some forty lines. What is parsed here is the pull request's, and YAML takes its time with much. */
const mostBytes = 2 ** 16;

/**
 * The lines of the candidate's file that the verdict points to, as the head of the pull request has them; none where the file is not the
 * one that was measured. A courtesy: where it cannot be read there are none.
 */
export async function findAnnotations({ report, run, candidate, asked }: Annotated): Promise<readonly CheckAnnotation[]> {
  if (asked === undefined || report.verdict.status === 'pass') return [];
  try {
    const { path, text } = await loadHeadFile(asked, candidate);
    if (text === undefined || digestCandidate(parseCandidate(path, text), run.header.stack.files) !== run.header.candidateDigest) return [];
    return findCandidateLines(path, text, report);
  } catch (failure) {
    if (failure instanceof EdgeError || failure instanceof DocumentError || failure instanceof InputError) return [];
    throw failure;
  }
}

async function loadHeadFile(
  { github, job, subject }: AskedSubject,
  candidate: string,
): Promise<{ readonly path: string; readonly text?: string }> {
  const { kind, path } = locateInRepository(candidate, { workspace: job.workspace, from: '', whose: 'the path of the candidate' });
  const entry = kind === 'inside' ? await github.readEntry(path, subject.headSha) : undefined;
  if (entry?.kind !== 'file') return { path };
  return { path, text: new TextDecoder().decode(await github.readBlob(entry.blob, mostBytes)) };
}
