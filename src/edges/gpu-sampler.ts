import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { GpuSample } from '../profile/gpu-block.ts';
import { type Column, parseGpuLine } from './gpu-columns.ts';
import { pickEnvironment, pickGpus, program, type Surroundings } from './nvidia-smi.ts';
import { createWallClock } from './wall-clock.ts';

/** nvidia-smi waits so long between two readings, which themselves take some tens of milliseconds: under 100 ms from one to the next */
const pauseMs = 50;
/** silent for so long, it hangs; before its first line it may have to wake the GPUs */
const silenceMs = 3_000;
const wakingMs = 20_000;
const mostRestarts = 5;
const restartMs = 200;

export type GpuSampler = {
  /** whether it will not come back: it died, or hung, too often */
  hasGivenUp(): boolean;
  restarts(): number;
  close(): void;
};

type Sampling = Surroundings & {
  readonly columns: readonly Column[];
  readonly nowMs: () => number;
  readonly onSample: (sample: GpuSample) => void;
};

/**
 * nvidia-smi as a child that reads the GPUs over and over and tells every reading. Where it dies or falls silent it is started anew, five
 * times at most; lines that are no readings are passed over.
 */
export function startGpuSampler(sampling: Sampling): GpuSampler {
  const { nowMs } = sampling;
  let restarts = 0;
  let closed = false;
  let child: ChildProcess | undefined;
  let patientUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const take = createLineTaker(sampling, () => {
    patientUntilMs = nowMs() + silenceMs;
  });
  const start = (): void => {
    patientUntilMs = nowMs() + wakingMs;
    let ended = false;
    child = startChild(sampling, take, () => {
      if (ended || closed) return;
      ended = true;
      restarts += 1;
      if (restarts <= mostRestarts) timer = setTimeout(start, restartMs).unref();
    });
  };
  const watch = setInterval(() => {
    if (nowMs() > patientUntilMs) child?.kill('SIGKILL');
  }, 500).unref();
  start();
  return {
    hasGivenUp: () => restarts > mostRestarts,
    restarts: () => restarts,
    close() {
      closed = true;
      clearInterval(watch);
      clearTimeout(timer);
      child?.kill('SIGKILL');
    },
  };
}

function startChild({ columns, environment }: Sampling, take: (line: string) => void, end: () => void): ChildProcess {
  const args = [
    `--query-gpu=${columns.map(({ field }) => field).join(',')}`,
    '--format=csv,noheader,nounits',
    `--loop-ms=${pauseMs}`,
    ...pickGpus(environment),
  ];
  const child = spawn(program, args, { env: pickEnvironment(environment), stdio: ['ignore', 'pipe', 'ignore'] });
  createInterface({ input: child.stdout }).on('line', take);
  child.once('error', end).once('close', end);
  return child;
}

/** Tells a line's sample, on the clock of the run; what is none is passed over. */
function createLineTaker({ columns, nowMs, onSample }: Sampling, onRead: () => void): (line: string) => void {
  const toRun = createWallClock();
  return (line) => {
    const sample = parseGpuLine(line, columns);
    if (sample === undefined) return;
    onRead();
    const { wallMs, ...rest } = sample;
    onSample({ atMs: toRun(wallMs, nowMs()), ...rest });
  };
}
