import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import pRetry from 'p-retry';
import { EdgeError } from '../failures.ts';
import { type Artifact, type GitHub, GitHubRefusal } from '../pull-request/github.ts';
import { requestDownload } from './download-request.ts';
import { codeOf } from './file-failure.ts';
import type { GitHubClient } from './github-client.ts';
import { wrongShape } from './github-fields.ts';

type Target = Parameters<GitHub['downloadArtifact']>[1];

const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip';
const cure = 'Run the job that measured again, then this one.';

/** The bytes may take this many times as long as a request. */
const patienceFactor = 10;

/**
 * Artifacts as they lie on GitHub's storage: GitHub names an address that holds for a minute, and the bytes come from there without the
 * token. The file is for this user only, and nothing is left of one that is too large, cut off or another than the digest says.
 */
export function createArtifactDownload(client: GitHubClient): GitHub['downloadArtifact'] {
  return (artifact, target) =>
    client.guard(() =>
      pRetry(() => download(client, artifact, target), {
        retries: client.patience.retries,
        minTimeout: client.patience.secondMs,
        signal: client.signal,
        // What the client itself has given up is not asked for again.
        shouldRetry: ({ error }) => error instanceof TransferFailure && error.retryable,
      }),
    );
}

/** What went wrong after GitHub had named the address. */
class TransferFailure extends EdgeError {}

async function download(client: GitHubClient, artifact: Artifact, target: Target): Promise<void> {
  const url = await locate(client, artifact);
  const signal = AbortSignal.any([client.signal, AbortSignal.timeout(client.patience.requestTimeoutMs * patienceFactor)]);
  const { response } = await requestDownload({ url, headers: {}, token: undefined, signal, cure }).catch((failure: unknown) => {
    throw describeTransfer(failure, artifact);
  });
  try {
    if (response.status !== 200) throw failTransfer(artifact, `the storage answered ${response.status}`, response.status >= 500);
    await save(response, artifact, target);
  } catch (failure) {
    await rm(target.to, { force: true }).catch(() => {});
    throw describeTransfer(failure, artifact);
  }
}

async function locate(client: GitHubClient, { id, name }: Artifact): Promise<string> {
  const { location } = await client.ask({ route, parameters: { artifact_id: id }, want: 'location' }).catch((failure: unknown) => {
    if (!(failure instanceof GitHubRefusal) || failure.status !== 410) throw failure;
    throw new GitHubRefusal({ message: `the artifact ${name} has expired (410)`, status: 410, cure, cause: failure });
  });
  if (location === undefined || !URL.canParse(location)) throw wrongShape(route, 'no address');
  return location;
}

async function save(response: Response, artifact: Artifact, { to, maxBytes }: Target): Promise<void> {
  const digest = createHash('sha256');
  await rm(to, { force: true });
  // A new file and no link that somebody put there.
  const handle = await open(to, 'wx', 0o600);
  let received = 0;
  try {
    for await (const piece of response.body ?? []) {
      received += piece.length;
      if (received > maxBytes) throw failTransfer(artifact, `it is larger than ${maxBytes} bytes`, false);
      digest.update(piece);
      await handle.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
  const found = `sha256:${digest.digest('hex')}`;
  if (artifact.digest !== undefined && artifact.digest !== found) {
    throw failTransfer(artifact, `it has the digest ${found}, not ${artifact.digest}`, true);
  }
}

const failTransfer = ({ name }: Artifact, reason: string, retryable: boolean, cause?: unknown): TransferFailure =>
  new TransferFailure({ edge: 'github', message: `the artifact ${name} could not be brought: ${reason}`, cure, retryable, cause });

/** Whoever knows the address may read what lies there. */
const withoutSignatures = (text: string): string => text.replace(/\?\S*/g, '');

/** System errors of the disk are final; whatever else comes out of a body is a cut connection. */
function describeTransfer(failure: unknown, artifact: Artifact): unknown {
  if (failure instanceof TransferFailure) return failure;
  if (failure instanceof EdgeError) return failTransfer(artifact, withoutSignatures(failure.message), failure.retryable, failure);
  const code = codeOf(failure);
  const disk = code !== undefined && /^E(NOSPC|DQUOT|FBIG|ROFS|ACCES|PERM|NOENT|NOTDIR|ISDIR|EXIST|IO|MFILE)$/.test(code);
  return failTransfer(artifact, disk ? `it cannot be written (${code})` : 'the connection was cut', !disk, failure);
}
