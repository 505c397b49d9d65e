import type { Examination } from '../../src/doctor/examination.ts';

/** A machine without a GPU on which all is well and nobody listens. */
export const healthy: Examination = {
  exchange: async () => ({ kind: 'broken', code: 'ECONNREFUSED', message: 'refused' }),
  cacheFolder: '/cache',
  variable: () => undefined,
  lookAtGpus: async () => ({ gpus: [], processes: [], utilizationShares: [] }),
  lookAtPackages: async () => 'none',
  lookAtFolder: async () => ({ freeBytes: 50 * 2 ** 30, writable: true }),
  readSharedMemoryBytes: async () => 8 * 2 ** 30,
  findProgram: async () => undefined,
  isTaken: async () => false,
  close: () => {},
};
