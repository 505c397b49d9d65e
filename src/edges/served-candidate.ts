import { join } from 'node:path';
import type { Candidate } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import type { HttpExchange } from '../candidate/http-exchange.ts';
import { openServed } from '../candidate/served.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { openServing, type ServingDoor } from './serving.ts';

type ServedCandidate = {
  readonly document: EndpointCandidate;
  /** the endpoint that the server will be */
  readonly candidate: Candidate;
  readonly exchange: HttpExchange;
  readonly clock: Clock;
  readonly door: ServingDoor & { readonly signal: AbortSignal; readonly job?: { readonly temporaryFolder: string } };
  readonly place: { readonly folder: string; readonly runPath: string };
  readonly cacheFolder: string;
};

/** Starts the server of a candidate; its log lies beside the run, in a job among the job's own files. Throws as `openServed` does. */
export async function openServedCandidate(served: ServedCandidate): Promise<Candidate> {
  const { document, candidate, exchange, clock, door, place, cacheFolder } = served;
  const { serve } = document;
  if (serve === undefined) return candidate;
  const { signal, screen, job } = door;
  const base = job === undefined ? place.runPath.replace(/(\.run)?\.jsonl$/, '') : join(job.temporaryFolder, document.name);
  const logPath = `${base}.server.log`;
  const serving = openServing({ document, folder: place.folder, claimFolder: join(cacheFolder, 'servers'), logPath, door });
  return openServed({ document: { ...document, serve }, candidate, serving, exchange, clock, signal, screen });
}
