import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EdgeError, InputError } from '../failures.ts';
import type { Cache } from './cache.ts';
import { createDownloads } from './download.ts';
import { isCommit } from './download-record.ts';
import { DownloadRefusal } from './download-refusal.ts';
import { createPrivateFolder } from './folder.ts';

export type HubModel = {
  /** `owner/name` */
  readonly id: string;
  /** commit, tag or branch */
  readonly revision: string;
  /** where downloads are kept; nothing is written elsewhere */
  readonly cacheFolder: string;
  /** what bounds that folder, which lies inside it (default: its disk alone) */
  readonly cache?: Cache;
  readonly hubUrl?: string;
  /** for gated and private models */
  readonly token?: string;
};

export type WantedFiles = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** how required files that the model lacks are made; a sentence */
  readonly howToMake?: string;
};

export type HubFiles = {
  /** holds the files and nothing else */
  readonly folder: string;
  /** the commit that all files are of; absent where the hub does not name it */
  readonly commit?: string;
};

/** Beyond any encoder: it only ends an answer that has no end. */
const MAX_BYTES = 100_000_000_000;

/**
 * Brings files of a model from the Hugging Face hub into the cache, into a folder of their own. The commit that the hub names with the first file is asked for with all others, now and in later runs, so that files of two commits never meet. A filled
 * cache needs no network; a file is either whole or absent. Records, unfinished files and notes lie in a hidden folder beside.
 *
 * @throws InputError when id or revision cannot be one; EdgeError when a required file cannot be had; InterruptedError
 */
export async function collectHubFiles(model: HubModel, wanted: WantedFiles, signal = new AbortController().signal): Promise<HubFiles> {
  refuseMalformed(model);
  const repository = openRepository(model, signal);
  // What cannot be made is said by the first download, with its cure.
  await createPrivateFolder(dirname(repository.folder), model.cacheFolder).catch(() => {});
  let commit = isCommit(model.revision) ? model.revision : undefined;
  for (const file of wanted.required) {
    const { isThere, revision } = await repository.collect(file, commit);
    if (!isThere) throw notThere(model, file, wanted.howToMake);
    commit ??= revision;
  }
  for (const file of wanted.optional) await repository.collectIfThere(file, commit);
  return { folder: repository.folder, ...(commit !== undefined && { commit }) };
}

function refuseMalformed({ id, revision }: HubModel): void {
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/.test(id)) {
    throw new InputError(`"${id}" is not the id of a model on the hub`, {
      cure: 'Write it as owner/name, or name a folder with path:.',
    });
  }
  if (!/^[\w-][\w./-]*$/.test(revision) || revision.includes('..')) {
    throw new InputError(`"${revision}" is not a revision`, { cure: 'Use a commit, a tag or a branch of the model.' });
  }
}

type Collected = { readonly isThere: boolean; readonly revision?: string };

type Repository = {
  readonly folder: string;
  /** brings one file of the commit, or of the model's revision where no commit is known yet */
  collect(file: string, commit: string | undefined): Promise<Collected>;
  /** the same for a file that may be missing; that it is, is noted, so that the next run needs no network to know */
  collectIfThere(file: string, commit: string | undefined): Promise<void>;
};

function openRepository(model: HubModel, signal: AbortSignal): Repository {
  // No name of a revision has a plus sign or begins with a dot.
  const revision = model.revision.replaceAll('/', '+');
  const root = join(model.cacheFolder, model.id.replace('/', '--'));
  const folder = join(root, revision);
  const stateFolder = join(root, `.${revision}`);
  const place = model.cache?.place(folder);
  const download = createDownloads({
    cacheFolder: folder,
    stateFolder,
    ...(place !== undefined && { placeOf: () => place }),
    retries: 3,
    retryDelayMs: 500,
    ...(model.token !== undefined && { token: model.token }),
  });
  const branch = encodeURIComponent(model.revision);
  const cure = `Check the network and that ${model.cacheFolder} can be written, or name a local folder with path:. A filled cache needs no network.`;
  const collect: Repository['collect'] = async (file, commit) => {
    const url = addressOf(model, file, commit);
    try {
      const found = await download({ name: file, url, branch, maxBytes: MAX_BYTES, cure }, { signal });
      return { isThere: true, ...(found.revision !== undefined && { revision: found.revision }) };
    } catch (failure) {
      if (failure instanceof DownloadRefusal && failure.status === 404) return { isThere: false };
      throw describeHubFailure(failure, model, url.replace('{revision}', branch));
    }
  };
  return {
    folder,
    collect,
    async collectIfThere(file, commit) {
      const note = { path: join(stateFolder, `${file}.absent`), text: addressOf(model, file, commit) };
      if ((await isNoted(note)) || (await collect(file, commit)).isThere) return;
      // What another commit had under this name must not be taken for a file of this one.
      await rm(join(folder, file), { force: true });
      await writeNote(note);
    },
  };
}

/** An address with a commit belongs to it alone: records and parts of another commit do not count for it. */
function addressOf({ hubUrl = 'https://huggingface.co', id }: HubModel, file: string, commit = '{revision}'): string {
  return `${hubUrl}/${id}/resolve/${commit}/${file}`;
}

type Note = { readonly path: string; readonly text: string };

async function isNoted({ path, text }: Note): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => undefined)) === text;
}

/** A note that cannot be written only means that the hub is asked again. */
async function writeNote({ path, text }: Note): Promise<void> {
  await createPrivateFolder(dirname(path))
    .then(() => writeFile(path, text, { mode: 0o600 }))
    .catch(() => {});
}

function describeHubFailure(failure: unknown, model: HubModel, url: string): unknown {
  if (!(failure instanceof EdgeError)) return failure;
  const status = failure instanceof DownloadRefusal ? failure.status : undefined;
  if (status === 401 || status === 403) return refused(model, status, failure);
  return new EdgeError({
    edge: 'encoder',
    message: `cannot download ${url}: ${status === undefined ? failure.message : `status ${status}`}`,
    ...(failure.cure !== undefined && { cure: failure.cure }),
    cause: failure,
    retryable: failure.retryable,
  });
}

/** The hub answers 401 for models that do not exist, too, so as not to reveal private ones. */
function refused(model: HubModel, status: number, cause: EdgeError): EdgeError {
  return new EdgeError({
    edge: 'encoder',
    message: `the hub refuses ${model.id} (status ${status})`,
    cure: 'Check the id. A gated or private model needs a token with access to it.',
    cause,
    retryable: false,
  });
}

function notThere(model: HubModel, file: string, howToMake: string | undefined): EdgeError {
  const usual = file.startsWith('onnx/')
    ? 'Choose another dtype, or a model whose repository carries ONNX weights.'
    : 'Check id and revision.';
  return new EdgeError({
    edge: 'encoder',
    message: `${model.id} at revision ${model.revision} has no file ${file}`,
    cure: howToMake === undefined ? usual : `${usual} ${howToMake} Then name FOLDER with path:.`,
    retryable: false,
  });
}
