import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeCommit, describeMachine } from '../../src/edges/machine.ts';
import { installNvidiaSmi } from '../doubles/nvidia-smi.ts';
import { never } from '../doubles/questions.ts';
import { l4, newFields } from './gpu-desk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poq-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program of this name first on the path. */
function install(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

const surround = (signal = never, further: Readonly<Record<string, string>> = {}) => ({
  signal,
  environment: { PATH: `${folder}${delimiter}${process.env.PATH}`, ...further },
});

describe('the machine', () => {
  test('is described by system, CPU and memory', async () => {
    const { os, node, cpu, memoryMiB } = await describeMachine(surround());
    expect(os).toContain(process.platform);
    expect([node, cpu.cores, memoryMiB]).toEqual([process.version, cpus().length, Math.round(totalmem() / 2 ** 20)]);
  });

  test('has the GPUs that nvidia-smi lists', async () => {
    install('nvidia-smi', 'echo "NVIDIA H100 80GB HBM3, 81559, 550.54.15"; echo "NVIDIA H100 80GB HBM3, 81559, 550.54.15"');
    const gpu = { name: 'NVIDIA H100 80GB HBM3', memoryMiB: 81_559, driver: '550.54.15' };
    expect((await describeMachine(surround())).gpus).toEqual([gpu, gpu]);
  });

  test('has their driver, CUDA, MIG and limits where they are told', async () => {
    const gpus = [l4, { ...l4, index: '1', 'mig.mode.current': 'Enabled', 'clocks.applications.graphics': '1500' }];
    const list = 'GPU 0: NVIDIA L4 (UUID: GPU-1)\nGPU 1: NVIDIA L4 (UUID: GPU-2)\n  MIG 1g.5gb      Device  0: (UUID: MIG-1)\n';
    const head = '| NVIDIA-SMI 560.35.03   Driver Version: 560.35.03   CUDA Version: 12.6     |';
    installNvidiaSmi(folder, { fields: newFields, gpus, list, head });
    const one = { name: 'NVIDIA L4', memoryMiB: 23_034, driver: '560.35.03', powerLimitWatts: 72, maxSmClockMHz: 2_040 };
    const described = await describeMachine(surround());
    expect(described.cuda).toBe('12.6');
    expect(described.gpus).toEqual([
      { ...one, mig: 'disabled' },
      { ...one, mig: '1g.5gb', applicationClockMHz: 1_500 },
    ]);
    expect((await describeMachine(surround(never, { CUDA_VISIBLE_DEVICES: '0' }))).gpus).toHaveLength(1);
  });

  test('says nothing about what nvidia-smi does not know', async () => {
    install('nvidia-smi', 'echo "Orin, [N/A], [Not Supported]"');
    expect((await describeMachine(surround())).gpus).toEqual([{ name: 'Orin' }]);
  });

  test('has no GPU where nvidia-smi fails', async () => {
    install('nvidia-smi', 'echo "NVIDIA-SMI has failed because it could not communicate with the driver"; exit 9');
    expect((await describeMachine(surround())).gpus).toEqual([]);
  });

  test('is not waited for once somebody interrupts', async () => {
    install('nvidia-smi', 'exec sleep 30');
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 100);
    const started = performance.now();
    await expect(describeMachine(surround(interrupt.signal))).rejects.toMatchObject({ name: 'InterruptedError' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the commit', () => {
  const ofJob = 'fedcba9876543210fedcba9876543210fedcba98';
  const ofGit = '0123456789abcdef0123456789abcdef01234567';

  test('is that of the working tree, also where the job is about another one, else the job’s, else absent', async () => {
    install('git', `echo ${ofGit}`);
    expect(await describeCommit(surround(never, { GITHUB_SHA: ofJob }))).toBe(ofGit);
    expect(await describeCommit(surround())).toBe(ofGit);
    install('git', 'echo "fatal: not a git repository" >&2; exit 128');
    expect(await describeCommit(surround(never, { GITHUB_SHA: ofJob }))).toBe(ofJob);
    expect(await describeCommit(surround(never, { GITHUB_SHA: '' }))).toBeUndefined();
    expect(await describeCommit(surround())).toBeUndefined();
  });

  test('is no other word that git might say', async () => {
    install('git', 'echo HEAD');
    expect(await describeCommit(surround())).toBeUndefined();
  });
});
