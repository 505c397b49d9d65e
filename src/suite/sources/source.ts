import type { PromptSource } from '../../documents/suite.ts';
import type { Prompt } from '../prompt.ts';
import type { DownloadProgress, PromptFiles } from '../prompt-files.ts';

/** Where the prompts of one source came from; for reports, never for the question digest. */
export type Provenance = {
  readonly source: PromptSource['source'];
  /** as the suite says it */
  readonly path?: string;
  readonly url?: string;
  /** of the file's bytes, 64 hexadecimal digits */
  readonly sha256: string;
  /** the commit that a repository named */
  readonly revision?: string;
};

export type LoadedSource = {
  /** names the source in messages */
  readonly name: string;
  readonly prompts: readonly Prompt[];
  readonly provenance: Provenance;
};

/** What every source needs to be read. */
export type SourceContext = {
  readonly files: PromptFiles;
  /** a path of the suite → where it lies */
  readonly resolvePath: (path: string) => string;
  /** the sample that comes with the package, an absolute path */
  readonly embeddedPromptsFile: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: DownloadProgress) => void;
};
