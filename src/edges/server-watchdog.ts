import { spawn } from 'node:child_process';
import { markVariable } from './process-table.ts';

export type Watchdog = {
  /** Tells which process group it watches over. */
  watch(group: number): void;
  /** There is nothing to watch over any more. */
  dismiss(): Promise<void>;
};

/**
 * Reads the number of a process group, then a word. Where the other end of the pipe closes without one, this program has been killed, and
 * the group and all processes that carry the mark are: three seconds after they were asked.
 */
const script = `
read -r group
read -r word && exit 0
marked() { grep -ls "${markVariable}=$1" /proc/[0-9]*/environ 2>/dev/null | tr -dc '0-9\\n'; }
send() {
  [ -n "$group" ] && kill "-$2" "-$group" 2>/dev/null
  for pid in $(marked "$1"); do kill "-$2" "$pid" 2>/dev/null; done
}
left() { { [ -n "$group" ] && kill -0 "-$group" 2>/dev/null; } || [ -n "$(marked "$1")" ]; }
send "$1" TERM
for pause in 1 1 1; do left "$1" || exit 0; sleep "$pause"; done
send "$1" KILL
sleep 1
send "$1" KILL
`;

/**
 * A shell in a session of its own that outlives this program by a moment: however it ends (a second Ctrl-C, SIGKILL, no memory left), its
 * server does not stay. Costs nothing while it waits. Where there is no shell, `sweepServers` does the same later.
 */
export function startWatchdog(id: string): Watchdog {
  const child = spawn('/bin/sh', ['-c', script, 'poq-watchdog', id], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  child.stdin.on('error', () => {});
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    watch: (group) => void child.stdin.write(`${group}\n`),
    async dismiss() {
      child.ref();
      child.stdin.end('\ndone\n');
      await ended;
    },
  };
}
