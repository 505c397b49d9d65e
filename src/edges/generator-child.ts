import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { EdgeError, InterruptedError } from '../failures.ts';
import type { FromGenerator, ModelToLoad, ToGenerator } from './generator-messages.ts';

export type GeneratorChild = {
  readonly api: 'chat' | 'completions';
  readonly version: string;
  readonly processId: number | undefined;
  /**
   * Sends a message and waits for what comes back. Rejects with InterruptedError as soon as `signal` aborts, which ends the process, and
   * with EdgeError when it ends by itself.
   */
  exchange(message: ToGenerator, signal: AbortSignal): Promise<FromGenerator>;
  send(message: ToGenerator): void;
  /** Ends the process, whatever it is at, and waits until it is gone. */
  end(): Promise<void>;
};

/** All of the environment that the process gets: the model's files are the proposed change's own, secrets are not for them. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH', 'OMP_NUM_THREADS', 'SystemRoot'];
const mostComplaint = 2000;

/**
 * Starts a process that generates and has it load a model.
 *
 * @throws EdgeError when it cannot be started or the model is unusable; InterruptedError
 */
export async function startGenerator(model: ModelToLoad, signal: AbortSignal): Promise<GeneratorChild> {
  if (signal.aborted) throw new InterruptedError();
  // beside this file, as source and in the bundle
  const file = new URL(`./generator-process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const passed = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const child = fork(fileURLToPath(file), {
    env: { ...Object.fromEntries(passed), ORT_DISABLE_TELEMETRY: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const talk = createTalk(child);
  const answer = await talk.exchange({ kind: 'load', model }, signal);
  if (answer.kind === 'loaded') return { ...talk, api: answer.api, version: answer.version, processId: child.pid };
  await talk.end();
  if (answer.kind === 'unusable') throw new EdgeError({ edge: 'model', ...answer, retryable: false });
  throw new Error(`the generating process answered ${answer.kind} instead of loading`);
}

function createTalk(child: ChildProcess): Pick<GeneratorChild, 'exchange' | 'send' | 'end'> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-mostComplaint);
  });
  const gone = once(child, 'exit').catch(() => undefined);
  return {
    exchange: (message, signal) =>
      new Promise((resolve, reject) => {
        const settle = (finish: () => void): void => {
          child.off('message', onMessage).off('exit', onExit).off('error', onError);
          signal.removeEventListener('abort', onAbort);
          finish();
        };
        const onMessage = (answer: FromGenerator): void => settle(() => resolve(answer));
        const onExit = (code: number | null, by: string | null): void => settle(() => reject(describeEnd(by ?? code, complaint)));
        const onError = (cause: Error): void => settle(() => reject(describeEnd(cause.message, complaint, cause)));
        const onAbort = (): void => {
          child.kill('SIGKILL');
          settle(() => reject(new InterruptedError()));
        };
        child.on('message', onMessage).on('exit', onExit).on('error', onError);
        signal.addEventListener('abort', onAbort);
        if (signal.aborted) onAbort();
        else if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
        else child.send(message, (failure) => failure && onError(failure));
      }),
    send: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    async end() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await gone;
    },
  };
}

function describeEnd(how: string | number | null, complaint: string, cause?: Error): EdgeError {
  const said = complaint.trim() === '' ? '' : `; it said: ${complaint.trim().slice(-400)}`;
  return new EdgeError({
    edge: 'model',
    message: `the generating process ended (${how})${said}`,
    cure:
      how === 'SIGKILL'
        ? 'The machine may be out of memory: take a smaller model or dtype.'
        : 'Run again; a smaller model or dtype needs less.',
    cause,
    retryable: false,
  });
}
