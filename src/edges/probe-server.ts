import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromProbeServer, ToProbeServer } from './probe-messages.ts';

type Told = Extract<FromProbeServer, { readonly kind: 'told' }>;

export type ProbeServer = {
  readonly port: number;
  /** what its clients have to send as a bearer token */
  readonly key: string;
  readonly processId: number | undefined;
  /** What it answered since the last time. Rejects when `signal` aborts or the process is gone. */
  tell(signal: AbortSignal): Promise<Told['answers']>;
  /** Ends the process and waits until it is gone. */
  end(): Promise<void>;
};

/** Nothing of the environment but what a program needs to start. */
const inherited = ['PATH', 'TMPDIR', 'LD_LIBRARY_PATH', 'SystemRoot'];

/** Starts the scripted server. Rejects, with nothing left behind, where it cannot be started or `signal` aborts. */
export async function startProbeServer(signal: AbortSignal): Promise<ProbeServer> {
  signal.throwIfAborted();
  // beside this file, as source and in the bundle
  const file = new URL(`./probe-process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const env = Object.fromEntries(inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const child = fork(fileURLToPath(file), { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const gone = new AbortController();
  child.on('exit', () => gone.abort(new Error('the scripted server is gone'))).on('error', (failure) => gone.abort(failure));
  const exchange = async (message: ToProbeServer, until: AbortSignal): Promise<FromProbeServer> => {
    const answered = once(child, 'message', { signal: AbortSignal.any([until, gone.signal]) });
    child.send(message, (failure) => failure && gone.abort(failure));
    const [answer]: FromProbeServer[] = await answered;
    if (answer === undefined) throw new Error('the scripted server said nothing');
    return answer;
  };
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await once(child, 'exit').catch(() => undefined);
  };
  const key = randomBytes(24).toString('base64url');
  try {
    const listening = await exchange({ kind: 'listen', key }, signal);
    if (listening.kind !== 'listening') throw new Error('the scripted server does not listen');
    const tell = async (until: AbortSignal): Promise<Told['answers']> => {
      const told = await exchange({ kind: 'tell' }, until);
      return told.kind === 'told' ? told.answers : [];
    };
    return { port: listening.port, key, processId: child.pid, tell, end };
  } catch (failure) {
    await end();
    throw failure;
  }
}
