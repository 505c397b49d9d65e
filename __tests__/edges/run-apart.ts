import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a TypeScript file as a process that reads a job in JSON from standard input and writes its outcome to standard output. */
export async function runApart<Outcome>(file: string, job: object): Promise<Outcome> {
  const child = spawn(process.execPath, [file], { stdio: 'pipe' });
  child.stdin.end(JSON.stringify(job));
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (output === '') throw new Error(`the encoder's process said nothing: ${complaint}`);
  return JSON.parse(output);
}
