import { type CandidateDocument, type EndpointCandidate, parseCandidate } from '../documents/candidate.ts';
import { DocumentError, InputError } from '../failures.ts';
import { locateInRepository } from '../pull-request/repository-path.ts';
import type { Ground } from './ground.ts';
import type { AskedSubject } from './sources.ts';

/** a candidate document has some forty lines */
const mostBytes = 2 ** 16;

/**
 * A fork's candidate file may not choose which of the job's secrets goes where: a key is sent only where the base's file of the same path
 * sends the same key, and a server is given only the variables that the base's gives it. `who`: what the message calls the document.
 * Throws InputError.
 */
export async function requireKnownKey({ asked }: Ground, path: string, document: CandidateDocument, who = path): Promise<void> {
  if (asked?.subject.fork !== true || document.kind !== 'endpoint') return;
  const { apiKeyEnv, serve } = document;
  const given = serve?.env ?? [];
  if (apiKeyEnv === undefined && given.length === 0) return;
  const known = await loadBaseCandidate(asked, path);
  const sendsAnew = apiKeyEnv !== undefined && (known?.apiKeyEnv !== apiKeyEnv || originOf(known) !== originOf(document));
  const givenAnew = given.filter((name) => known?.serve?.env?.includes(name) !== true);
  if (!sendsAnew && givenAnew.length === 0) return;
  const does = [
    ...(sendsAnew ? [`send ${apiKeyEnv} to ${originOf(document)}`] : []),
    ...(givenAnew.length > 0 ? [`give ${givenAnew.join(', ')} to its server`] : []),
  ];
  throw new InputError(`${who} would ${does.join(' and ')}, which the file on ${asked.subject.baseBranch} does not do`, {
    cure: 'A pull request from a fork may change the model, not where secrets go: change that on a branch of this repository.',
  });
}

const originOf = ({ baseUrl }: EndpointCandidate): string => URL.parse(baseUrl)?.origin ?? baseUrl;

async function loadBaseCandidate({ github, job, subject }: AskedSubject, file: string): Promise<EndpointCandidate | undefined> {
  const { kind, path } = locateInRepository(file, { workspace: job.workspace, from: '', whose: 'the path of the candidate' });
  const entry = kind === 'inside' ? await github.readEntry(path, subject.baseCommit) : undefined;
  if (entry?.kind !== 'file') return undefined;
  try {
    const document = parseCandidate(path, new TextDecoder().decode(await github.readBlob(entry.blob, mostBytes)));
    return document.kind === 'endpoint' ? document : undefined;
  } catch (failure) {
    if (failure instanceof DocumentError) return undefined;
    throw failure;
  }
}
