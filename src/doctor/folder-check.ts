import { fail, pass, type Result, warn } from './check.ts';
import type { FolderSight } from './examination.ts';

const MiB = 2 ** 20;
/** downloads leave as much free, for run, report and page of the job [ours] */
const leastBytes = 256 * MiB;

type Wanted = {
  readonly folder: string;
  /** what is wanted free, in bytes; less is a warning */
  readonly bytes: number;
  /** how another folder is chosen */
  readonly cure: string;
};

/** Whether a folder can be written to, and whether its disk has room: less than 256 MiB fails. */
export function decideFolder({ freeBytes, writable }: FolderSight, { folder, bytes, cure }: Wanted): Result {
  if (!writable) return fail(`${folder} cannot be written to`, cure);
  if (freeBytes === undefined) return pass(`${folder}; the system does not tell how much is free`);
  const told = `${folder}: ${describeBytes(freeBytes)} free`;
  if (freeBytes >= bytes) return pass(told);
  return (freeBytes < leastBytes ? fail : warn)(`${told}, ${describeBytes(bytes)} wanted`, `Free some space, or: ${cure}`);
}

/** less than this, and engines that share tensors between processes fail or fall back [ours; docker's own default is 64 MiB] */
const leastSharedBytes = 1024 * MiB;

/** Whether /dev/shm is large enough. NCCL and PyTorch's workers use it; containers have 64 MiB of it unless told otherwise. */
export function decideSharedMemory(bytes: number | undefined): Result {
  if (bytes === undefined) return { status: 'skipped', told: 'this system has no /dev/shm' };
  const told = `/dev/shm has ${describeBytes(bytes)}`;
  return bytes >= leastSharedBytes ? pass(told) : warn(told, 'Start the container with --shm-size=1g or more, or with --ipc=host.');
}

const describeBytes = (bytes: number): string =>
  bytes >= 1024 * MiB ? `${(bytes / (1024 * MiB)).toFixed(1)} GiB` : `${Math.floor(bytes / MiB)} MiB`;
