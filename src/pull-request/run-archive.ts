/** How much of an archive is believed before it is refused. */
export type UnpackLimits = {
  readonly maxFileBytes: number;
  readonly maxTotalBytes: number;
  readonly maxEntries: number;
};

export type Unpacking = UnpackLimits & {
  /** the folder to make, with those above it; nothing may lie there yet */
  readonly to: string;
  readonly signal: AbortSignal;
};

export type Unpacked = {
  /** the run files, in the order of the archive */
  readonly paths: readonly string[];
  /** how many they have together */
  readonly bytes: number;
};

/**
 * Unpacks the run files of an archive that somebody else made. Throws InputError for an archive that this
 * program would not have made, EdgeError where the disk failed, InterruptedError on Ctrl-C; after each of them there is no folder.
 */
export type UnpackRuns = (archive: string, unpacking: Unpacking) => Promise<Unpacked>;
