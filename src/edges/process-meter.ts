import { compareReadings, type MachineReading, type ProcessorTime } from '../profile/machine-block.ts';
import type { Meter } from '../profile/meter.ts';
import { openPackageEnergy, type PackageEnergy } from './package-energy.ts';
import { readMemoryMiB } from './process-memory.ts';
import { pickTree, scanProcesses, sumCpuSeconds } from './process-scan.ts';
import { readProcessorTime } from './processor-time.ts';

/** memory is read at most so often, and so seldom that reading takes less than a fiftieth of the time: it stops the process briefly */
const periodMs = 1_000;
const mostShare = 0.02;

export type ProcessMeterOptions = {
  readonly nowMs: () => number;
  /** the process that answers, with all its descendants; without it their memory and CPU time are not known */
  readonly root?: number;
  /** whether the CPU packages are what the energy is taken of; not where there is a GPU */
  readonly energy: boolean;
  readonly proc?: string;
  readonly powercap?: string;
};

/** Memory, CPU time and energy without a GPU, and what else the machine did: read before and after every block, memory also in between. */
export async function openProcessMeter(options: ProcessMeterOptions): Promise<Omit<Meter, 'summarise'>> {
  const { nowMs, proc } = options;
  const packages = options.energy ? await openPackageEnergy(options.powercap) : undefined;
  const joules = createJouleReader(packages);
  const memory = createMemoryWatch(proc);
  const ticking = createTicking(async () => {
    const startMs = nowMs();
    await memory.look((await scanOwners(options)).answering);
    // so that no counter wraps twice unseen
    await joules();
    return Math.max(periodMs, (nowMs() - startMs) / mostShare);
  });
  const readMachine = async () => ({ atMs: nowMs(), processor: await readProcessorTime(proc), joules: await joules() });
  let before = assembleReading(await readMachine(), await scanOwners(options));
  return {
    async begin() {
      memory.forget();
      const owners = await scanOwners(options);
      await memory.look(owners.answering);
      // last, because the block begins now
      before = assembleReading(await readMachine(), owners);
      ticking.start();
    },
    async end(window) {
      ticking.stop();
      const machine = await readMachine();
      const owners = await scanOwners(options);
      await memory.look(owners.answering);
      const peakMemoryMiB = memory.peakMiB();
      return {
        ...compareReadings(before, assembleReading(machine, owners), window),
        ...(peakMemoryMiB !== undefined && { peakMemoryMiB }),
      };
    },
    async rest() {
      ticking.stop();
      const after = await readMachine();
      if (typeof before.joules !== 'number' || typeof after.joules !== 'number') return undefined;
      return (after.joules - before.joules) / ((after.atMs - before.atMs) / 1_000);
    },
    close: async () => ticking.stop(),
  };
}

type Joules = number | 'unreadable' | undefined;

function createJouleReader(packages: PackageEnergy | undefined): () => Promise<Joules> {
  if (packages === undefined) return async () => undefined;
  return 'unreadable' in packages ? async () => 'unreadable' : async () => (await packages.readJoules()) ?? 'unreadable';
}

type Machine = { readonly atMs: number; readonly processor: ProcessorTime | undefined; readonly joules: Joules };

/** The processes that answer and what they have spent; and what they, this program and all that it started have spent together. */
type Owners = { readonly answering: ReadonlySet<number>; readonly answeringSeconds?: number; readonly measuringSeconds?: number };

async function scanOwners({ root, proc }: ProcessMeterOptions): Promise<Owners> {
  if (root === undefined) return { answering: new Set() };
  const processes = await scanProcesses(proc);
  const answering = pickTree(processes, root);
  const measuring = new Set([...answering, ...pickTree(processes, process.pid)]);
  return {
    answering,
    ...(answering.size > 0 && { answeringSeconds: sumCpuSeconds(processes, answering) }),
    ...(measuring.size > 0 && { measuringSeconds: sumCpuSeconds(processes, measuring) }),
  };
}

function assembleReading({ atMs, processor, joules }: Machine, { answering: _, ...seconds }: Owners): MachineReading {
  return { atMs, ...(processor !== undefined && { processor }), ...(joules !== undefined && { joules }), ...seconds };
}

type MemoryWatch = { forget(): void; look(pids: ReadonlySet<number>): Promise<void>; peakMiB(): number | undefined };

/** The most memory that was seen since it last forgot; undefined as soon as it could not be told once. */
function createMemoryWatch(proc: string | undefined): MemoryWatch {
  let seen: (number | undefined)[] = [];
  return {
    forget() {
      seen = [];
    },
    async look(pids) {
      if (pids.size > 0) seen.push(await readMemoryMiB(pids, proc));
    },
    peakMiB: () => (seen.length === 0 || seen.includes(undefined) ? undefined : Math.max(...seen.flatMap((size) => size ?? []))),
  };
}

/** Does something over and over, waiting as long in between as it says itself. */
function createTicking(tick: () => Promise<number>): { start(): void; stop(): void } {
  let round = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = (mine: number, ms: number): void => {
    if (mine !== round) return;
    timer = setTimeout(() => void tick().then((next) => wait(mine, next)), ms).unref();
  };
  return {
    start() {
      round += 1;
      wait(round, periodMs);
    },
    stop() {
      round += 1;
      clearTimeout(timer);
    },
  };
}
