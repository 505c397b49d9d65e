import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EdgeError } from '../failures.ts';
import { dtypesAmong } from './encoder-files.ts';
import { describeReason } from './failure-reason.ts';

export type ModelSettings = Readonly<Record<string, unknown>>;

/** The folder of a model in ONNX, as transformers.js reads it; `edge` is what its failures are called. */
export type ModelFolder = {
  /** those of the given files that are there */
  find(files: readonly string[]): Promise<readonly string[]>;
  /** a file that holds a JSON object; throws EdgeError */
  readSettings(file: string): Promise<ModelSettings>;
  /** `sha256:…` over the names and bytes of the files, and further lines that the model's output depends on */
  digest(files: readonly string[], facts: readonly string[]): Promise<string>;
  /** how large the files are together, in bytes */
  measure(files: readonly string[]): Promise<number>;
  /** what to throw where files are missing; `needs`: what such a model needs, a sentence */
  describeMissing(missing: readonly string[], wanted: { readonly dtype: string; readonly needs: string }): Promise<EdgeError>;
  failure(message: string, cure: string, cause?: unknown): EdgeError;
};

/** Nothing is read before one of its functions is called. */
export function openModelFolder(folder: string, edge: string): ModelFolder {
  const failure = (message: string, cure: string, cause?: unknown): EdgeError =>
    new EdgeError({ edge, message, cure, cause, retryable: false });
  return {
    failure,
    async find(files) {
      const found = await Promise.all(files.map(async (file) => ((await isFile(join(folder, file))) ? [file] : [])));
      return found.flat();
    },
    async readSettings(file) {
      try {
        const value: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
        if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
        return { ...value };
      } catch (cause) {
        throw failure(`${join(folder, file)} cannot be read: ${describeReason(cause)}`, 'Copy or download the model again.', cause);
      }
    },
    digest: (files, facts) => digest(folder, files, facts),
    async measure(files) {
      const entries = await Promise.all(files.map((file) => stat(join(folder, file))));
      return entries.reduce((sum, { size }) => sum + size, 0);
    },
    async describeMissing(missing, { dtype, needs }) {
      const entries = await readdir(folder).catch(() => undefined);
      if (entries === undefined)
        return failure(`there is no folder ${folder}`, 'Check the path; it is a folder with config.json, tokenizer.json and onnx/.');
      const dtypes = dtypesAmong(await readdir(join(folder, 'onnx')).catch(() => []));
      const others = dtypes.length === 0 || dtypes.includes(dtype) ? '' : ` The folder holds weights for dtype: ${dtypes.join(', ')}.`;
      return failure(`${folder} lacks ${missing.join(', ')} (dtype ${dtype})`, `${needs}${others}`);
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

async function digest(folder: string, files: readonly string[], facts: readonly string[]): Promise<string> {
  const whole = createHash('sha256');
  for (const file of [...files].sort()) {
    const part = createHash('sha256');
    await pipeline(createReadStream(join(folder, file)), part);
    whole.update(`${file} ${part.digest('hex')}\n`);
  }
  for (const fact of facts) whole.update(`${fact}\n`);
  return `sha256:${whole.digest('hex')}`;
}
