import { spawn } from 'node:child_process';
import { writeFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startOpenAiServer } from '../doubles/openai-server.ts';

const modes = ['fork', 'daemon', 'stubborn', 'mute', 'loud', 'colourful'] as const;

type Behaviour = {
  readonly port: number;
  /**
   * fork: two children; daemon: a grandchild in a session of its own whose parent has ended; stubborn: nobody heeds SIGTERM; mute: never
   * ready; loud: prints 100 MB first; colourful: prints escape sequences and the variable POQ_SECRET
   */
  readonly modes?: readonly (typeof modes)[number][];
  /** ends with this status instead of serving */
  readonly status?: number;
  /** ends after so many milliseconds of serving */
  readonly dieAfterMs?: number;
  /** writes its environment to this file */
  readonly dump?: string;
};

/** A command that starts an OpenAI-compatible server with bad manners. */
export const serveCommand = ({ port, modes: chosen = [], status, dieAfterMs, dump }: Behaviour): [string, ...string[]] => [
  process.execPath,
  import.meta.filename,
  `--port=${port}`,
  ...chosen.map((mode) => `--${mode}`),
  ...(status === undefined ? [] : [`--status=${status}`]),
  ...(dieAfterMs === undefined ? [] : [`--die-after=${dieAfterMs}`]),
  ...(dump === undefined ? [] : [`--dump=${dump}`]),
];

if (import.meta.main) {
  const flags = Object.fromEntries(modes.map((mode) => [mode, { type: 'boolean' } as const]));
  const texts = {
    port: { type: 'string' },
    status: { type: 'string' },
    'die-after': { type: 'string' },
    dump: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options: { ...flags, ...texts } });
  const given: Readonly<Record<string, string | boolean | undefined>> = values;
  const trap = given.stubborn ? "trap '' TERM; " : '';
  if (given.stubborn) process.on('SIGTERM', () => {});
  if (given.dump !== undefined) writeFileSync(String(given.dump), JSON.stringify(process.env));
  if (given.fork) for (let child = 0; child < 2; child += 1) spawn('sh', ['-c', `${trap}sleep 1000; true`], { stdio: 'inherit' });
  if (given.daemon) spawn('sh', ['-c', `${trap}setsid sh -c "${trap}sleep 1000; true" & exit 0`], { stdio: 'ignore', cwd: '/' });
  if (given.loud) for (let part = 0; part < 100; part += 1) printFully(`${`${part} `.padEnd(99, 'x')}\n`.repeat(10_000));
  if (given.colourful) printFully(`\u001b[31mloading\u0007 with ${process.env.POQ_SECRET}\u001b[0m\n\rold\rnew\n`);
  if (given.status !== undefined) process.exit(Number(given.status));
  if (!given.mute) await startOpenAiServer(Number(given.port));
  else setInterval(() => {}, 1_000);
  if (given['die-after'] !== undefined) setTimeout(() => process.exit(7), Number(given['die-after']));
  printFully('serving\n');
}

function printFully(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}
