import { assembleUrl } from '../candidate/completion-request.ts';
import { assembleRefusal, assembleUnreachable } from '../candidate/endpoint-refusal.ts';
import { parseModelNames } from '../candidate/model-list.ts';
import { describeAddress, listAddresses } from '../candidate/server-addresses.ts';
import { cleanServerMessage } from '../candidate/server-message.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { fail, pass, type Result, skip, warn } from './check.ts';
import type { Examination } from './examination.ts';
import { loadPage, type WebPage } from './web-page.ts';

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

/**
 * Whether a running server answers, and whether it lists the model (`GET /models`). A name that it does not list is a warning: some servers
 * take any.
 */
export async function checkEngine(document: EndpointCandidate, examination: Examination, signal: AbortSignal): Promise<Result> {
  const url = assembleUrl(document.baseUrl, 'models');
  const key = readKey(document, examination);
  const page = await loadPage(examination.exchange, url, key === undefined ? {} : { authorization: `Bearer ${key}` }, signal);
  const { status, end } = page;
  if (status === undefined) return describeSilence(page, url);
  const names = status === 200 && end.kind === 'complete' ? parseModelNames(page.text) : undefined;
  if (names !== undefined)
    return decideModel(
      document.model,
      names.map((name) => cleanServerMessage(name, key)),
      url.origin,
    );
  if (status === 401 || status === 403) {
    const { apiKeyEnv, model } = document;
    const refused = { status, message: '', url, model, apiKeyEnv, hasKey: key !== undefined, models: undefined };
    const { message, cure } = assembleRefusal(refused);
    return fail(message, cure);
  }
  if (status >= 500) return fail(`${url.origin} answers with status ${status}`, 'Look into the log of the server.');
  return warn(
    `${url.origin} answers, but ${url.pathname} lists no models (status ${status})`,
    'Check baseUrl in the candidate file: it ends in /v1 on most servers.',
  );
}

function describeSilence({ end }: WebPage, url: URL): Result {
  if (end.kind !== 'broken')
    return fail(`${url.origin} takes a connection and does not answer`, 'Look into the log of the server: is it loading?');
  const known = assembleUnreachable(end.code, end.message, url);
  return known === undefined
    ? fail(`${url.origin} cannot be talked to (${end.code})`, 'Check that the server runs, and baseUrl in the candidate file.')
    : fail(known.message, known.cure);
}

const mostNamed = 10;

function decideModel(model: string, names: readonly string[], origin: string): Result {
  if (names.includes(model)) return pass(`${origin} answers and has ${model}`);
  const listed = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '');
  return warn(
    `${origin} answers, but does not list the model ${JSON.stringify(model)}`,
    `It lists: ${listed === '' ? 'none' : listed}. Set model in the candidate file, unless the server takes any name.`,
  );
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
