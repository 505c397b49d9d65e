import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pickEnvironment } from '../candidate/server-environment.ts';
import type { Examination, GpuSight } from '../doctor/examination.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { readCacheSettings } from './cache-settings.ts';
import { readFreeBytes } from './disk-space.ts';
import { codeOf } from './file-failure.ts';
import { listGpus } from './gpu-list.ts';
import { listGpuProcesses } from './gpu-processes.ts';
import { openHttpExchange } from './http-exchange.ts';
import { askNvidiaSmi, pickGpus, type Surroundings } from './nvidia-smi.ts';
import { openPackageEnergy } from './package-energy.ts';
import { isTaken } from './taken-port.ts';

/** This machine, as `poq doctor` looks at it. */
export function openExamination(environment: Surroundings['environment'], nowMs: () => number): Examination {
  const { exchange, close } = openHttpExchange(nowMs);
  return {
    exchange,
    close,
    cacheFolder: readCacheSettings(environment).folder,
    variable: (name) => environment[name],
    lookAtGpus: (signal) => lookAtGpus({ signal, environment }),
    async lookAtPackages() {
      const energy = await openPackageEnergy();
      if (energy === undefined) return 'none';
      return 'unreadable' in energy ? 'unreadable' : 'readable';
    },
    async lookAtFolder(folder) {
      const [freeBytes, writable] = await Promise.all([readFreeBytes(resolve(folder)), isWritable(resolve(folder))]);
      return { writable, ...(freeBytes !== undefined && { freeBytes }) };
    },
    readSharedMemoryBytes: () =>
      statfs('/dev/shm').then(
        ({ blocks, bsize }) => blocks * bsize,
        () => undefined,
      ),
    findProgram: (document, folder) => findProgram(document, folder, environment),
    isTaken,
  };
}

async function lookAtGpus(surroundings: Surroundings): Promise<GpuSight> {
  const listed = await listGpus(surroundings);
  if (listed.gpus.length === 0) return { ...listed, processes: [], utilizationShares: [] };
  const processes = await listGpuProcesses(surroundings);
  const query = ['--query-gpu=utilization.gpu', '--format=csv,noheader,nounits', ...pickGpus(surroundings.environment)];
  const cells = (await askNvidiaSmi(query, surroundings)).split('\n').map((line) => line.trim());
  const utilizationShares = cells.filter((cell) => /^\d{1,3}$/.test(cell)).map((cell) => Number(cell) / 100);
  return { ...listed, processes, utilizationShares };
}

/** Of a folder that is not there yet, whether it could be created in the nearest one above it. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return (await stat(folder)).isDirectory();
  } catch (failure) {
    const above = dirname(folder);
    return codeOf(failure) === 'ENOENT' && above !== folder ? isWritable(above) : false;
  }
}

/** Looks where the start of the server would: on the PATH that it is given, or from `serve.folder`. */
async function findProgram(
  document: EndpointCandidate,
  folder: string,
  environment: Surroundings['environment'],
): Promise<string | undefined> {
  const program = document.serve?.command[0] ?? '';
  const from = resolve(folder, document.serve?.folder ?? '.');
  const { PATH = '' } = pickEnvironment(document, environment);
  const paths = program.includes('/') ? [resolve(from, program)] : PATH.split(delimiter).map((part) => join(resolve(from, part), program));
  for (const path of paths) if (await isProgram(path)) return path;
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
