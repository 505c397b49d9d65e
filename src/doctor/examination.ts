import type { HttpExchange } from '../candidate/http-exchange.ts';
import type { ServerAddress } from '../candidate/serving.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import type { Gpu } from '../documents/run.ts';
import type { GpuProcess } from '../profile/meter.ts';
import type { CostMeans } from './cost-check.ts';

/** What nvidia-smi shows; no GPU where there is none or where it does not answer. */
export type GpuSight = {
  readonly gpus: readonly Gpu[];
  /** the version that the driver offers */
  readonly cuda?: string;
  readonly processes: readonly GpuProcess[];
  /** of each GPU that tells, right now, 0..1 */
  readonly utilizationShares: readonly number[];
};

export type FolderSight = {
  /** absent where the system does not say */
  readonly freeBytes?: number;
  /** whether this user may write there, or create it */
  readonly writable: boolean;
};

/** What `poq doctor` sees of the machine. Owned by it, implemented by an edge that decides nothing. */
export type Examination = {
  readonly exchange: HttpExchange;
  /** where models and prompts are kept */
  readonly cacheFolder: string;
  /** The value of an environment variable. */
  variable(name: string): string | undefined;
  /** Rejects with InterruptedError where `signal` aborts. */
  lookAtGpus(signal: AbortSignal): Promise<GpuSight>;
  /** Whether the energy counters of the CPU packages can be read. */
  lookAtPackages(): Promise<CostMeans['packages']>;
  lookAtFolder(folder: string): Promise<FolderSight>;
  /** Bytes of /dev/shm; undefined on systems that have none. */
  readSharedMemoryBytes(): Promise<number | undefined>;
  /** The program that the command of `serve` would start; undefined where there is none that may be executed. `folder`: of the candidate file. */
  findProgram(document: EndpointCandidate, folder: string): Promise<string | undefined>;
  isTaken(address: ServerAddress): Promise<boolean>;
  close(): void;
};
