import { stripVTControlCharacters } from 'node:util';
import { EdgeError } from '../failures.ts';
import type { ServerEnd, ServerProcess } from './serving.ts';

/** how much of what the server printed stands in a message */
const tailLines = 40;
const longestLine = 500;

export type ServerStory = {
  readonly server: ServerProcess;
  readonly name: string;
  readonly logPath: string;
  /** what must not stand in a message */
  readonly secrets: readonly string[];
};

/** The server ended although nobody had stopped it. `when`: `after 3 s, before it was ready` */
export async function assembleDeath(story: ServerStory, end: ServerEnd, when: string): Promise<EdgeError> {
  const how = end.signal === null ? `with status ${end.status ?? 'unknown'}` : `by ${end.signal}`;
  const stay = end.status === 0 ? ' A command that starts the server in the background and ends does not do: it has to stay.' : '';
  return assembleFailure(story, `the server of ${story.name} ended ${how} ${when}.${stay}`);
}

/** The server runs, but did not say in time that it is ready. */
export function assembleNeverReady(story: ServerStory, url: string, seconds: number, last: string): Promise<EdgeError> {
  return assembleFailure(story, `the server of ${story.name} was not ready within ${seconds} s: ${url} ${last}.`);
}

async function assembleFailure({ server, logPath, secrets }: ServerStory, what: string): Promise<EdgeError> {
  const lines = (await server.readTail(tailLines)).map((line) => cleanLine(line, secrets));
  const said = lines.length === 0 ? 'It printed nothing.' : `The last ${lines.length === 1 ? 'line' : `${lines.length} lines`} of its log:`;
  return new EdgeError({
    edge: 'serve',
    message: [`${what} ${said}`, ...lines.map((line) => `  ${line}`)].join('\n'),
    cure: `The whole log: ${logPath}`,
    retryable: true,
  });
}

/** One line of visible text: no escape sequence, no control character, none of the secrets. */
export function cleanLine(line: string, secrets: readonly string[]): string {
  const open = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line);
  // A progress bar draws over itself: what stands there last counts.
  const last = stripVTControlCharacters(open).replace(/\r+$/, '').split('\r').at(-1) ?? '';
  const plain = last
    .replaceAll('\t', '  ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed();
  return plain.length > longestLine ? `${plain.slice(0, longestLine - 1).toWellFormed()}…` : plain;
}
