import { readFile, stat } from 'node:fs/promises';
import { parseJson } from '../documents/json-value.ts';
import { EdgeError } from '../failures.ts';
import type { JobEvent } from '../pull-request/job-event.ts';
import { describeReason } from './failure-reason.ts';

/** GitHub sends no larger payload ("Webhook events and payloads": 25 MB) */
const mostBytes = 25 * 1024 * 1024;

/** The event that a job runs for, from the file that the runner keeps of it. Throws EdgeError where it cannot be read or is no JSON. */
export async function readJobEvent({ name, path }: { readonly name: string; readonly path: string }): Promise<JobEvent> {
  const payload = parseJson(await readText(path));
  if (payload === undefined) throw describeBrokenEvent('it is not JSON');
  return { name, payload };
}

async function readText(path: string): Promise<string> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    (cause: unknown) => {
      throw describeBrokenEvent(describeReason(cause), cause);
    },
  );
  if (bytes > mostBytes) throw describeBrokenEvent(`it has ${bytes} bytes, and GitHub sends at most ${mostBytes}`);
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw describeBrokenEvent(describeReason(cause), cause);
  });
}

const describeBrokenEvent = (reason: string, cause?: unknown): EdgeError =>
  new EdgeError({ edge: 'event', message: `the file of GITHUB_EVENT_PATH cannot be used: ${reason}`, retryable: false, cause });
