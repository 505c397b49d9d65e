/** A file of prompts. */
export type PromptFile = {
  /** as the user wrote it; named in every message */
  readonly name: string;
  readonly path: string;
};

type RecordPlace = {
  /** 1-based count of the records of the file, the header of a CSV file not included */
  readonly number: number;
  /** 1-based line where the record begins; absent in formats without lines */
  readonly line?: number;
};

/** One record of a file, or what is wrong at its place. */
export type SourceRecord = RecordPlace & (RecordFields | RecordProblem);

type RecordFields = { readonly fields: Readonly<Record<string, unknown>> };
type RecordProblem = { readonly problem: string; readonly column?: number };

/** A file that is fetched once and kept. */
export type RemoteFile = {
  /** the file's name in the cache; also names the source in messages */
  readonly name: string;
  /** https; `{revision}` stands for a revision of the repository, if the file lies in one */
  readonly url: string;
  /** what `{revision}` is until the server has named a commit: a branch, such as main */
  readonly branch?: string;
  /** known beforehand; without it the digest is recorded at first use and has to stay */
  readonly sha256?: string;
  readonly maxBytes: number;
  /** what to do where there is no network */
  readonly cure: string;
};

export type DownloadedFile = {
  readonly path: string;
  readonly url: string;
  readonly sha256: string;
  /** the commit that the server named */
  readonly revision?: string;
};

export type DownloadProgress = { readonly file: string; readonly receivedBytes: number; readonly totalBytes?: number };

type DownloadOptions = { readonly signal: AbortSignal; readonly onProgress?: (progress: DownloadProgress) => void };

/**
 * The port through which sources are read. Every method rejects with InputError where a file is missing or unreadable, with
 * DocumentError where it is not what its format says, with EdgeError where disk or network break, and with InterruptedError
 * when `signal` aborts.
 */
export type PromptFiles = {
  /** a UTF-8 file in pieces of whatever size, without its byte order mark */
  readText(file: PromptFile, signal: AbortSignal): AsyncIterable<string>;
  /** the rows of a CSV file with a header (RFC 4180), every cell a text */
  readCsv(file: PromptFile, signal: AbortSignal): AsyncIterable<SourceRecord>;
  /** the rows of a parquet file; of its columns only those named, and of these only those that it has */
  readParquet(file: PromptFile, columns: readonly string[], signal: AbortSignal): AsyncIterable<SourceRecord>;
  /** SHA-256 of the file's bytes, 64 hexadecimal digits */
  digest(file: PromptFile, signal: AbortSignal): Promise<string>;
  /** the cached copy, fetched where there is none; its digest is checked before it is used */
  download(remote: RemoteFile, options: DownloadOptions): Promise<DownloadedFile>;
};
