import type { PromptFiles } from '../suite/prompt-files.ts';
import type { Cache } from './cache.ts';
import { createDownloads, type DownloadSettings } from './download.ts';
import { computeFileDigest } from './file-digest.ts';
import { readTextFile } from './text-file.ts';

/**
 * Prompt files on this machine's disk and, for the pinned sources, from the web. Parsers of CSV and parquet are loaded when the first such
 * file is read. `cache` bounds the folder of the downloads, which lies inside it.
 */
export function createPromptFiles({ cache, ...settings }: DownloadSettings & { readonly cache?: Cache }): PromptFiles {
  return {
    readText: readTextFile,
    async *readCsv(file, signal) {
      const { readCsvFile } = await import('./csv-file.ts');
      yield* readCsvFile(file, signal);
    },
    async *readParquet(file, columns, signal) {
      const { readParquetFile } = await import('./parquet-file.ts');
      yield* readParquetFile(file, columns, signal);
    },
    digest: ({ name, path }, signal) => computeFileDigest(path, name, signal),
    download: createDownloads({ ...(cache !== undefined && { placeOf: cache.place }), ...settings }),
  };
}
