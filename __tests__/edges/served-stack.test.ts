import { afterEach, describe, expect, test } from '@jest/globals';
import type { Candidate } from '../../src/candidate/candidate.ts';
import { setUpServing } from './serve-bench.ts';
import { serveCommand } from './served-program.ts';

const bench = setUpServing();
const opened: Candidate[] = [];
afterEach(async () => {
  for (const candidate of opened.splice(0)) await candidate.close();
});

async function flagsOf(options: Parameters<typeof bench.open>[0]): Promise<string> {
  const candidate = await bench.open(options);
  opened.push(candidate);
  return candidate.stack.flags ?? '';
}

describe('the flags of a server that is started', () => {
  test('are its command, and after it what the engine says of itself', async () => {
    const command = serveCommand({ port: bench.port() });
    const flags = await flagsOf({ stack: { engine: 'sglang', version: '0.5.5', flags: 'tp_size=1' } });
    expect(flags).toBe(`${command.join(' ')}\ntp_size=1`);
    expect(opened[0]?.stack).toMatchObject({ engine: 'sglang', version: '0.5.5' });
  });

  test('are its command alone where the engine says nothing; a word with white space stays one, on one line', async () => {
    const [program, ...words] = serveCommand({ port: bench.port() });
    const command: [string, ...string[]] = ['env', 'GREETING=good\n day', program, ...words];
    expect(await flagsOf({ serve: { command } })).toBe(`env 'GREETING=good day' ${program} ${words.join(' ')}`);
  });

  test('are as long as a run keeps them', async () => {
    expect(await flagsOf({ stack: { engine: 'sglang', flags: 'x'.repeat(30_000) } })).toHaveLength(20_000);
  });
});
