import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { listNamedValues, pickEnvironment } from '../candidate/server-environment.ts';
import type { MachineClaim, Serving } from '../candidate/serving.ts';
import type { Screen } from '../commands/screen.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { readGpuMemoryMiB } from './gpu-memory.ts';
import { claimMachine, listDevices, type OwnClaim } from './machine-claim.ts';
import { canListProcesses } from './process-table.ts';
import { startServer } from './server-process.ts';
import { isTaken } from './taken-port.ts';

type ServingOptions = {
  readonly document: EndpointCandidate;
  /** of the candidate file */
  readonly folder: string;
  /** of the claims on this machine */
  readonly claimFolder: string;
  readonly logPath: string;
  readonly door: ServingDoor;
};

export type ServingDoor = {
  readonly screen: Screen;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** keeps a secret out of every log, where the runner can do that */
  readonly maskSecret: (secret: string) => void;
};

const secretName = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i;

/** What a served candidate needs of this machine: its turn, its ports, its process, its GPUs. */
export function openServing({ document, folder, claimFolder, logPath, door }: ServingOptions): Serving {
  const { screen, environment, maskSecret } = door;
  const id = randomBytes(16).toString('hex');
  const secrets = listNamedValues(document, environment);
  for (const name of document.serve?.env ?? []) if (secretName.test(name) && environment[name]) maskSecret(environment[name]);
  let claim: OwnClaim | undefined;
  return {
    logPath,
    secrets,
    isTaken,
    readGpuMemoryMiB: () => readGpuMemoryMiB(environment),
    async claimMachine(signal): Promise<MachineClaim> {
      const devices = listDevices(environment.CUDA_VISIBLE_DEVICES);
      const onWait = (pid: number): void =>
        screen.note(`another measurement uses this machine (process ${pid}): waiting until it has ended, at most half an hour`);
      claim = await claimMachine({ folder: claimFolder, devices, id, signal, onWait });
      return claim;
    },
    async start(serve) {
      const [program = '', ...words] = serve.command;
      if (!canListProcesses) screen.note('on this system only the process group of the server is ended, not what has left it');
      return startServer({
        command: [program, ...words],
        folder: resolve(folder, serve.folder ?? '.'),
        environment: pickEnvironment(document, environment),
        logPath,
        id,
        onStart: async (leader) => claim?.note(leader),
      });
    },
  };
}
