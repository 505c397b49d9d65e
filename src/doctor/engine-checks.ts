import { assembleUrl } from '../candidate/completion-request.ts';
import { assembleRefusal, assembleUnreachable } from '../candidate/endpoint-refusal.ts';
import { describeAddress, listAddresses } from '../candidate/server-addresses.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { fail, pass, type Result, skip } from './check.ts';
import type { Examination } from './examination.ts';
import { checkServer } from './server-check.ts';

/** Whether the variable that holds the key is set. Its value is told nobody. */
export function checkKey({ apiKeyEnv }: EndpointCandidate, examination: Examination): Result {
  if (apiKeyEnv === undefined) return skip('the candidate names no variable with a key');
  if ((examination.variable(apiKeyEnv) ?? '').trim() !== '') return pass(`${apiKeyEnv} is set`);
  return fail(`${apiKeyEnv} is not set`, `Set ${apiKeyEnv} in the environment of this program, in a workflow from a secret.`);
}

export function readKey({ apiKeyEnv }: EndpointCandidate, examination: Examination): string | undefined {
  const key = apiKeyEnv === undefined ? undefined : examination.variable(apiKeyEnv)?.trim();
  return key === '' ? undefined : key;
}

/** Whether a running server answers, and whether it lists the model. */
export function checkEngine(document: EndpointCandidate, examination: Examination, signal: AbortSignal): Promise<Result> {
  const { baseUrl, model, apiKeyEnv } = document;
  const key = readKey(document, examination);
  const url = assembleUrl(baseUrl, 'models');
  const refused = { message: '', url, model, apiKeyEnv, hasKey: key !== undefined, models: undefined };
  const words = {
    file: 'candidate file',
    refused: (status: number) => assembleRefusal({ ...refused, status }),
    unreachable: (code: string, message: string) => assembleUnreachable(code, message, url),
  };
  return checkServer({ url, model, key, words }, examination, signal);
}

/** Whether the server that the measurement starts can be started: its program is there. `folder`: of the candidate file. */
export async function checkProgram(document: EndpointCandidate, folder: string, { findProgram }: Examination): Promise<Result> {
  const program = document.serve?.command[0] ?? '';
  const path = await findProgram(document, folder);
  if (path !== undefined) return pass(`${program} is ${path}; the measurement starts it`);
  return fail(
    `serve.command: ${JSON.stringify(program)} is no program that may be executed`,
    'Programs are found on PATH, or by a path relative to serve.folder. The command is no shell line: one word an item.',
  );
}

/** Whether the ports where that server will listen are free. */
export async function checkPorts(document: EndpointCandidate, { isTaken }: Examination): Promise<Result> {
  const addresses = listAddresses(document);
  const taken = await Promise.all(addresses.map(isTaken));
  const [first] = addresses.filter((_, index) => taken[index] === true);
  if (first === undefined) return pass(`${addresses.map(describeAddress).join(' and ')}: free`);
  return fail(
    `${describeAddress(first)} is in use already`,
    `End what listens there (ss -ltnp 'sport = :${first.port}' shows it), or give the candidate another port. To measure a server that runs already, take serve out of the candidate.`,
  );
}
