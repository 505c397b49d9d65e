import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pRetry, { AbortError } from 'p-retry';
import { EdgeError, InputError, InterruptedError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';

export type HubModel = {
  /** `owner/name` */
  readonly id: string;
  /** commit, tag or branch */
  readonly revision: string;
  /** where downloads are kept; nothing is written elsewhere */
  readonly cacheDir: string;
  readonly hubUrl?: string;
  /** for gated and private models */
  readonly token?: string;
};

const retries = 3;

export type WantedFiles = { readonly required: readonly string[]; readonly optional: readonly string[] };

/**
 * Brings files of a model from the Hugging Face hub into the cache and returns their folder. A file that is there is not asked for
 * again, so that a filled cache needs no network; a file is either whole or absent.
 *
 * @throws InputError when id or revision cannot be one; EdgeError when a required file cannot be had; InterruptedError
 */
export async function collectHubFiles(model: HubModel, wanted: WantedFiles, signal?: AbortSignal): Promise<string> {
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/.test(model.id)) {
    throw new InputError(`"${model.id}" is not the id of a model on the hub`, {
      cure: 'Write it as owner/name, or name a folder with path:.',
    });
  }
  if (!/^[\w-][\w./-]*$/.test(model.revision) || model.revision.includes('..')) {
    throw new InputError(`"${model.revision}" is not a revision`, { cure: 'Use a commit, a tag or a branch of the model.' });
  }
  const folder = join(model.cacheDir, model.id.replace('/', '--'), model.revision.replaceAll('/', '--'));
  for (const file of wanted.required) {
    if (!(await exists(join(folder, file))) && !(await download({ model, file, folder, signal }))) throw notThere(model, file);
  }
  for (const file of wanted.optional) {
    // A note that the file does not exist, so that the next run needs no network to know.
    const absence = join(folder, `${file}.absent`);
    if ((await exists(join(folder, file))) || (await exists(absence))) continue;
    if (!(await download({ model, file, folder, signal }))) await writeNote(absence);
  }
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

type Download = { readonly model: HubModel; readonly file: string; readonly folder: string; readonly signal: AbortSignal | undefined };

/** @returns false when the hub has no such file */
async function download({ model, file, folder, signal }: Download): Promise<boolean> {
  const url = `${model.hubUrl ?? 'https://huggingface.co'}/${model.id}/resolve/${encodeURIComponent(model.revision)}/${file}`;
  const transfer = { url, target: join(folder, file), model, signal };
  try {
    return await pRetry(() => fetchInto(transfer), { retries, minTimeout: 500, maxTimeout: 8_000, ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted) throw new InterruptedError();
    throw cause;
  }
}

type Transfer = { readonly url: string; readonly target: string; readonly model: HubModel; readonly signal: AbortSignal | undefined };

async function fetchInto(transfer: Transfer): Promise<boolean> {
  try {
    const response = await request(transfer);
    if (response.ok && response.body !== null) {
      await writeWhole(Readable.from(response.body), transfer);
      return true;
    }
    await response.body?.cancel();
    if (response.status === 404) return false;
    if (response.status === 401 || response.status === 403) throw new AbortError(refused(transfer.model, response.status));
    throw new Error(`status ${response.status}`);
  } catch (cause) {
    throw cause instanceof AbortError ? cause : unreachable(transfer, cause);
  }
}

function request({ url, model, signal }: Transfer): Promise<Response> {
  const headers: Record<string, string> = model.token === undefined ? {} : { authorization: `Bearer ${model.token}` };
  return fetch(url, { headers, ...(signal && { signal }) });
}

/** A file appears under its name only when it is complete. */
async function writeWhole(content: Readable, { target, signal }: Transfer): Promise<void> {
  const partial = `${target}.${process.pid}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await pipeline(content, createWriteStream(partial), { ...(signal && { signal }) });
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
}

/** A note that cannot be written only means that the hub is asked again. */
async function writeNote(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFile(path, ''))
    .catch(() => {});
}

function unreachable({ url, model }: Transfer, cause: unknown): EdgeError {
  return new EdgeError({
    edge: 'encoder',
    message: `cannot download ${url}: ${describeReason(cause)}`,
    cure: `Check the network and that ${model.cacheDir} can be written, or name a local folder with path:. A filled cache needs no network.`,
    cause,
    retryable: true,
  });
}

/** The hub answers 401 for models that do not exist, too, so as not to reveal private ones. */
function refused(model: HubModel, status: number): EdgeError {
  return new EdgeError({
    edge: 'encoder',
    message: `the hub refuses ${model.id} (status ${status})`,
    cure: 'Check the id. A gated or private model needs a token with access to it.',
    retryable: false,
  });
}

function notThere(model: HubModel, file: string): EdgeError {
  return new EdgeError({
    edge: 'encoder',
    message: `${model.id} at revision ${model.revision} has no file ${file}`,
    cure: file.startsWith('onnx/') ? 'Choose another dtype, or a model whose repository carries ONNX weights.' : 'Check id and revision.',
    retryable: false,
  });
}
