import { connect, createServer } from 'node:net';
import type { ServerAddress } from '../candidate/serving.ts';
import { codeOf } from './file-failure.ts';

const patienceMs = 1_000;

/** Whether somebody listens at an address: a connection is taken, or it is in use where one would listen oneself. */
export async function isTaken(address: ServerAddress): Promise<boolean> {
  return (await takesConnections(address)) || (await isInUse(address));
}

function takesConnections({ host, port }: ServerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(patienceMs, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** An address of another machine cannot be listened at, and so is not in use here. */
function isInUse({ host, port }: ServerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (failure) => resolve(codeOf(failure) === 'EADDRINUSE'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
