import { describeShortage, RESERVE_BYTES, readFreeBytes } from './disk-space.ts';

/** What a download asks of the place where its file is kept. */
export type DownloadPlace = {
  /** Keeps what is there from being evicted while this process runs, and notes that it was used. Never fails for want of a right to write. */
  hold(): Promise<void>;
  /** Makes room for so many bytes more. Throws EdgeError where there is none. */
  makeRoom(name: string, bytes: number): Promise<void>;
  warn(sentence: string): void;
};

/** A folder that nobody bounds: only its disk is asked. */
export function createUnboundedPlace(folder: string): DownloadPlace {
  return {
    hold: async () => {},
    async makeRoom(name, bytes) {
      const freeBytes = await readFreeBytes(folder);
      if (freeBytes === undefined || freeBytes >= bytes + RESERVE_BYTES) return;
      throw describeShortage({ folder, name, bytes, reserveBytes: RESERVE_BYTES, freeBytes });
    },
    warn: () => {},
  };
}
